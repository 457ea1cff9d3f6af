import Foundation
import ServedDirectory

@testable import PatchworkRemote

/// An OpenSSH server of its own on a free port of the loopback interface, with keys of its own.
final class PrivateSSH: Sendable {
  let folder: String
  let port: UInt16

  /// The host's name in the accounts' own `~/.ssh/config`.
  static let host = "patchwork-test"

  init() async throws {
    try await TestAccounts.make()
    let sshd = try Program.installed("sshd", package: "openssh-server")
    let keygen = try Program.installed("ssh-keygen", package: "openssh-client")
    folder = "/var/tmp/patchwork-sshd-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: folder + "/keys", withIntermediateDirectories: true)
    try? FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true)
    port = try freePort()
    try await Program.require([
      keygen, "-q", "-t", "ed25519", "-N", "", "-f", folder + "/host_key",
    ])
    // Where the login shell finds the relay.
    try FileManager.default.copyItem(
      atPath: try Program.built("patchwork-server"), toPath: folder + "/patchwork-server")
    for account in [TestAccounts.amina, TestAccounts.tom] {
      try await Self.equip(account, folder: folder, port: port, keygen)
    }
    try """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(folder)/host_key
    PidFile \(folder)/pid
    UsePAM no
    StrictModes no
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    AuthorizedKeysFile \(folder)/keys/%u
    MaxStartups 100
    SetEnv PATH=\(folder):/usr/bin:/bin
    """.write(toFile: folder + "/sshd_config", atomically: true, encoding: .utf8)
    // sshd closes what it inherits, and with it what tells Foundation that it still runs: a shell
    // keeps that open.
    _ = try Program.start(["/bin/sh", "-c", "\(sshd) -D -f \(folder)/sshd_config & wait"])
    try await waitForPort(port)
  }

  /// Ends the server and takes its folder away.
  func stop() async {
    for account in [TestAccounts.amina, TestAccounts.tom] {
      let words = try? TestAccounts.asAccount(
        account, ["/usr/bin/ssh", "-q", "-O", "exit", Self.host])
      if let words { _ = try? await Program.run(words) }
    }
    if let text = try? String(contentsOfFile: folder + "/pid", encoding: .utf8),
      let process = pid_t(text.filter(\.isNumber))
    {
      kill(process, SIGKILL)
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What `ssh://` runs, run by an account of the host whose own configuration names the server, and
  /// lets every line travel through the first one's login.
  func words(_ account: String, socket: String?) throws -> [String] {
    try TestAccounts.asAccount(
      account,
      Dialler.sshWords(
        user: nil, host: Self.host, port: port, socket: socket, mayAsk: false))
  }

  /// The same with a login of its own.
  func wordsThatLogIn(_ account: String, socket: String?) throws -> [String] {
    var words = try words(account, socket: socket)
    words.insert(contentsOf: ["-o", "ControlPath=none"], at: (words.firstIndex(of: "-T") ?? 0) + 1)
    return words
  }

  /// Lets an account log in to nothing but one command, with a terminal if it shall have one.
  func force(_ account: String, _ command: String, withTerminal: Bool = false) throws {
    let path = folder + "/keys/\(account)"
    let key = try String(contentsOfFile: path, encoding: .utf8)
    try "restrict,\(withTerminal ? "pty," : "")command=\"\(command)\" \(key)".write(
      toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
  }

  /// Gives an account a key, a configuration that names the server, and leave to log in with it.
  private static func equip(
    _ account: String, folder: String, port: UInt16, _ keygen: String
  ) async throws {
    let home = "/var/tmp/\(account)/.ssh"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let key = "\(folder)/key_\(account)"
    try await Program.require([keygen, "-q", "-t", "ed25519", "-N", "", "-f", key])
    let known = try String(contentsOfFile: folder + "/host_key.pub", encoding: .utf8)
    try "[127.0.0.1]:\(port) \(known)".write(
      toFile: "\(folder)/known_hosts", atomically: true, encoding: .utf8)
    try """
    Host \(host)
      HostName 127.0.0.1
      HostKeyAlias [127.0.0.1]:\(port)
      User \(account)
      IdentityFile \(key)
      IdentitiesOnly yes
      UserKnownHostsFile \(folder)/known_hosts
      ControlMaster auto
      ControlPath \(home)/line-\(port)
      ControlPersist 20
    """.write(toFile: home + "/config", atomically: true, encoding: .utf8)
    let allowed = try String(contentsOfFile: key + ".pub", encoding: .utf8)
    try allowed.write(
      toFile: "\(folder)/keys/\(account)", atomically: true, encoding: .utf8)
    let chown = try Program.installed("chown", package: "coreutils")
    try await Program.require([chown, "-R", account, home, key])
  }
}

/// A port of the loopback interface that nobody listens on just now.
func freePort() throws -> UInt16 {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let code = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 ? getsockname(descriptor, $0, &length) : -1
    }
  }
  guard code == 0 else { throw ProgramError("no port is free") }
  return UInt16(bigEndian: address.sin_port)
}

/// Waits until something listens on a port of the loopback interface.
func waitForPort(_ port: UInt16) async throws {
  for _ in 0..<500 {
    if (try? Dialler.to(.http(host: "127.0.0.1", port: port)).open(false)) != nil { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  throw ProgramError("nothing listens on port \(port)")
}
