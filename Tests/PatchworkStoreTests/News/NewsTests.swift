import PatchworkCore
import Testing

@testable import PatchworkStore

/// A network hears who joined it and who left.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct NewsTests {
  private struct Scene {
    let town: TrustTown
    var amina: LocalDirectory { town.directory.asking(as: .practitioner(town.asker)) }
    var bev: LocalDirectory { town.directory.asking(as: .practitioner(town.colleague)) }
    var tom: LocalDirectory { town.directory.asking(as: .practitioner(town.stranger)) }
    var ann: ClientID { town.mine }

    init() async throws { town = try await TrustTown() }

    func joins(
      _ who: LocalDirectory, _ mark: Confidentiality? = nil
    ) async throws -> Involvement {
      let me = try #require(try await who.me())
      _ = try await who.open(ann, reason: .jointWork)
      let draft = Involvement(
        client: ann, practitioner: me.id, agency: me.agency, role: "visitor",
        from: CivilDate(dayNumber: 19_000), confidential: mark)
      let id = InvolvementID(rawValue: try await who.apply(.addInvolvement(draft)).subject)
      return try #require(
        try await who.network(of: ann).involvements.first { $0.id == id })
    }

    func leaves(_ who: LocalDirectory, _ involvement: Involvement) async throws {
      var ended = involvement
      ended.until = UnitedKingdomTime.moment(WallClock.now()).date
      _ = try await who.apply(.correctInvolvement(ended))
    }
  }

  private func news(_ directory: LocalDirectory) async throws -> [String] {
    try await directory.inbox().items.filter { $0.kind == .news }.compactMap { $0.news?.words }
  }

  @Test func whoJoinsAndLeavesIsToldInOneItemAndSeenWithOneAct() async throws {
    let scene = try await Scene()
    let tom = try await scene.joins(scene.tom)
    #expect(try await news(scene.amina) == ["Tom Okafor, visitor, joined"])
    #expect(try await news(scene.tom).isEmpty)
    #expect(try await scene.amina.inbox().waiting == 1)
    try await scene.leaves(scene.tom, tom)
    #expect(
      try await news(scene.amina) == ["Tom Okafor, visitor, joined; Tom Okafor left"])
    _ = try await scene.joins(scene.bev)
    #expect(try await news(scene.amina) == ["2 joined, 1 left"])
    // Whoever came later is told of what came after them.
    #expect(try await news(scene.tom) == ["Bev Okafor, visitor, joined"])
    #expect(try await news(scene.bev).isEmpty)

    let id = try #require(try await scene.amina.inbox().items.first?.news?.id)
    _ = try await scene.amina.apply(.act(.seeNews(id)))
    #expect(try await news(scene.amina).isEmpty)
    #expect(try await scene.amina.inbox().waiting == 0)
    await #expect(
      throws: DirectoryError.invalid(field: .news, rule: "you have marked it as seen already")
    ) { try await scene.amina.apply(.act(.seeNews(id))) }
    // One's own inbox is one's own.
    #expect(try await news(scene.tom) == ["Bev Okafor, visitor, joined"])
  }

  @Test func anEndOnALaterDayIsToldWithTheDayAndOnce() async throws {
    let scene = try await Scene()
    var tom = try await scene.joins(scene.tom)
    let last = UnitedKingdomTime.moment(WallClock.now()).date.adding(days: 9)
    tom.until = last
    _ = try await scene.tom.apply(.correctInvolvement(tom))
    #expect(
      try await news(scene.amina)
        == ["Tom Okafor, visitor, joined; Tom Okafor leaves after \(last.words)"])
    _ = try await scene.joins(scene.bev)
    #expect(try await news(scene.amina) == ["2 joined, 1 leaving"])
    tom.version += 1
    try await scene.leaves(scene.tom, tom)
    #expect(try await news(scene.amina) == ["2 joined, 1 left"])
  }

  @Test func seeingSomeLeavesWhatCameSince() async throws {
    let scene = try await Scene()
    _ = try await scene.joins(scene.tom)
    let seen = try #require(try await scene.amina.inbox().items.first?.news?.id)
    _ = try await scene.joins(scene.bev)
    _ = try await scene.amina.apply(.act(.seeNews(seen)))
    #expect(try await news(scene.amina) == ["Bev Okafor, visitor, joined"])
  }

  @Test func whomSomebodyElsePutsThereOrTakesOutIsTold() async throws {
    let scene = try await Scene()
    let draft = Involvement(
      client: scene.ann, practitioner: scene.town.stranger, agency: scene.town.there,
      role: "visitor", from: CivilDate(dayNumber: 19_000))
    _ = try await scene.amina.open(scene.ann, reason: nil)
    let id = InvolvementID(
      rawValue: try await scene.amina.apply(.addInvolvement(draft)).subject)
    #expect(try await news(scene.tom) == ["you were added as visitor"])
    let held = try #require(
      try await scene.amina.network(of: scene.ann).involvements.first { $0.id == id })
    try await scene.leaves(scene.amina, held)
    #expect(try await news(scene.tom) == ["your involvement was ended; 1 more"])
    #expect(try await news(scene.amina).isEmpty)
  }

  @Test func whatIsTakenBackIsNoNews() async throws {
    let scene = try await Scene()
    _ = try await scene.joins(scene.tom)
    _ = try await scene.tom.undoLastChange()
    #expect(try await news(scene.amina).isEmpty)
  }

  @Test(arguments: Confidentiality.allCases)
  func aConfidentialServiceComesAndGoesUnheard(_ mark: Confidentiality) async throws {
    let scene = try await Scene()
    let heard = scene.amina.events()
    let first = try await scene.town.directory.addClient("First", "Pugh")
    for await event in heard where event == .client(first) { break }
    let tom = try await scene.joins(scene.tom, mark)
    try await scene.leaves(scene.tom, tom)
    let last = try await scene.town.directory.addClient("Last", "Pugh")
    for await event in heard {
      #expect(event != .inbox(scene.town.asker))
      if event == .client(last) { break }
    }
    #expect(try await news(scene.amina).isEmpty)
  }

  @Test func whatBecomesConfidentialIsToldNoMore() async throws {
    let scene = try await Scene()
    var tom = try await scene.joins(scene.tom)
    #expect(try await news(scene.amina).count == 1)
    tom.confidential = .hidden
    _ = try await scene.tom.apply(.correctInvolvement(tom))
    #expect(try await news(scene.amina).isEmpty)
  }

  @Test func newsGoesOutOfDate() async throws {
    let scene = try await Scene()
    _ = try await scene.joins(scene.tom)
    let later = WallClock.now() + Int64(NetworkNews.toldFor) * 86_400 + 60
    let told = try await scene.amina.asking(at: later) {
      try InboxReading($0).everything().items.filter { $0.kind == .news }
    }
    #expect(told.isEmpty)
  }

  @Test func nobodySeesForAnother() async throws {
    let scene = try await Scene()
    _ = try await scene.joins(scene.tom)
    let id = try #require(try await scene.amina.inbox().items.first?.news?.id)
    await #expect(throws: DirectoryError.notFound) {
      try await scene.tom.apply(.act(.seeNews(id)))
    }
    #expect(try await news(scene.amina).count == 1)
  }
}
