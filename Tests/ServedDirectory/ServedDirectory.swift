import Foundation
import PatchworkCore
import PatchworkServer
import PatchworkStore

/// A server of its own in this process, on a database of its own, for one test.
public final class ServedDirectory: Sendable {
  public let folder: String
  public let local: LocalDirectory
  public let me: PractitionerID
  public let colleague: PractitionerID
  public let server: Server
  private let hasStopped = DispatchSemaphore(value: 0)

  public var socket: String { folder + "/patchwork.sock" }
  public var port: UInt16 { server.ports[0] }

  public init(
    limits: ReceptionLimits = ReceptionLimits(), linksAccount: Bool = true
  ) async throws {
    folder = NSTemporaryDirectory() + "patchwork-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    local = try LocalDirectory(path: folder + "/patchwork.db", readers: 2)
    (me, colleague) = try await Self.people(of: local)
    if linksAccount { try await local.link(login: Asker.currentLogin, to: me) }
    var settings = ServerSettings()
    settings.sockets = [folder + "/patchwork.sock"]
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

  /// A token for somebody, got the way that they would get it.
  public func token(for practitioner: PractitionerID) async throws -> String {
    let code = try await local.issueToken(to: practitioner, lastDay: nil)
    return try await local.exchange(code: code)!.token
  }

  /// Two practitioners at one agency.
  public static func people(
    of directory: LocalDirectory
  ) async throws -> (PractitionerID, PractitionerID) {
    let agency = try await directory.apply(
      .addAgency(Agency(name: "County Council", kind: .council, mainLine: "01632 960001")))
    func add(_ given: String, _ family: String) async throws -> PractitionerID {
      let receipt = try await directory.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: given, family: family), role: "social worker",
            agency: AgencyID(rawValue: agency.subject),
            contactPoints: [ContactPoint(system: .phone, value: "01632 960077")])))
      return PractitionerID(rawValue: receipt.subject)
    }
    return (try await add("Joy", "Adeyemi"), try await add("Tom", "Price"))
  }
}
