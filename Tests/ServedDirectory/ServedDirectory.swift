import Foundation
import PatchworkCore
import PatchworkServer
import PatchworkStore

/// A server of its own in this process, on a database of its own, for one test.
package final class ServedDirectory: Sendable {
  /// A folder of its own, which every account may enter.
  package let folder: String
  /// The database, without the server in between.
  package let local: LocalDirectory
  /// The server.
  package let server: Server

  private let hasStopped = DispatchSemaphore(value: 0)

  /// The Unix socket that the server listens on.
  package var socket: String { folder + "/patchwork.sock" }

  /// The socket that a proxy of the server's own group may connect to.
  package var proxySocket: String { folder + "/proxy.sock" }

  /// The TCP port that the server listens on, at 127.0.0.1.
  package var port: UInt16 { server.ports[0] }

  /// Starts a server on an empty directory.
  package init(limits: ServerLimits = ServerLimits()) throws {
    folder = NSTemporaryDirectory() + "patchwork-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    local = try LocalDirectory(serving: folder + "/patchwork.db", readers: 2)
    var settings = ServerSettings()
    settings.sockets = [folder + "/patchwork.sock"]
    settings.proxies = [ProxySocket(path: folder + "/proxy.sock", group: getegid())]
    settings.addresses = [TCPAddress("127.0.0.1:0")!]
    settings.journal = -1
    settings.limits = limits
    server = try Server(directory: local, settings)
    let (server, hasStopped) = (server, hasStopped)
    Thread.detachNewThread {
      server.run()
      hasStopped.signal()
    }
  }

  deinit {
    server.drain()
    hasStopped.wait()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The practitioner of a given name, with an agency of their own; the same one each time.
  package func practitioner(_ given: String, _ family: String) async throws -> PractitionerID {
    let person = local.asking(as: .account(login: "nobody-\(given)"))
    if let known = try await person.me() { return known.id }
    let receipt = try await person.apply(
      .introduceMyself(
        Practitioner(
          name: PersonName(given: given, family: family), role: "health visitor",
          agency: .unassigned),
        at: Agency(name: "Agency of \(given)", kind: .health, mainLine: "01632 960001")))
    return PractitionerID(rawValue: receipt.subject)
  }

  /// A practitioner to whom the account that runs the test is linked.
  @discardableResult package func linkedPractitioner() async throws -> PractitionerID {
    let id = try await practitioner("amina", "Okafor")
    try await local.link(login: Asker.currentLogin, to: id)
    return id
  }

  /// A token for somebody, got the way that they would get it.
  package func token(for practitioner: PractitionerID) async throws -> String {
    let code = try await local.issueToken(to: practitioner, lastDay: nil)
    return try await local.exchange(code: code)!.token
  }
}
