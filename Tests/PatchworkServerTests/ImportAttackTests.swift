import Foundation
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// A records steward who imports writes what nobody of a network has looked at: not about shielded clients.
@Suite("No file lets anybody in to a shielded client", .timeLimit(.minutes(2)))
struct ImportAttackTests {
  private func importing(
    _ siege: Siege, as who: Siege.Who = .steward, _ files: [String: String]
  ) async throws -> ImportReport {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("patchwork-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".csv"))
    }
    return try await siege.served.local.asking(as: .practitioner(siege[who]))
      .importFolder(folder.path)
  }

  private func involvement(
    _ siege: Siege, of client: ClientID, by practitioner: PractitionerID, at agency: AgencyID
  ) -> [String: String] {
    [
      "involvements": """
      id,client,practitioner,agency,role,from
      made-up,pw:\(client),pw:\(practitioner),pw:\(agency),worker,2026-01-05

      """
    ]
  }

  @Test("an involvement is refused, also of an agency where nobody is named")
  func joining() async throws {
    let siege = try await Siege()
    for client in [siege.shielded, siege.lonely] {
      let refused = try await importing(
        siege, involvement(siege, of: client, by: siege[.pb], at: siege.health))
      #expect(!refused.wasImported)
      #expect(try await siege.network(.pb, client) == 403)
      let unnamed = try await importing(
        siege,
        [
          "involvements":
            "id,client,agency,role,from\nu,pw:\(client),pw:\(siege.health),worker,2026-01-05\n"
        ])
      #expect(!unnamed.wasImported)
      #expect(try await siege.network(.pb, client) == 403)
    }
    // Of a client who is not shielded it goes as ever.
    let taken = try await importing(
      siege, involvement(siege, of: siege.plain, by: siege[.pb], at: siege.health))
    #expect(taken.wasImported)
    #expect(try await siege.network(.pb, siege.plain) == 200)
  }

  @Test("one that is there is neither turned to somebody else nor made longer, but can end")
  func turning() async throws {
    let siege = try await Siege()
    let held = try await siege.served.local.upkeep.read { [siege] in
      try InvolvementTable($0).of(siege.shielded).forRecordKeeping[0]
    }
    func row(_ practitioner: PractitionerID, _ agency: AgencyID, until: String = "") -> [String:
      String]
    {
      [
        "involvements": """
        id,client,practitioner,agency,role,from,until
        pw:\(held.id),pw:\(siege.shielded),pw:\(practitioner),pw:\(agency),\(held.role),\(held.from),\(until)

        """
      ]
    }
    #expect(try await !importing(siege, row(siege[.pb], siege.health)).wasImported)
    #expect(try await siege.network(.pb, siege.shielded) == 403)
    #expect(try await siege.network(.joy, siege.shielded) == 200)
    // The same once more changes nothing, and is no fault.
    #expect(try await importing(siege, row(siege[.joy], siege.council)).wasImported)
    let past = "\(siege.today.adding(days: -1))"
    #expect(try await importing(siege, row(siege[.joy], siege.council, until: past)).wasImported)
    #expect(try await siege.network(.joy, siege.shielded) == 403)
    #expect(try await !importing(siege, row(siege[.joy], siege.council)).wasImported)
    #expect(try await siege.network(.joy, siege.shielded) == 403)
  }

  @Test("a family link is refused from either side")
  func families() async throws {
    let siege = try await Siege()
    let own = try await siege.client("Fay", [(siege[.pb], siege.health)])
    for (client, relative) in [(own, siege.shielded), (siege.shielded, own)] {
      let report = try await importing(
        siege, ["relationships": "id,relative,kind\npw:\(client),pw:\(relative),sibling\n"])
      #expect(!report.wasImported)
    }
    let family = try await siege.served.local.upkeep.read { [siege] in
      try RelationshipTable($0).of(siege.shielded)
    }
    #expect(family.isEmpty)
  }

  @Test("a file that shields withdraws what is open, and is told like any other shielding")
  func shielding() async throws {
    let siege = try await Siege()
    _ = try await siege.opens(.pb, siege.plain)
    let later = try await siege.ask(
      .pb, "POST", "/v1/involvements",
      body: """
        {"client":"\(siege.plain)","practitioner":"\(siege[.pb])","agency":"\(siege.health)",
        "role":"worker","from":"\(siege.today.adding(days: 9))"}
        """)
    let id = try #require(InvolvementID(later["subject"] ?? ""), "\(later.body)")
    let report = try await importing(
      siege,
      ["clients": "id,given,family,shielded\npw:\(siege.plain),Cat,Watson,domestic-abuse\n"])
    #expect(report.wasImported)
    let until = try await siege.served.local.upkeep.read {
      try InvolvementTable($0).read(id)!.until
    }
    #expect(until == siege.today.adding(days: -1))
    #expect(try await siege.network(.pb, siege.plain) == 403)
    let told = try await siege.served.local.asking(as: .practitioner(siege[.joy])).inbox().items
    #expect(told.contains { $0.client?.id == siege.plain && $0.guarded?.kind == .shield })
  }

  @Test("a steward who works with the client writes what the others of the network may")
  func member() async throws {
    let siege = try await Siege()
    try await siege.served.local.give([.steward], to: siege[.joy])
    let taken = try await importing(
      siege, as: .joy, involvement(siege, of: siege.shielded, by: siege[.pb], at: siege.health))
    #expect(taken.wasImported)
    #expect(try await siege.network(.pb, siege.shielded) == 200)
  }
}
