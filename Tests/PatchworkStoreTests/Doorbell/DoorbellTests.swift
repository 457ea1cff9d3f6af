import PatchworkCore
import Testing

@testable import PatchworkStore

/// A confidential service is rung by whoever does not know which it is, and answers if it wishes.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct DoorbellTests {
  private typealias Scene = ConfidenceTests.Scene

  private func ring(_ scene: Scene) async throws {
    _ = try await scene.amina.open(scene.ann, reason: nil)
    _ = try await scene.amina.apply(.act(.ring(scene.ann)))
  }

  /// What stands in somebody's inbox of rings.
  private func rings(
    _ directory: LocalDirectory, _ kind: InboxItem.Kind = .rung
  ) async throws -> [Ring] {
    try await directory.inbox().items.filter { $0.kind == kind }.compactMap(\.ring)
  }

  private func refusal(_ body: () async throws -> Void) async -> DirectoryError? {
    do {
      try await body()
      return nil
    } catch {
      return error as? DirectoryError
    }
  }

  /// A third agency's worker, with Ann in confidence too.
  private func second(
    _ scene: Scene, _ level: Confidentiality = .noted
  ) async throws -> LocalDirectory {
    let agency = try await scene.town.agency("Third")
    let ruth = try await scene.town.person("Ruth", at: agency)
    let theirs = scene.town.directory.asking(as: .practitioner(ruth))
    _ = try await theirs.open(scene.ann, reason: .duty)
    var draft = scene.draft(level)
    draft.practitioner = ruth
    draft.agency = agency
    _ = try await theirs.apply(.addInvolvement(draft))
    return theirs
  }

  @Test(arguments: Ring.Answer.choices)
  func theServiceAnswersAndTheRingerLearnsNoMore(_ answer: Ring.Answer) async throws {
    let scene = try await Scene()
    try await ring(scene)
    let receipt = try #require(try await rings(scene.amina).first)
    #expect(receipt.answer == nil)
    let asked = try #require(
      try await scene.tom.inbox().items.first { $0.kind == .doorbell })
    #expect(asked.from?.id == scene.town.asker)
    #expect(asked.client?.id == scene.ann)
    let id = try #require(asked.ring?.id)
    let told = try await scene.tom.apply(.act(.answerRing(id, answer)))
    #expect(!told.words.isEmpty)
    #expect(try await rings(scene.amina).map(\.answer) == [answer])
    #expect(try await rings(scene.tom, .doorbell).isEmpty)
    #expect(!scene.names(try await scene.amina.inbox()))
    #expect(!scene.names(try await scene.amina.network(of: scene.ann)))
    #expect(!scene.names(try await scene.amina.looks(at: scene.ann, limit: 50)))
  }

  @Test func theGlassLogCountsNoServices() async throws {
    let scene = try await Scene()
    _ = try await scene.amina.open(scene.ann, reason: nil)
    func confidential() async throws -> [Look] {
      try await scene.amina.looks(at: scene.ann, limit: 100).filter {
        $0.name == Confidentiality.standIn
      }
    }
    let one = try await confidential()
    _ = try await second(scene)
    let two = try await confidential()
    #expect(one.count == 1)
    #expect(one == two)
    let all = try await scene.amina.looks(at: scene.ann, limit: 100)
    #expect(all.last?.name == Confidentiality.standIn)
    #expect(all.map(\.sequence) == (1...Int64(all.count)).reversed())
  }

  @Test func whatIsWhollyHiddenHasNoBell() async throws {
    let hidden = try await Scene(.hidden)
    let open = try await Scene(nil)
    let told = await refusal { try await ring(hidden) }
    #expect(told != nil)
    #expect(await refusal { try await ring(open) } == told)
    #expect(try await rings(hidden.tom, .doorbell).isEmpty)
  }

  @Test func aBellBesideAHiddenServiceRingsTheOtherAlone() async throws {
    let scene = try await Scene(.hidden)
    let ruth = try await second(scene)
    try await ring(scene)
    #expect(try await rings(scene.tom, .doorbell).isEmpty)
    let id = try #require(try await rings(ruth, .doorbell).first?.id)
    // Whoever is hidden is answered as anybody whom it does not concern.
    #expect(
      await refusal { _ = try await scene.tom.apply(.act(.answerRing(id, .willCall))) }
        == .notFound)
  }

  @Test func severalServicesAnswerAsOne() async throws {
    let scene = try await Scene()
    let ruth = try await second(scene)
    try await ring(scene)
    #expect(try await rings(scene.amina).count == 1)
    let id = try #require(try await rings(ruth, .doorbell).first?.id)
    _ = try await ruth.apply(.act(.answerRing(id, .declined)))
    // One said no: that tells nothing while the other may still answer.
    #expect(try await rings(scene.amina).map(\.answer) == [nil])
    #expect(try await rings(scene.tom, .doorbell).map(\.answer) == [nil])
    _ = try await scene.tom.apply(.act(.answerRing(id, .throughCover)))
    #expect(try await rings(scene.amina).map(\.answer) == [.throughCover])
  }

  @Test func theRingerIsToldOfNoAnswerThatChangesNothing() async throws {
    let scene = try await Scene()
    let ruth = try await second(scene)
    try await ring(scene)
    let id = try #require(try await rings(ruth, .doorbell).first?.id)
    let heard = scene.amina.events()
    // What came before is told first.
    let first = try await scene.town.directory.addClient("First", "Pugh")
    for await event in heard where event == .client(first) { break }
    _ = try await ruth.apply(.act(.answerRing(id, .declined)))
    let last = try await scene.town.directory.addClient("Last", "Pugh")
    for await event in heard {
      #expect(event != .inbox(scene.town.asker))
      #expect(event != .client(scene.ann))
      if event == .client(last) { break }
    }
  }

  @Test func nobodyAnswersForAnotherOrTwice() async throws {
    let scene = try await Scene()
    try await ring(scene)
    let id = try #require(try await rings(scene.tom, .doorbell).first?.id)
    let bev = scene.town.directory.asking(as: .practitioner(scene.town.colleague))
    for other in [bev, scene.amina] {
      #expect(
        await refusal { _ = try await other.apply(.act(.answerRing(id, .willCall))) } == .notFound)
      let wrong = RingID(rawValue: id.rawValue + 1)
      #expect(
        await refusal { _ = try await other.apply(.act(.answerRing(wrong, .willCall))) }
          == .notFound)
    }
    #expect(
      await refusal { _ = try await scene.tom.apply(.act(.answerRing(id, .nobody))) } != nil)
    _ = try await scene.tom.apply(.act(.answerRing(id, .willCall)))
    #expect(
      await refusal { _ = try await scene.tom.apply(.act(.answerRing(id, .declined))) }
        == .invalid(field: .answer, rule: "it has been answered already"))
    #expect(try await rings(scene.amina).map(\.answer) == [.willCall])
  }

  @Test func aBellIsRungOnceAtATimeAndNotUnrung() async throws {
    let scene = try await Scene()
    try await ring(scene)
    guard case .invalid(.doorbell, let rule) = await refusal({ try await ring(scene) }) else {
      Issue.record("it was rung twice")
      return
    }
    #expect(rule.hasPrefix("you have asked already, and can ask again after "))
    #expect(try await rings(scene.tom, .doorbell).count == 1)
  }

  @Test func whoeverMayNotWorkWithAClientRingsNobody() async throws {
    let scene = try await Scene()
    let other = try await scene.town.person("Rhys", at: try await scene.town.agency("Other"))
    let stranger = scene.town.directory.asking(as: .practitioner(other))
    #expect(
      await refusal { _ = try await stranger.apply(.act(.ring(scene.ann))) } == .reasonNeeded)
    try await scene.town.directory.give([.auditor], to: other)
    guard
      case .notAllowed = await refusal({ _ = try await stranger.apply(.act(.ring(scene.ann))) })
    else {
      Issue.record("an auditor rang")
      return
    }
  }

  @Test func whenTheTimeIsPastTheReceiptSaysSoWhoeverDeclined() async throws {
    let scene = try await Scene()
    let ruth = try await second(scene)
    try await ring(scene)
    let id = try #require(try await rings(ruth, .doorbell).first?.id)
    _ = try await ruth.apply(.act(.answerRing(id, .declined)))
    let until = try #require(try await rings(scene.amina).first?.until)
    func items(_ person: PractitionerID) async throws -> [InboxItem] {
      let theirs = scene.town.directory.asking(as: .practitioner(person))
      return try await theirs.asking(at: UnitedKingdomTime.seconds(until)) {
        try InboxReading($0).everything().items
      }
    }
    #expect(try await items(scene.town.asker).compactMap { $0.ring?.answer } == [.nobody])
    let waiting = try await items(scene.town.stranger).filter { $0.kind == .doorbell }
    #expect(waiting.isEmpty)
  }

  @Test func anAnswerIsWaitedForUntilTheNextWorkingDay() {
    let rung = LocalMoment(CivilDate("2026-12-23")!, TimeOfDay(23, 30))
    #expect(
      Ring.due(after: rung) == LocalMoment(CivilDate("2026-12-24")!, TimeOfDay(17)))
    let eve = LocalMoment(CivilDate("2026-12-24")!, TimeOfDay(9))
    #expect(Ring.due(after: eve) == LocalMoment(CivilDate("2026-12-29")!, TimeOfDay(17)))
  }

  @Test func theBellOfSomebodyAwayRingsAtTheirAgency() async throws {
    let scene = try await Scene()
    let zoe = try await scene.town.person("Zoe", at: scene.town.there)
    var tom = try await scene.tom.practitioner(scene.town.stranger).practitioner
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    tom.leave = [Leave(from: today, through: today.adding(days: 3))]
    _ = try await scene.town.directory.apply(.correctPractitioner(tom))
    try await ring(scene)
    let hers = scene.town.directory.asking(as: .practitioner(zoe))
    let id = try #require(try await rings(hers, .doorbell).first?.id)
    _ = try await hers.apply(.act(.answerRing(id, .willCall)))
    #expect(try await rings(scene.amina).map(\.answer) == [.willCall])
  }

  @Test func anAnswerDoesNotFreeTheBell() async throws {
    let scene = try await Scene()
    try await ring(scene)
    let id = try #require(try await rings(scene.tom, .doorbell).first?.id)
    _ = try await scene.tom.apply(.act(.answerRing(id, .declined)))
    #expect(await refusal { try await ring(scene) } != nil)
    #expect(try await rings(scene.tom, .doorbell).isEmpty)
  }

  /// Zoe works for the same service, is away, and has answered her own bell all the same.
  @Test func whoeverAnswersForTwoIsNotHeldUpByOneThatIsAnswered() async throws {
    let scene = try await Scene()
    let zoe = try await scene.town.person("Zoe", at: scene.town.there)
    let hers = scene.town.directory.asking(as: .practitioner(zoe))
    var draft = scene.draft(.noted)
    draft.practitioner = zoe
    _ = try await scene.tom.apply(.addInvolvement(draft))
    var away = try await hers.practitioner(zoe).practitioner
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    away.leave = [Leave(from: today, through: today)]
    _ = try await scene.town.directory.apply(.correctPractitioner(away))
    try await ring(scene)
    let id = try #require(try await rings(hers, .doorbell).first?.id)
    _ = try await hers.apply(.act(.answerRing(id, .declined)))
    #expect(try await rings(scene.amina).map(\.answer) == [nil])
    _ = try await scene.tom.apply(.act(.answerRing(id, .willCall)))
    #expect(try await rings(scene.amina).map(\.answer) == [.willCall])
    #expect(try await rings(scene.tom, .doorbell).isEmpty)
  }

  @Test func whatHasLeftOrIsHiddenSinceHasNoBellAnyMore() async throws {
    for change in [
      { (held: inout Involvement) in held.until = CivilDate(dayNumber: 20_000) },
      { held in held.confidential = .hidden },
    ] {
      let scene = try await Scene()
      try await ring(scene)
      let id = try #require(try await rings(scene.tom, .doorbell).first?.id)
      var held = try #require(
        try await scene.tom.network(of: scene.ann).involvements.first {
          $0.id == scene.involvement
        })
      change(&held)
      _ = try await scene.tom.apply(.correctInvolvement(held))
      #expect(try await rings(scene.tom, .doorbell).isEmpty)
      #expect(
        await refusal { _ = try await scene.tom.apply(.act(.answerRing(id, .willCall))) }
          == .notFound)
      // The ringer learns nothing of it.
      #expect(try await rings(scene.amina).map(\.answer) == [nil])
    }
  }

  @Test func theFirstReceiptStaysWhoeverElseAnswersInThatSecond() async throws {
    let scene = try await Scene()
    let ruth = try await second(scene)
    try await ring(scene)
    let id = try #require(try await rings(ruth, .doorbell).first?.id)
    // Ruth's involvement is the later: alone by the order of identifiers, Tom's answer would count.
    _ = try await ruth.apply(.act(.answerRing(id, .throughCover)))
    _ = try await scene.tom.apply(.act(.answerRing(id, .willCall)))
    #expect(try await rings(scene.amina).map(\.answer) == [.throughCover])
  }

  @Test func anotherOfTheNetworkLearnsNothingFromTheRing() async throws {
    let scene = try await Scene()
    let bev = try await scene.town.involve(scene.town.colleague, in: scene.ann)
    let before = try await bev.inbox()
    try await ring(scene)
    let id = try #require(try await rings(scene.tom, .doorbell).first?.id)
    let network = try await bev.network(of: scene.ann)
    _ = try await scene.tom.apply(.act(.answerRing(id, .willCall)))
    #expect(try await bev.network(of: scene.ann) == network)
    #expect(try await bev.inbox() == before)
    #expect(!scene.names(try await bev.looks(at: scene.ann, limit: 50)))
  }
}
