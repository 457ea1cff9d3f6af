import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("No records steward opens a shielded client alone", .timeLimit(.minutes(2)))
struct SecondWordAttackTests {
  private func end(_ siege: Siege, _ who: Siege.Who, _ client: ClientID) async throws -> Exchange {
    try await siege.ask(who, "DELETE", "/v1/clients/\(client)/shield")
  }

  private func merge(
    _ siege: Siege, _ who: Siege.Who, _ merged: ClientID, into survivor: ClientID
  ) async throws -> Exchange {
    try await siege.ask(who, "PUT", "/v1/clients/\(survivor)/merged/\(merged)")
  }

  private func answer(
    _ siege: Siege, _ who: Siege.Who, _ id: GuardedActID, agrees: Bool = true
  ) async throws -> Exchange {
    try await siege.ask(
      who, "POST", "/v1/guarded-acts/\(id)/answers", body: #"{"agrees":\#(agrees)}"#)
  }

  /// What somebody's inbox tells of what is asked about a client, besides that they were shielded.
  private func guarded(
    _ siege: Siege, _ who: Siege.Who, of client: ClientID? = nil
  ) async throws -> [GuardedAct] {
    try await siege.served.local.asking(as: .practitioner(siege[who])).inbox().items
      .filter { client == nil || $0.client?.id == client }.compactMap(\.guarded)
      .filter { $0.kind != .shield }
  }

  /// How often somebody is told that a client was shielded.
  private func shields(_ siege: Siege, _ who: Siege.Who, _ client: ClientID) async throws -> Int {
    try await siege.served.local.asking(as: .practitioner(siege[who])).inbox().items.count {
      $0.client?.id == client && $0.guarded?.kind == .shield
    }
  }

  private func isShielded(_ siege: Siege, _ client: ClientID) async throws -> Bool {
    try await siege.served.local.upkeep.read { try ShieldTable($0).isShielded(client) }
  }

  private func asked(_ siege: Siege) async throws -> GuardedActID {
    try #require(try await guarded(siege, .steward).last { $0.part == .asked }?.id)
  }

  /// A siege with a second steward.
  private func siege() async throws -> Siege {
    let siege = try await Siege()
    try await siege.served.local.give([.steward], to: siege[.pal])
    return siege
  }

  @Test("nobody ends a shield at once, and only stewards ask", arguments: Siege.Who.allCases)
  func ending(_ who: Siege.Who) async throws {
    let siege = try await Siege()
    for client in [siege.shielded, siege.lonely] {
      let answered = try await end(siege, who, client)
      #expect(answered.status == (who == .steward ? 200 : 403), "\(who)")
      #expect(try await isShielded(siege, client))
    }
    #expect(try await siege.network(.pb, siege.shielded) == 403)
  }

  @Test("a second steward ends it, and the network hears of it at once")
  func secondSteward() async throws {
    let siege = try await siege()
    #expect(try await end(siege, .steward, siege.shielded).status == 200)
    let id = try await asked(siege)
    #expect(try await guarded(siege, .joy).map(\.part) == [.answers])
    // The first steward's own word is none, however often it is said.
    #expect(try await answer(siege, .steward, id).status == 403)
    #expect(try await end(siege, .steward, siege.shielded).status == 422)
    for who in Siege.Who.allCases where ![.steward, .pal, .joy].contains(who) {
      #expect(try await answer(siege, who, id).status == 403, "\(who)")
      #expect(try await answer(siege, who, id, agrees: false).status == 403, "\(who)")
    }
    #expect(try await isShielded(siege, siege.shielded))
    #expect(try await answer(siege, .pal, id).status == 200)
    #expect(try await !isShielded(siege, siege.shielded))
    #expect(try await guarded(siege, .joy).map(\.state) == [.done])
    #expect(try await guarded(siege, .steward).map(\.state) == [.done])
    // Shielded again, the network hears of that as well.
    _ = try await siege.ask(
      .steward, "PUT", "/v1/clients/\(siege.shielded)/shield", body: #"{"reason":"court-order"}"#)
    #expect(try await guarded(siege, .joy).map(\.kind) == [.endShield])
    #expect(try await shields(siege, .joy, siege.shielded) == 2)
    #expect(try await answer(siege, .pal, id).status == 422)
  }

  @Test("two of the network end it, one of them does not, and any of them refuses it")
  func network() async throws {
    let siege = try await siege()
    let client = try await siege.client(
      "Eve", [(siege[.joy], siege.council), (siege[.ned], siege.council)])
    _ = try await siege.served.local.apply(.rights(.shield(client, .courtOrder)))
    _ = try await end(siege, .steward, client)
    #expect(try await answer(siege, .ned, asked(siege), agrees: false).status == 200)
    #expect(try await guarded(siege, .steward).map(\.state) == [.refused])
    _ = try await end(siege, .steward, client)
    let id = try await asked(siege)
    #expect(try await answer(siege, .joy, id).status == 200)
    #expect(try await answer(siege, .joy, id).status == 200)
    #expect(try await isShielded(siege, client))
    #expect(try await answer(siege, .ned, id).status == 200)
    #expect(try await !isShielded(siege, client))
  }

  @Test("a word counts while who gave it may give it, and an act while who asked may do it")
  func later() async throws {
    let siege = try await siege()
    let client = try await siege.client(
      "Eve", [(siege[.joy], siege.council), (siege[.ned], siege.council)])
    _ = try await siege.served.local.apply(.rights(.shield(client, .courtOrder)))
    _ = try await end(siege, .steward, client)
    let id = try await asked(siege)
    _ = try await answer(siege, .joy, id)
    let held = try await siege.served.local.upkeep.read { connection in
      try InvolvementTable(connection).of(client).forRecordKeeping
    }
    let joys = try #require(held.first { $0.practitioner == siege[.joy] }).id
    _ = try await siege.ask(.steward, "DELETE", "/v1/involvements/\(joys)/access")
    #expect(try await answer(siege, .ned, id).status == 200)
    #expect(try await isShielded(siege, client))
    // Nor does the act of somebody who is no steward any more go on.
    try await siege.served.local.give([.practitioner], to: siege[.steward])
    #expect(try await answer(siege, .pal, id).status == 403)
    #expect(try await isShielded(siege, client))
  }

  @Test("where nobody else is there, the network and auditors have 72 hours")
  func notice() async throws {
    let siege = try await Siege()
    let now = WallClock.now()
    #expect(try await end(siege, .steward, siege.lonely).body.contains("auditors were told"))
    #expect(try await guarded(siege, .auditor).map(\.due).compactMap(\.self).count == 1)
    try await siege.served.local.carryOutDue(at: now + 71 * 3_600)
    #expect(try await isShielded(siege, siege.lonely))
    // Somebody who can agree is asked instead.
    try await siege.served.local.give([.steward], to: siege[.pal])
    try await siege.served.local.carryOutDue(at: now + 73 * 3_600)
    #expect(try await isShielded(siege, siege.lonely))
    try await siege.served.local.give([.practitioner], to: siege[.pal])
    try await siege.served.local.carryOutDue(at: now + 73 * 3_600)
    #expect(try await !isShielded(siege, siege.lonely))
    #expect(try await guarded(siege, .auditor).map(\.state) == [.done])
  }

  @Test("one that cannot be carried out holds up no other, and is tried again")
  func oneFails() async throws {
    let siege = try await Siege()
    let other = try await siege.client("Eve", [(siege.cole, siege.council)])
    _ = try await siege.served.local.apply(.rights(.shield(other, .courtOrder)))
    for client in [siege.lonely, other] { _ = try await end(siege, .steward, client) }
    let due = WallClock.now() + 73 * 3_600
    try await siege.served.local.upkeep.write { [lonely = siege.lonely] in
      try $0.execute(
        """
        CREATE TEMP TRIGGER held BEFORE DELETE ON shield WHEN OLD.client = \(lonely.rawValue)
        BEGIN SELECT RAISE(ABORT, 'held'); END
        """)
    }
    await #expect(throws: DirectoryError.self) {
      try await siege.served.local.carryOutDue(at: due)
    }
    #expect(try await isShielded(siege, siege.lonely))
    #expect(try await !isShielded(siege, other))
    try await siege.served.local.upkeep.write { try $0.execute("DROP TRIGGER held") }
    try await siege.served.local.carryOutDue(at: due)
    #expect(try await !isShielded(siege, siege.lonely))
  }

  @Test("a steward who ends involvements first does not come to the notice by it")
  func emptied() async throws {
    let siege = try await Siege()
    let client = try await siege.client(
      "Eve", [(siege[.joy], siege.council), (siege[.ned], siege.council)])
    _ = try await siege.served.local.apply(.rights(.shield(client, .courtOrder)))
    for held in try await siege.served.local.upkeep.read({
      try InvolvementTable($0).of(client).forRecordKeeping
    }) {
      let ended = try await siege.ask(.steward, "DELETE", "/v1/involvements/\(held.id)/access")
      #expect(ended.status == 200)
    }
    #expect(try await !end(siege, .steward, client).body.contains("auditors were told"))
    try await siege.served.local.carryOutDue(at: WallClock.now() + 73 * 3_600)
    #expect(try await isShielded(siege, client))
  }

  @Test("within an hour whoever shielded takes it back, and the network hears of both")
  func mistake() async throws {
    let siege = try await siege()
    let path = "/v1/clients/\(siege.plain)/shield"
    func shield() async throws {
      _ = try await siege.ask(.steward, "PUT", path, body: #"{"reason":"court-order"}"#)
    }
    try await shield()
    // Another's mistake is not theirs to take back.
    _ = try await end(siege, .pal, siege.plain)
    #expect(try await isShielded(siege, siege.plain))
    let asked = try #require(try await guarded(siege, .pal).last { $0.part == .asked }).id
    #expect(try await answer(siege, .steward, asked).status == 200)
    #expect(try await !isShielded(siege, siege.plain))
    try await shield()
    #expect(try await end(siege, .steward, siege.plain).status == 200)
    #expect(try await !isShielded(siege, siege.plain))
    #expect(
      try await guarded(siege, .joy, of: siege.plain).map(\.kind) == [.endShield, .endShield])
    #expect(try await shields(siege, .joy, siege.plain) == 2)
    try await shield()
    try await siege.served.local.upkeep.recording {
      try $0.run("UPDATE shield SET moment = moment - 3601")
    }
    _ = try await end(siege, .steward, siege.plain)
    #expect(try await isShielded(siege, siege.plain))
  }

  @Test("a made-up twin opens nobody, whichever record stays", arguments: [true, false])
  func twin(_ shieldedStays: Bool) async throws {
    let siege = try await siege()
    let twin = try await siege.client("Ann", [(siege[.pb], siege.health)])
    let (merged, survivor) = shieldedStays ? (twin, siege.shielded) : (siege.shielded, twin)
    for who in Siege.Who.allCases where ![.steward, .pal].contains(who) {
      #expect(try await merge(siege, who, merged, into: survivor).status == 403, "\(who)")
    }
    #expect(try await merge(siege, .steward, merged, into: survivor).status == 200)
    #expect(try await siege.network(.pb, siege.shielded) == 403)
    #expect(try await siege.network(.pb, twin) == 200)
    // Those of the twin are told nothing, and have no word in it.
    let id = try await asked(siege)
    #expect(try await guarded(siege, .pb).isEmpty)
    #expect(try await answer(siege, .pb, id).status == 403)
    #expect(try await siege.ask(.steward, "POST", "/v1/undo").status == 204)
    // One of her own people knows whether it is her.
    #expect(try await answer(siege, .joy, id).status == 200)
    #expect(try await siege.network(.pb, survivor) == 200)
    #expect(try await isShielded(siege, survivor))
    // Nor is what was made one taken apart by one.
    #expect(try await siege.ask(.steward, "DELETE", "/v1/merged-clients/\(merged)").status == 200)
    #expect(try await siege.ask(.joy, "GET", "/v1/clients/\(merged)/network").status != 200)
    #expect(try await siege.ask(.joy, "POST", "/v1/undo").status == 204)
    #expect(try await answer(siege, .pal, asked(siege)).status == 200)
    #expect(try await siege.network(.pb, siege.shielded) == 403)
  }

  @Test("what a steward merged before the client was shielded is not taken back by one")
  func undoing() async throws {
    let siege = try await siege()
    let twin = try await siege.client("Cat", [])
    #expect(try await merge(siege, .steward, twin, into: siege.plain).status == 200)
    _ = try await siege.served.local.apply(.rights(.shield(siege.plain, .courtOrder)))
    #expect(try await siege.ask(.steward, "POST", "/v1/undo").status == 403)
    #expect(try await isShielded(siege, siege.plain))
  }

  @Test("a steward sees of a shielded record what a search finds")
  func preview() async throws {
    let siege = try await siege()
    var ann = try await siege.served.local.upkeep.read {
      try #require(try ClientTable($0).read(siege.shielded))
    }
    ann.safeContact = SafeContact("do-not-ring")
    let changed = ann
    try await siege.served.local.upkeep.recording { try ClientTable($0).update(changed) }
    let twin = try await siege.client("Ann", [])
    let shown = try await siege.ask(
      .steward, "GET", "/v1/clients/\(twin)/mergeable/\(siege.shielded)")
    #expect(shown.status == 200 && !shown.body.contains("do-not-ring"))
  }
}
