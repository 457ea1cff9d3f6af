import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// A confidential service in somebody's network, and everybody who tries to find out which it is.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ConfidenceTests {
  /// Amina works with Ann openly; Tom of There does so in confidence.
  struct Scene {
    let town: TrustTown
    var amina: LocalDirectory { town.directory.asking(as: .practitioner(town.asker)) }
    var tom: LocalDirectory { town.directory.asking(as: .practitioner(town.stranger)) }
    var ann: ClientID { town.mine }
    var involvement = InvolvementID.unassigned

    init(_ level: Confidentiality? = .noted) async throws {
      town = try await TrustTown()
      _ = try await tom.open(ann, reason: .jointWork)
      let receipt = try await tom.apply(.addInvolvement(draft(level)))
      involvement = InvolvementID(rawValue: receipt.subject)
    }

    func draft(_ level: Confidentiality?) -> Involvement {
      Involvement(
        client: ann, practitioner: town.stranger, agency: town.there, role: "worker",
        from: CivilDate(dayNumber: 19_000), confidential: level)
    }

    /// Everything that an answer holds, as text in which names and identifiers can be looked for.
    func names(_ answer: some Sendable) -> Bool {
      let text = String(reflecting: answer)
      return ["Tom", "There", "\(town.stranger.rawValue)", "\(town.there.rawValue)"]
        .contains { text.contains($0) }
    }
  }

  @Test(arguments: Confidentiality.allCases)
  func othersLearnThatThereIsOneAtMost(_ level: Confidentiality) async throws {
    let scene = try await Scene(level)
    let network = try await scene.amina.open(scene.ann, reason: nil)
    #expect(network.hasConfidentialService == (level == .noted))
    #expect(network.involvements.count == 1)
    #expect(!scene.names(network))
    let own = try await scene.tom.network(of: scene.ann)
    #expect(own.involvements.count == 2)
    #expect(!own.hasConfidentialService)
  }

  @Test func twoServicesLookLikeOne() async throws {
    let scene = try await Scene()
    let one = try await scene.amina.open(scene.ann, reason: nil)
    let ruth = try await scene.town.person("Ruth", at: try await scene.town.agency("Third"))
    let third = scene.town.directory.asking(as: .practitioner(ruth))
    _ = try await third.open(scene.ann, reason: .duty)
    var draft = scene.draft(.noted)
    draft.practitioner = ruth
    draft.agency = try await third.practitioner(ruth).agency.id
    draft.from = CivilDate(dayNumber: 18_000)
    _ = try await third.apply(.addInvolvement(draft))
    #expect(try await scene.amina.open(scene.ann, reason: nil) == one)
  }

  @Test func aWholeAgencyCanBeConfidential() async throws {
    let scene = try await Scene(nil)
    #expect(try await scene.amina.open(scene.ann, reason: nil).involvements.count == 2)
    var agency = try await scene.tom.agency(scene.town.there).agency
    agency.confidential = .hidden
    await #expect(throws: DirectoryError.self) { try await scene.tom.apply(.correctAgency(agency)) }
    try await scene.town.directory.give([.manager], to: scene.town.stranger)
    _ = try await scene.tom.apply(.correctAgency(agency))
    let network = try await scene.amina.open(scene.ann, reason: nil)
    #expect(!scene.names(network))
    #expect(!network.hasConfidentialService)
    // The mark is for its own people, and a correction by others leaves it.
    #expect(try await scene.tom.agency(scene.town.there).agency.confidential == .hidden)
    #expect(try await scene.amina.agency(scene.town.there).agency.confidential == nil)
    #expect(try await scene.amina.agencies().allSatisfy { $0.confidential == nil })
    try await scene.town.directory.give([.steward], to: scene.town.asker)
    var seen = try await scene.amina.agency(scene.town.there).agency
    seen.area = "everywhere"
    _ = try await scene.amina.apply(.correctAgency(seen))
    #expect(try await scene.tom.agency(scene.town.there).agency.confidential == .hidden)
    seen = try await scene.amina.agency(scene.town.there).agency
    seen.area = "the county"
    _ = try await scene.amina.apply(.amend(.agency(Partial([.area], of: seen))))
    #expect(try await scene.tom.agency(scene.town.there).agency.confidential == .hidden)
    #expect(try await scene.tom.agency(scene.town.there).agency.area == "the county")
  }

  @Test func onlyTheServiceMarksItself() async throws {
    let scene = try await Scene(nil)
    var held = try #require(
      try await scene.amina.open(scene.ann, reason: nil).involvements.first {
        $0.id == scene.involvement
      })
    held.confidential = .hidden
    await #expect(throws: DirectoryError.self) {
      try await scene.amina.apply(.correctInvolvement(held))
    }
    await #expect(throws: DirectoryError.self) {
      try await scene.amina.apply(.addInvolvement(scene.draft(.noted)))
    }
  }

  @Test func theGlassLogTellsOfAConfidentialServiceOrOfNothing() async throws {
    for level in Confidentiality.allCases {
      let scene = try await Scene(level)
      _ = try await scene.tom.open(scene.ann, reason: nil)
      let looks = try await scene.amina.looks(at: scene.ann, limit: 100)
      #expect(!scene.names(looks))
      #expect(looks.contains { $0.name == Confidentiality.standIn } == (level == .noted))
      // One line stands for all of theirs, so it bears no time.
      #expect(looks.allSatisfy { ($0.moment == nil) == ($0.name == Confidentiality.standIn) })
      // What is left out leaves no gap at the end of a page.
      #expect(try await scene.amina.looks(at: scene.ann, limit: 1).count == 1)
      let own = try await scene.tom.looks(at: scene.ann, limit: 100)
      #expect(own.contains { $0.practitioner == scene.town.stranger })
    }
  }

  @Test func guessedIdentifiersAreAnsweredAsIfTheyWereWrong() async throws {
    let scene = try await Scene()
    let wrong = InvolvementID(rawValue: scene.involvement.rawValue + 1)
    for act in [
      NetworkAct.seen, { .planVisit($0, on: nil) }, { .propose($0, to: scene.town.asker) },
    ] {
      let told = await error { _ = try await scene.amina.apply(.act(act(scene.involvement))) }
      #expect(told == .notFound)
      #expect(await error { _ = try await scene.amina.apply(.act(act(wrong))) } == told)
    }
    var held = scene.draft(nil)
    held.id = scene.involvement
    held.version = 1
    let told = await error { _ = try await scene.amina.apply(.correctInvolvement(held)) }
    #expect(told == .notFound)
  }

  @Test func refusalsTellNoMoreThanTheScreen() async throws {
    let scene = try await Scene()
    let (amina, town) = (scene.amina, scene.town)
    // Asking whoever is there already is answered as asking whoever is not.
    _ = try await amina.apply(
      .act(
        .invite(
          InvitationDraft(
            client: scene.ann, practitioner: town.stranger, agency: town.there, role: "worker"))))
    _ = try await amina.apply(.addInvolvement(scene.draft(nil)))
    let other = try await town.person("Rhys", at: try await town.agency("Other"))
    let chosen = await error { try await raise(to: [town.stranger], scene) }
    #expect(chosen == nil)
    let hidden = try await Scene()
    let absent = await error { try await raise(to: [other], scene) }
    #expect(await error { try await raise(to: [hidden.town.stranger], hidden) } == absent)
  }

  private func raise(to: [PractitionerID], _ scene: Scene) async throws {
    _ = try await scene.amina.apply(
      .act(.raise(AttentionDraft(client: scene.ann, reason: .callMe, to: to))))
  }

  @Test func attentionPassesTheServiceByAndItsOwnNamesWhomItTells() async throws {
    let scene = try await Scene()
    let nobody = await error { try await raise(to: [], scene) }
    #expect(nobody == .invalid(field: .to, rule: "nobody else is named in this network"))
    #expect(try await scene.tom.inbox().items.isEmpty)
    let loud = await error {
      _ = try await scene.tom.apply(
        .act(.raise(AttentionDraft(client: scene.ann, reason: .callMe))))
    }
    #expect(
      loud == .invalid(field: .to, rule: "you work here in confidence: choose whom to tell"))
    let bev = try await scene.town.involve(scene.town.colleague, in: scene.ann)
    let receipt = try await scene.tom.apply(
      .act(.raise(AttentionDraft(client: scene.ann, reason: .callMe, to: [scene.town.asker]))))
    #expect(try await scene.amina.inbox().items.first?.from?.id == scene.town.stranger)
    #expect(!scene.names(try await bev.network(of: scene.ann)))
    let id = AttentionID(rawValue: receipt.subject)
    #expect(await error { _ = try await bev.attention(id) } == .notFound)
  }

  @Test func theHouseholdTellsNothing() async throws {
    let scene = try await Scene()
    let mia = try await scene.town.lives(with: scene.ann)
    let household = try await scene.amina.household(of: mia)
    #expect(household.members.contains { $0.person.id == scene.ann })
    #expect(!scene.names(household))
  }

  @Test func newsAndCountsTellNothing() async throws {
    let scene = try await Scene()
    _ = try await scene.amina.open(scene.ann, reason: nil)
    try await scene.town.directory.upkeep.recording { connection in
      try connection.run("UPDATE opened SET moment = moment - 60")
    }
    let before = try await scene.amina.myDay()
    _ = try await scene.tom.apply(.act(.seen(scene.involvement)))
    #expect(try await scene.amina.myDay() == before)
    var client = try await scene.tom.network(of: scene.ann).client
    client.sex = .female
    _ = try await scene.tom.apply(.correctClient(client))
    let news = try await scene.amina.inbox()
    #expect(news.items.map(\.kind) == [.correction])
    #expect(!scene.names(news))
    #expect(try await scene.amina.network(of: scene.ann).visits.isEmpty)
  }

  @Test func receiptsAndTheClientsOwnCopyTellNothing() async throws {
    let scene = try await Scene()
    _ = try await scene.tom.apply(
      .rights(
        .noteSharing(
          SharingDecision(
            client: scene.ann, isShared: true, kind: .police, information: [.services],
            ground: .consent))))
    _ = try await scene.amina.apply(
      .rights(
        .noteSharing(
          SharingDecision(
            client: scene.ann, isShared: true, agency: scene.town.there,
            information: [.services], ground: .consent))))
    let receipts = try await scene.amina.sharingDecisions(about: scene.ann)
    #expect(receipts.map(\.with) == [Confidentiality.standIn])
    #expect(!scene.names(receipts))
    try await scene.town.directory.give([.steward], to: scene.town.asker)
    let copy = try await scene.amina.subjectAccess(to: scene.ann)
    #expect(!scene.names(copy))
    #expect(copy.withheld.contains { $0.contains("confidential service") })
  }

  @Test func searchingForTheServiceAndTheClientFindsNoTie() async throws {
    let scene = try await Scene()
    for text in ["ann pugh there", "tom ann", "there ann pugh"] {
      let with = try await scene.amina.search(SearchRequest(text: text))
      let without = try await Scene(nil).amina.search(SearchRequest(text: text))
      #expect(with.hits.count == without.hits.count)
    }
  }

  @Test func onlyStewardsWriteFilesInWhichItStands() async throws {
    let scene = try await Scene()
    let told = await error {
      _ = try await scene.amina.exportFolder(scene.town.scratch.path("out"))
    }
    guard case .notAllowed = told else {
      Issue.record("\(String(describing: told))")
      return
    }
  }

  private func error(_ body: () async throws -> Void) async -> DirectoryError? {
    do {
      try await body()
      return nil
    } catch {
      return error as? DirectoryError
    }
  }
}

extension TrustTown {
  /// Lets a practitioner join a network openly.
  func involve(
    _ practitioner: PractitionerID, in client: ClientID
  ) async throws -> LocalDirectory {
    let agency = try await directory.practitioner(practitioner).agency.id
    _ = try await directory.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: practitioner, agency: agency, role: "visitor",
          from: CivilDate(dayNumber: 19_000))))
    return directory.asking(as: .practitioner(practitioner))
  }

  /// Somebody who lives where a client lives, and whom Amina works with too.
  func lives(with client: ClientID) async throws -> ClientID {
    let other = try await self.client("Mia", of: asker, at: here)
    let address = Address(line: "14 Mill Bank", postcode: Postcode("ST16 2LH"))
    for id in [client, other] {
      var record = try await self.client(id)
      record.addresses = [address]
      _ = try await directory.apply(.correctClient(record))
    }
    return other
  }
}
