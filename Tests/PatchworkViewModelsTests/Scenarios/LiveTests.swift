import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What others change while one looks.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct LiveTests {
  /// Lets the program hear of something, and waits until it has looked.
  private func hear(_ event: DirectoryEvent, _ question: String, _ desk: Desk) async {
    desk.held.hold()
    desk.held.tell(event)
    await desk.held.isAsked(question)
    desk.held.releaseAll()
    await desk.model.settle()
  }

  private func add(_ practitioner: PractitionerID, _ desk: Desk) async throws {
    _ = try await desk.held.apply(
      .addInvolvement(
        try await Involvement(
          client: desk.town.sian, practitioner: practitioner,
          agency: desk.held.practitioner(practitioner).agency.id, role: "duty worker",
          from: Town.today)))
  }

  @Test func aColleagueWhoJoinsShowsWithoutMovingTheChoice() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.down, .down)
    let before = try #require(desk.chosenPerson)
    try await add(desk.town.amina, desk)
    await hear(.client(desk.town.sian), "network of Siân", desk)
    #expect(desk.people.contains("Amina Okafor"))
    #expect(desk.chosenPerson == before)
  }

  @Test func aFormKeepsWhatIsFilledInWhileTheClientChanges() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("u"))
    await desk.type("duty health visitor")
    try await add(desk.town.joy, desk)
    await hear(.client(desk.town.sian), "network of Siân", desk)
    #expect(desk.field(\JoinForm.role)?.content == "duty health visitor")
    #expect(desk.people.count == 4)
  }

  @Test func aChangedNumberShowsInTheNetworkAndOnTheCard() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.enter)
    var joy = try await desk.held.practitioner(desk.town.joy).practitioner
    joy.contactPoints[0].value = "07700 900999"
    _ = try await desk.held.apply(.correctPractitioner(joy))
    await hear(.practitioner(desk.town.joy), "network of Siân", desk)
    #expect(desk.card?.lines.contains { $0.text == "07700 900999" } == true)
    #expect(desk.state.open?.people.current.first?.value == "07700 900999")
  }

  @Test func hitsAreAskedForAgainWithoutMovingTheChoice() async throws {
    let desk = try await Desk.inTown()
    await desk.type("watson").press(.down)
    let before = try #require(desk.chosenHit)
    await hear(.everything, "search watson", desk)
    #expect(desk.chosenHit == before)
    #expect(desk.state.search.field.text == "watson")
  }

  @Test func aChangeOfSomebodyElseAsksNothing() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("/"))
    await desk.type("siân")
    desk.held.hold()
    desk.model.receive(.client(desk.town.nobodysClient))
    #expect(desk.held.questions.isEmpty)
    desk.held.releaseAll()
  }

  @Test func manyChangesAtOnceAreAskedForTwiceAtMost() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.hold()
    for _ in 0..<50 { desk.model.receive(.client(desk.town.sian)) }
    await desk.held.isAsked("network of Siân")
    #expect(desk.held.questions.count { $0.hasPrefix("network") } == 1)
    await desk.held.release("network of Siân")
    await desk.held.isAsked("network of Siân")
    desk.held.releaseAll()
    await desk.model.settle()
  }

  @Test func whatIsShownStaysWhenTheDirectoryFails() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.fail(.unavailable(reason: "no line"))
    desk.model.receive(.client(desk.town.sian))
    await desk.model.settle()
    #expect(desk.people.count == 3)
    #expect(desk.status?.contains("no line") == true)
    await desk.press(.down)
    #expect(desk.status?.contains("no line") == true)
    desk.held.fail(nil)
    desk.model.receive(.client(desk.town.sian))
    await desk.model.settle()
    #expect(desk.status == nil)
  }

  @Test func anAnswerAsksForTheScreenToBeDrawn() async throws {
    let desk = try await Desk.inTown()
    let before = desk.redraws
    await desk.open("siân")
    #expect(desk.redraws > before)
  }

  @Test func anAnswerForAClientLeftBehindIsDropped() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    desk.held.hold()
    desk.model.receive(.client(desk.town.sian))
    await desk.held.isAsked("network of Siân")
    desk.feed([.character("/")] + "mia".map { .character($0) } + [.enter])
    await desk.held.release("search mia")
    await desk.held.release("network of Mia")
    await desk.until { $0.open?.network != nil }
    await desk.held.release("network of Siân")
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.state.open?.id == desk.town.mia)
    #expect(desk.state.open?.network?.client.id == desk.town.mia)
  }

  @Test func aChangeOfARelativeAsksForTheOpenClientAgain() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    await hear(.client(desk.town.mia), "network of Siân", desk)
  }

  @Test func aChangeOfMyOwnEntryAsksWhatIMaySeeAgain() async throws {
    let desk = try await Desk.inTown()
    await desk.open("sean")
    await hear(.practitioner(desk.town.amina), "network of Sean", desk)
  }

  @Test func whatIMayNotSeeAnyMoreGoesFromTheScreen() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(!desk.people.isEmpty)
    desk.held.fail(.notAllowed(reason: "It is not for you."))
    desk.model.receive(.client(desk.town.sian))
    await desk.model.settle()
    #expect(desk.state.open?.network == nil && desk.people.isEmpty)
    #expect(desk.state.open?.facts.lines.isEmpty == true)
    #expect(desk.status?.contains("not for you") == true)
  }
}
