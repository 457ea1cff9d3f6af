import Foundation
import PatchworkCore
import PatchworkExchange
import PatchworkSearch
import Testing

@testable import PatchworkStore

/// A shielded client: nothing tells where they are, and nobody outside the network gets in unseen.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ShieldingTests {
  /// A town where a client with an address, a household and a sister is shielded.
  private func town(
    at postcode: String = "ST16 2LH", livesWithSister: Bool = true
  ) async throws -> (
    town: TrustTown, ann: ClientID, sister: ClientID, tom: LocalDirectory
  ) {
    let town = try await TrustTown()
    var ann = try await town.client(town.mine)
    ann.addresses = [
      Address(line: "14 Mill Bank", postcode: Postcode(postcode)),
      Address(
        line: "2 Old Row", postcode: Postcode("LL11 1AA"), until: CivilDate(dayNumber: 20_000)),
    ]
    ann.household = .unassigned
    _ = try await town.directory.apply(.correctClient(ann))
    ann = try await town.client(town.mine)
    var sister = try await town.client(town.strangers)
    sister.names[0].family = "Watson"
    if livesWithSister { sister.household = ann.household }
    sister.addresses = [Address(line: "14 Mill Bank", postcode: Postcode("ST16 2LH"))]
    _ = try await town.directory.apply(.correctClient(sister))
    _ = try await town.directory.apply(
      .relate(Relationship(client: town.strangers, relative: town.mine, kind: .sister)))
    try await town.shield(town.mine)
    return (
      town, town.mine, town.strangers,
      town.directory.asking(as: .practitioner(town.stranger))
    )
  }

  private func found(_ text: String, by asker: LocalDirectory) async throws -> [SearchHit] {
    try await asker.search(SearchRequest(text: text)).hits
  }

  private func isHit(_ client: ClientID, _ hit: SearchHit) -> Bool {
    if case .client(let summary) = hit.subject { summary.id == client } else { false }
  }

  /// The file beside the database is made anew before the shielding is answered.
  @Test func theIndexFileForgetsWhereAShieldedClientIsAtOnce() async throws {
    let town = try await TrustTown()
    let path = town.scratch.path("patchwork.db.index")
    _ = try await town.directory.search(SearchRequest(text: "ann pugh"))
    let before = IndexHome.fileNumber(of: path)
    try #require(before != 0)
    try await town.shield(town.mine)
    let after = IndexHome.fileNumber(of: path)
    #expect(after != 0 && after != before)
    // No later search needs another.
    _ = try await town.directory.search(SearchRequest(text: "ann pugh"))
    #expect(IndexHome.fileNumber(of: path) == after)
  }

  /// Whoever's word is the last one does what was asked, however it is called.
  @Test func soItDoesWhenTheLastOfSeveralWordsHidesSomebody() async throws {
    let town = try await TrustTown()
    let path = town.scratch.path("patchwork.db.index")
    var stewards: [LocalDirectory] = []
    for name in ["Sue", "Sam"] {
      let id = try await town.person(name, at: town.there)
      try await town.directory.give([.steward], to: id)
      stewards.append(town.directory.asking(as: .practitioner(id)))
    }
    try await town.shield(town.mine)
    _ = try await town.directory.search(SearchRequest(text: "ann pugh"))
    let before = IndexHome.fileNumber(of: path)
    try #require(before != 0)
    let asked = try await stewards[0].apply(.rights(.merge(town.strangers, into: town.mine)))
    #expect(IndexHome.fileNumber(of: path) == before)
    _ = try await stewards[1].apply(
      .rights(.answerGuarded(GuardedActID(rawValue: asked.subject), agrees: true)))
    let after = IndexHome.fileNumber(of: path)
    #expect(after != 0 && after != before)
    _ = try await town.directory.search(SearchRequest(text: "ann pugh"))
    #expect(IndexHome.fileNumber(of: path) == after)
  }

  @Test func soItDoesWhenAnImportShieldsSomebody() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let path = scratch.path("patchwork.db.index")
    let head = "id,given,family,postcode,shielded\n"
    try scratch.write("in/clients.csv", head + "1,Ann,Pugh,ST16 2LH,\n")
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    _ = try await directory.search(SearchRequest(text: "ann pugh"))
    let before = IndexHome.fileNumber(of: path)
    try #require(before != 0)
    try scratch.write("in/clients.csv", head + "1,Ann,Pugh,ST16 2LH,domestic-abuse\n")
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    let after = IndexHome.fileNumber(of: path)
    #expect(after != 0 && after != before)
  }

  @Test func anAuditorIsToldThatTheyWereChangedAndNotWhereTheyAre() async throws {
    let (town, ann, sister, _) = try await town()
    let auditor = try await town.person("Colin", at: town.there)
    try await town.directory.give([.auditor], to: auditor)
    let asker = town.directory.asking(as: .practitioner(auditor))
    let entries = try await asker.activity(ActivityQuestion(client: ann))
    let changes = entries.filter { $0.kind == "change" }
    #expect(changes.count >= 3)
    #expect(changes.contains { $0.details.contains("Corrected a client") })
    #expect(changes.allSatisfy { $0.details.contains("the client is shielded") })
    // Why they are shielded is for auditors to know.
    #expect(changes.first?.details.contains("\"why\":\"") == true)
    for place in ["14 Mill Bank", "ST16", "2 Old Row", "LL11"] {
      #expect(!entries.contains { $0.details.contains(place) }, "\(place)")
    }
    // Of others the kind of fact is told as well.
    let others = try await asker.activity(ActivityQuestion(client: sister))
    #expect(others.contains { $0.details.contains("\"records\":[{") })
    #expect(!others.contains { $0.details.contains("14 Mill Bank") })
  }

  /// Two directories that differ in nothing but where she is answer everything alike.
  @Test func noSearchTellsWhereTheyAre() async throws {
    let here = try await town().tom
    let elsewhere = try await town(at: "CF10 1AA", livesWithSister: false).tom
    let names = ["ann pugh", "anne pugh", "pugh", "ann", "ann watson", "an pew", ""]
    let places = ["", "ST16 2LH", "st162lh", "ST16", "ST1", "CF10 1AA", "CF10", "LL11 1AA"]
    for name in names {
      for place in places where !(name + place).isEmpty {
        let text = "\(name) \(place)"
        let answers = (try await told(text, to: here), try await told(text, to: elsewhere))
        #expect(answers.0 == answers.1, "\(text)")
      }
    }
    #expect(try await told("everyone at CF10 1AA", to: elsewhere).isEmpty)
  }

  /// All that an answer tells of clients, besides identifiers.
  private func told(_ text: String, to asker: LocalDirectory) async throws -> [String] {
    try await found(text, by: asker).compactMap { hit in
      guard case .client(let summary) = hit.subject else { return nil }
      return "\(summary.name.display) \(summary.district) \(summary.isShielded) \(hit.tier) "
        + "\(hit.bits) \(hit.reasons)"
    }.sorted()
  }

  @Test func namesFindThemAndSayNoPlace() async throws {
    let (_, ann, _, tom) = try await town()
    let hit = try #require(try await found("ann pugh", by: tom).first { isHit(ann, $0) })
    guard case .client(let summary) = hit.subject else { return }
    #expect(summary.isShielded)
    #expect(summary.district.isEmpty)
  }

  /// A file that counts them would tell of them; what is held in memory says no place.
  @Test func noIndexTellsWhereTheyAre() async throws {
    let (town, ann, _, _) = try await town()
    let clients = try await town.directory.upkeep.read { connection in
      var clients: [IndexedClient] = []
      try DatabaseClients(connection: connection).forEachClient { clients.append($0) }
      return clients
    }
    #expect(!clients.contains { $0.id == ann.rawValue })
    let guarded = try await town.directory.upkeep.read { try IndexReading($0).guarded() }
    let client = try #require(guarded.first { $0.id == ann.rawValue })
    #expect(client.postcodes.isEmpty)
    #expect(client.household == nil)
    #expect(client.names.first?.family == "Pugh")
    #expect(clients.contains { !$0.postcodes.isEmpty && $0.household != nil })
  }

  @Test func aSiblingsRecordGivesNothingAway() async throws {
    let (town, ann, sister, tom) = try await town()
    #expect(try await tom.open(sister, reason: nil).family.isEmpty)
    let household = try await tom.household(of: sister)
    #expect(household.members.map(\.person.id) == [sister])
    #expect(household.practitioners.allSatisfy { $0.id != town.asker })
    // Her own network knows with whom she lives.
    let amina = town.directory.asking(as: .practitioner(town.asker))
    #expect(try await amina.open(ann, reason: nil).family.map(\.person.id) == [sister])
  }

  @Test func onlyTheNetworkOpensAndAReasonGivenBeforeIsForgotten() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    let bev = town.directory.asking(as: .practitioner(town.colleague))
    _ = try await tom.open(town.mine, reason: .safeguarding)
    try await town.shield(town.mine)
    for asker in [tom, bev] {
      for reason in [nil, OpeningReason.safeguarding] {
        await #expect(throws: DirectoryError.self) {
          try await asker.open(town.mine, reason: reason)
        }
      }
      await #expect(throws: DirectoryError.self) { try await asker.network(of: town.mine) }
      await #expect(throws: DirectoryError.self) { try await asker.household(of: town.mine) }
      await #expect(throws: DirectoryError.self) { try await asker.looks(at: town.mine, limit: 5) }
    }
    let amina = town.directory.asking(as: .practitioner(town.asker))
    #expect(try await amina.open(town.mine, reason: nil).isShielded)
    _ = try await town.directory.apply(.rights(.endShield(town.mine)))
    _ = try await tom.open(town.mine, reason: .safeguarding)
  }

  @Test func anOverrideTellsStewardsAndEndsWhenTheClientIsLeft() async throws {
    let (town, ann, sister, tom) = try await town()
    try await town.directory.give([.practitioner, .override], to: town.stranger)
    try await town.directory.give([.steward], to: town.colleague)
    let bev = town.directory.asking(as: .practitioner(town.colleague))
    await #expect(throws: DirectoryError.overrideNeeded) { try await tom.open(ann, reason: nil) }
    #expect(try await bev.inbox().items.isEmpty)
    let network = try await tom.open(ann, reason: .safeguarding)
    #expect(network.client.currentAddress?.line == "14 Mill Bank")
    let item = try #require(try await bev.inbox().items.first)
    #expect(item.kind == .shieldOpening)
    #expect(item.client?.id == ann)
    #expect(item.from?.id == town.stranger)
    #expect(item.shieldOpening?.reason == .safeguarding)
    // It is read, not changed, while it lasts.
    _ = try await tom.network(of: ann)
    var changed = network.client
    changed.sex = .other
    let change = changed
    await #expect(throws: DirectoryError.self) { try await tom.apply(.correctClient(change)) }
    _ = try await tom.apply(.rights(.leaveShielded(ann)))
    await #expect(throws: DirectoryError.overrideNeeded) { try await tom.network(of: ann) }
    // Opening somebody else is leaving, too.
    _ = try await tom.open(ann, reason: .safeguarding)
    _ = try await tom.open(sister, reason: nil)
    await #expect(throws: DirectoryError.overrideNeeded) { try await tom.network(of: ann) }
    // Each opening waits until each steward has seen it.
    for news in try await bev.inbox().items.compactMap(\.shieldOpening) {
      _ = try await bev.apply(.rights(.seeShieldOpening(news.id)))
      await #expect(throws: DirectoryError.self) {
        try await bev.apply(.rights(.seeShieldOpening(news.id)))
      }
    }
    #expect(try await bev.inbox().items.isEmpty)
  }

  @Test func anOverrideIsOverAfterAWhile() async throws {
    let (town, ann, _, tom) = try await town()
    try await town.directory.give([.practitioner, .override], to: town.stranger)
    _ = try await tom.open(ann, reason: .safeguarding)
    try await town.directory.upkeep.write { connection in
      try connection.run(
        "UPDATE shield_override SET moment = moment - ?", ShieldOpening.lifetime)
    }
    await #expect(throws: DirectoryError.overrideNeeded) { try await tom.network(of: ann) }
  }

  @Test func filesKeepItAndNeverEndIt() async throws {
    let (town, ann, _, _) = try await town()
    let folder = town.scratch.path("out")
    _ = try await town.directory.exportFolder(folder)
    let other = try Scratch()
    let second = try other.directory(asker: .account(login: "keeper"))
    _ = try await second.importFolder(folder)
    let again = other.path("again")
    _ = try await second.exportFolder(again)
    #expect(try text(folder + "/clients.csv") == text(again + "/clients.csv"))
    #expect(try text(folder + "/clients.csv").contains(",domestic-abuse"))
    // The same file without the reason changes nothing of it.
    let plain = try text(folder + "/clients.csv").replacingOccurrences(
      of: ",domestic-abuse", with: ",")
    try plain.write(toFile: folder + "/clients.csv", atomically: true, encoding: .utf8)
    _ = try await town.directory.importFolder(folder)
    #expect(try await town.directory.upkeep.read { try ShieldTable($0).isShielded(ann) })
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aRecordMergedWithAShieldedOneIsShielded() async throws {
    let (town, ann, _, tom) = try await town()
    let twin = try await town.directory.addClient("Anne", "Pugh-Watson")
    let preview = try await town.directory.mergePreview(of: ann, into: twin)
    #expect(preview.merged.addresses.isEmpty && preview.joined.addresses.isEmpty)
    _ = try await town.directory.apply(.rights(.merge(ann, into: twin)))
    await #expect(throws: DirectoryError.self) { try await tom.open(twin, reason: .safeguarding) }
    _ = try await town.directory.apply(.rights(.unmerge(ann)))
    await #expect(throws: DirectoryError.self) { try await tom.open(ann, reason: .safeguarding) }
    _ = try await tom.open(twin, reason: .safeguarding)
  }

  @Test func aReasonGivenBeforeIsForgottenForGood() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.mine, reason: .safeguarding)
    try await town.shield(town.mine)
    _ = try await town.directory.apply(.rights(.endShield(town.mine)))
    await #expect(throws: DirectoryError.reasonNeeded) { try await tom.network(of: town.mine) }
  }
}
