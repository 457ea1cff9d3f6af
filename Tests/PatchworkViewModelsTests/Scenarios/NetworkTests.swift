import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Looking at the network of a client, and reaching somebody in it.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct NetworkTests {
  private func rows(_ desk: Desk) -> [NetworkRow] { desk.state.open?.people.rows ?? [] }

  @Test func whoCanBeReachedFirstComesFirst() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    let people = rows(desk).compactMap(\.person)
    #expect(people.map(\.name) == ["Joy Adeyemi", "nobody named", "Ruth Cole", "Bev Lyle"])
    #expect(people.map(\.state) == ["now", "duty desk", "Tue 21 Oct", "16:00"])
    #expect(people.map(\.level) == [.now, .desk, .later, .later])
    #expect(people[0].isLead)
    #expect(people[0].verb == "call")
    #expect(people[0].value == "07700 900412")
    #expect(people[0].remarks == ["until 17:00"])
    #expect(people[1].agencyName == "Women's Refuge" && people[1].value == "01632 960431")
    #expect(people[2].isAnsweredFor && people[2].value != "01632 960431")
    #expect(people[2].remarks == ["on leave", "nobody covers"])
    #expect(
      desk.state.open?.people.tally.words == "3 people, 3 agencies; 1 now, 1 desk answers")
  }

  @Test func iStandLastWithoutANumberAndAmNeverToBeReached() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("j"), .control("s"))
    #expect(rows(desk).first?.person?.name == "Joy Adeyemi")
    let mine = try #require(desk.state.open?.people.current.last)
    #expect(mine.isMe && mine.state == "you" && mine.value.isEmpty && mine.level == .me)
    #expect(
      desk.state.open?.people.tally.words == "3 people, 3 agencies; 1 now, 1 desk answers")
    await desk.press(.end, .up, .character("c"))
    #expect(desk.chosenPerson == mine.name)
    #expect(desk.effects.isEmpty)
  }

  @Test func aNetworkOfMeAloneHasNobodyToReach() async throws {
    let desk = try await Desk.inTown()
    await desk.open("oluwaseun").press(.character("j"), .control("s"))
    #expect(desk.state.open?.people.tally.words == "nobody but you")
    await desk.press(.character("r"))
    #expect(desk.card == nil)
  }

  @Test func oneKeyGroupsByAgencyAndBack() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("g"))
    #expect(
      rows(desk).first
        == .agency(desk.town.council, name: "County Council", kind: .council))
    #expect(rows(desk).count { $0.person == nil } == 4)
    #expect(
      rows(desk).compactMap(\.person).map(\.state) == ["now", "duty desk", "Tue 21 Oct", "16:00"])
    await desk.press(.character("g"))
    #expect(rows(desk).first?.person?.name == "Joy Adeyemi")
  }

  @Test func theArrowsPassOverAgencyHeadings() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("g"), .home)
    #expect(desk.chosenPerson == "Joy Adeyemi")
    await desk.press(.down, .down)
    #expect(desk.chosenPerson == "Ruth Cole")
    await desk.press(.up, .up, .up, .up)
    #expect(desk.chosenPerson == "Joy Adeyemi")
  }

  @Test func endedInvolvementsAreFoldedUntilAskedFor() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(rows(desk).last == .ended(count: 1, last: "Nov 2024", isUnfolded: false))
    desk.model.perform(.showEnded)
    #expect(rows(desk).last?.person?.role == "early help")
    #expect(rows(desk).last?.person?.level == .past)
    desk.model.perform(.showEnded)
    #expect(rows(desk).last?.person == nil)
  }

  @Test func enterOnTheFoldUnfoldsIt() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.end, .enter)
    #expect(rows(desk).last?.person?.role == "early help")
  }

  @Test func reachSomeoneShowsTheFirstWithTheBestNumberChosen() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.end, .character("r"))
    #expect(desk.card?.title == "Joy Adeyemi")
    #expect(desk.card?.chosenLine?.text == "07700 900412")
    #expect(desk.card?.now == "Ring 07700 900412 now, until 17:00.")
    await desk.press(.character("c"))
    #expect(desk.effects == [.copy("07700 900412")])
    #expect(
      desk.status
        == "Copied 07700 900412, Joy Adeyemi. If pasting gives nothing, your terminal does not "
        + "allow it.")
  }

  @Test func theCardOfSomebodyOnLeaveOffersWhoAnswers() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.down, .down, .enter)
    #expect(desk.card?.title == "Ruth Cole")
    #expect(desk.card?.chosenLine?.text == "01632 960431")
    #expect(desk.card?.chosenLine?.detail == "duty desk")
    #expect(desk.card?.lines.contains { $0.label == "on leave" } == true)
  }

  @Test func aCardLeadsOnToTheAgencyAndEscComesBack() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.enter, .end, .enter)
    #expect(desk.card?.title == "County Council")
    await desk.press(.escape)
    #expect(desk.card?.title == "Joy Adeyemi")
    await desk.press(.character("q"))
    #expect(desk.card == nil)
    #expect(desk.state.focus == .network)
    #expect(desk.effects.isEmpty)
  }

  @Test func copyTakesTheChosenNumber() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.down, .character("c"))
    #expect(desk.effects == [.copy("01632 960431")])
    await desk.press(.enter)
    #expect(desk.card?.title == "Women's Refuge")
  }

  @Test func theMapHasAgenciesWithTheirPeopleAndTheFamily() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("m"))
    let people = try #require(desk.state.open?.people)
    #expect(people.presentation == .map)
    #expect(people.map.centre == "Siân Watson")
    #expect(people.map.centreDetail == "girl, 9")
    #expect(
      people.map.clusters.map(\.name) == ["County Council", "Women's Refuge", "Community Health"])
    #expect(Set(people.map.family.map(\.kinship)) == ["father", "sister"])
    #expect(desk.chosenPerson == "Joy Adeyemi")
    await desk.press(.character("m"))
    #expect(desk.state.open?.people.presentation == .list)
  }

  @Test func aRelativeOnTheMapCanBeOpened() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("m"), .end, .enter)
    #expect(desk.state.open?.name == "Mia Watson")
    await desk.press(.escape)
    #expect(desk.state.open?.name == "Siân Watson")
  }

  @Test func theTimelineTellsWhoWasInvolvedWhen() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character("t"))
    let timeline = try #require(desk.state.open?.people.timeline)
    #expect(timeline.first == Town.day("2023-01-10"))
    #expect(timeline.today == Town.today)
    #expect(timeline.last == Town.day("2025-10-16"))
    #expect(
      timeline.spans.map(\.person.role)
        == ["early help", "school nurse", "social worker", "refuge worker"])
    #expect(timeline.spans[0].until == Town.day("2024-11-30"))
  }

  @Test func theChoiceIsKeptFromOnePresentationToTheNext() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.down, .down, .character("t"))
    #expect(desk.chosenPerson == "Ruth Cole")
    await desk.press(.character("m"))
    #expect(desk.chosenPerson == "Ruth Cole")
  }

  @Test func aClientWithNobodySaysSo() async throws {
    let desk = try await Desk.inTown()
    await desk.open("oluwaseun")
    #expect(rows(desk).isEmpty)
    #expect(desk.state.open?.people.tally.words == "nobody involved")
    #expect(desk.fact(.notice)?.text == "nobody is involved")
    for key: Stroke in [
      .down, .up, .enter, .character("c"), .character("r"), .character("e"), .character("m"),
      .down, .enter, .character("t"), .up, .enter, .character("x"), .pageDown, .home, .end,
    ] {
      await desk.press(key)
    }
    #expect(desk.state.overlays.isEmpty)
  }

  @Test func theNetworkIsWorkedOutAnewWhenAMinuteHasPassed() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(desk.model.dependsOnClock)
    #expect(desk.state.header.moment == Town.now)
    desk.wait(until: LocalMoment(Town.today, TimeOfDay(17, 30)))
    let people = rows(desk).compactMap(\.person)
    #expect(people.first { $0.name == "Bev Lyle" }?.state == "now")
    #expect(people.first { $0.name == "Joy Adeyemi" }?.state == "Wed 09:00")
    #expect(desk.state.header.moment?.time == TimeOfDay(17, 30))
  }

  @Test func nothingDependsOnTheClockBeforeAClientIsOpen() async throws {
    let desk = try await Desk.inTown()
    await desk.type("watson")
    #expect(!desk.model.dependsOnClock)
    #expect(desk.state.header.moment == nil)
  }
}
