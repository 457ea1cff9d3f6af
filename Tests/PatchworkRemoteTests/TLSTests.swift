import DirectoryContract
import Foundation
import PatchworkCore
import ServedDirectory
import Testing

@testable import PatchworkRemote

/// A real nginx with a certificate of a private authority, before the proxy's socket of every server
/// that a test serves: the first part of a path is the name of the server's folder.
final class PrivateProxy: Sendable {
  let folder: String
  let port: UInt16
  private let nginx: pid_t

  init() async throws {
    let program = try Program.installed("nginx", package: "nginx-light")
    folder = "/var/tmp/patchwork-nginx-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    port = try freePort()
    try await Self.makeCertificates(in: folder)
    try """
    daemon off;
    user root;
    worker_processes 1;
    pid \(folder)/nginx.pid;
    error_log \(folder)/nginx.err;
    events {}
    http {
      access_log off;
      client_body_temp_path \(folder)/body;
      proxy_temp_path \(folder)/proxy;
      fastcgi_temp_path \(folder)/fastcgi;
      uwsgi_temp_path \(folder)/uwsgi;
      scgi_temp_path \(folder)/scgi;
      server {
        listen 127.0.0.1:\(port) ssl;
        server_name localhost;
        ssl_certificate \(folder)/tls.pem;
        ssl_certificate_key \(folder)/tls.key;
        location = /bomb/v1/me {
          default_type application/json;
          add_header Content-Encoding gzip;
          alias \(folder)/bomb.gz;
        }
        location ~ ^/([^/]+)(/.*)$ {
          proxy_pass http://unix:\(NSTemporaryDirectory())/$1/proxy.sock:$2$is_args$args;
          \(try Self.documentedSettings())
        }
      }
    }
    """.write(toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
    nginx = try Program.start([program, "-p", folder, "-c", folder + "/nginx.conf"])
      .processIdentifier
    try await waitForPort(port)
  }

  /// What the README says nginx must be told, so that it is tried as it is written there.
  private static func documentedSettings() throws -> String {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md").standardized
    let text = try String(contentsOf: readme, encoding: .utf8).split(separator: "\n")
      .drop { !$0.contains("proxy_pass") }
    guard text.first?.contains("proxy_pass http://unix:/") == true else {
      throw ProgramError("README.md no longer says that nginx should ask at a Unix socket")
    }
    let lines = text.dropFirst().prefix { !$0.contains("}") }
    guard lines.contains(where: { $0.contains("proxy_http_version") }) else {
      throw ProgramError("README.md no longer says how to set nginx up")
    }
    return lines.joined(separator: "\n")
  }

  /// Ends nginx and takes its folder away.
  func stop() {
    kill(nginx, SIGTERM)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private static func makeCertificates(in folder: String) async throws {
    let openssl = try Program.installed("openssl", package: "openssl")
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    try await Program.require(
      [openssl, "req", "-x509", "-days", "2", "-subj", "/CN=Test authority"] + key
        + ["-keyout", "\(folder)/ca.key", "-out", "\(folder)/ca.pem"])
    try await Program.require(
      [openssl, "req", "-subj", "/CN=localhost"] + key
        + ["-keyout", "\(folder)/tls.key", "-out", "\(folder)/tls.csr"])
    try "subjectAltName=DNS:localhost".write(
      toFile: "\(folder)/tls.ext", atomically: true, encoding: .utf8)
    try await Program.require([
      openssl, "x509", "-req", "-days", "2", "-in", "\(folder)/tls.csr", "-CA",
      "\(folder)/ca.pem", "-CAkey", "\(folder)/ca.key", "-CAcreateserial", "-extfile",
      "\(folder)/tls.ext", "-out", "\(folder)/tls.pem",
    ])
  }

  /// The address of a server through the proxy.
  func url(_ served: ServedDirectory) -> String {
    "https://localhost:\(port)/" + (served.folder as NSString).lastPathComponent
  }

  /// What `https://` runs, on a host whose store of authorities holds the private one.
  func trustingWords(_ served: ServedDirectory) throws -> [String] {
    try trusting("exec \(try Program.built("patchwork-https")) \(url(served))")
  }

  /// A line of the shell on such a host.
  func trusting(_ line: String) throws -> [String] {
    [
      try Program.installed("unshare", package: "util-linux"), "--mount", "sh", "-c",
      "mount --bind \(folder)/ca.pem /etc/ssl/certs/ca-certificates.crt && \(line)",
    ]
  }
}

/// A server of its own behind the proxy.
private struct TLSPremises: Premises {
  let proxy: PrivateProxy
  let served: ServedDirectory
  let listener = Listener()

  func directory(for person: Person) async throws -> any Directory {
    let id = try await served.practitioner(
      person.rawValue, person == .amina ? "Okafor" : "Price")
    let words = try proxy.trustingWords(served)
    return await listener.opened(
      RemoteDirectory(
        try ServerAddress(proxy.url(served)), token: try await served.token(for: id),
        .through { _ in words }))
  }
}

@Suite("Through TLS and nginx")
struct TLSTests {
  @Test("every clause of the contract", .timeLimit(.minutes(5)))
  func contract() async throws {
    let proxy = try await PrivateProxy()
    defer { proxy.stop() }
    for clause in Clause.all {
      do {
        try await clause.check(TLSPremises(proxy: proxy, served: try ServedDirectory()))
      } catch {
        Issue.record("\(clause): \(error)")
      }
    }
  }

  @Test("a worker signs in with a code, and out again", .timeLimit(.minutes(1)))
  func signingInAndOut() async throws {
    let proxy = try await PrivateProxy()
    defer { proxy.stop() }
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    let code = try await served.local.issueToken(to: tom, lastDay: nil)
    let (program, url) = (try Program.built("patchwork"), proxy.url(served))
    let home = ["XDG_STATE_HOME": served.folder + "/state"]
    func run(_ line: String) async throws -> Program.Outcome {
      try await Program.run(try proxy.trusting(line), environment: home)
    }
    let signedIn = try await run("echo \(code) | \(program) sign-in \(url)")
    #expect(signedIn.output.contains("as tom Price"))
    #expect(try await run("\(program) who --server \(url) tom").output.contains("health visitor"))
    let token = try String(
      contentsOfFile: served.folder + "/state/patchwork/tokens", encoding: .utf8
    )
    .split(separator: " ").last.map { String($0.filter { !$0.isNewline }) }
    let signedOut = try await run("\(program) sign-out \(url)")
    #expect(signedOut.output == "You are signed out of \(url).\n")
    #expect(try await run("\(program) who --server \(url) tom").errors.contains("not signed in"))
    #expect(try await served.local.standing(ofToken: try #require(token)) == .unknown)
  }

  @Test("a stream on which nothing happens costs nothing", .timeLimit(.minutes(1)))
  func stillStream() async throws {
    let proxy = try await PrivateProxy()
    defer { proxy.stop() }
    let served = try ServedDirectory()
    let token = try await served.token(for: try await served.practitioner("tom", "Price"))
    let (input, output) = (Pipe(), Pipe())
    let courier = try Program.start(
      try proxy.trustingWords(served), input: input, output: output)
    defer { courier.terminate() }
    try input.fileHandleForWriting.write(
      contentsOf: Data(
        "GET /v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n".utf8))
    // On a thread of its own: the server in this process needs those that tasks run on.
    await withCheckedContinuation { begun in
      Thread.detachNewThread {
        var text = ""
        while !text.contains("listening") {
          let piece = output.fileHandleForReading.availableData
          if piece.isEmpty { break }
          text += String(decoding: piece, as: UTF8.self)
        }
        begun.resume()
      }
    }
    let before = try Self.wakeUps(of: courier.processIdentifier)
    try await Task.sleep(for: .seconds(1))
    // One that watches for room to write wakes ten thousand times.
    #expect(try Self.wakeUps(of: courier.processIdentifier) - before < 100)
  }

  /// How often the threads of a process have gone to sleep so far.
  private static func wakeUps(of process: pid_t) throws -> Int {
    let tasks = "/proc/\(process)/task"
    return try FileManager.default.contentsOfDirectory(atPath: tasks).reduce(0) { sum, task in
      let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return sum + (line.flatMap { Int($0.filter(\.isNumber)) } ?? 0)
    }
  }

  @Test("an answer that unpacks to gigabytes is given up", .timeLimit(.minutes(1)))
  func gzipBomb() async throws {
    let proxy = try await PrivateProxy()
    defer { proxy.stop() }
    // Two hundred megabytes of zeros, in two hundred kilobytes.
    try await Program.require([
      "/bin/sh", "-c", "head -c 200000000 /dev/zero | gzip -9 > \(proxy.folder)/bomb.gz",
    ])
    let courier = try Program.built("patchwork-https")
    let limit = "ulimit -v 4000000; printf 'GET /v1/me HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n'"
    let outcome = try await Program.run(
      proxy.trusting("\(limit) | \(courier) https://localhost:\(proxy.port)/bomb"))
    #expect(outcome.output.hasPrefix("HTTP/1.1 500"))
    #expect(outcome.output.contains("longer than 33554432 bytes"))
  }

  @Test("a certificate that nobody vouches for gets no token", .timeLimit(.minutes(2)))
  func untrusted() async throws {
    let proxy = try await PrivateProxy()
    defer { proxy.stop() }
    let served = try ServedDirectory()
    let words = [try Program.built("patchwork-https"), proxy.url(served)]
    let directory = RemoteDirectory(
      try ServerAddress(proxy.url(served)), token: "secret", .through { _ in words })
    do {
      _ = try await directory.greet()
      Issue.record("answered")
    } catch DirectoryError.unavailable(let reason) {
      #expect(reason.lowercased().contains("certificate"))
    }
    await directory.close()
  }
}
