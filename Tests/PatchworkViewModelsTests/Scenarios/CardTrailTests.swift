import Testing

@testable import PatchworkViewModels

/// From one person's card to the next without going back to the list.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct CardTrailTests {
  @Test func arrowsGoToTheNextPersonsCardAndTheChoiceGoesAlong() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    let names = desk.state.open?.people.rows.compactMap { row in
      row.person.map { $0.practitioner == nil ? $0.agencyName : $0.name }
    }
    let cards = try #require(names)
    await desk.press(.home, .enter)
    #expect(desk.state.cardTrail == CardTrail(place: 0, count: cards.count))
    for place in 1..<cards.count {
      await desk.press(.right)
      #expect(desk.card?.title == cards[place])
      #expect(desk.card?.isAsking == false)
      #expect(desk.state.cardTrail?.place == place)
    }
    await desk.press(.right)
    #expect(desk.status == "This is the last card." && desk.card?.title == cards.last)
    await desk.press(.left, .escape)
    #expect(desk.state.open?.people.chosenPlace == cards.count - 2)
  }

  @Test func aCardFromElsewhereHasNoNext() async throws {
    let desk = try await Desk.inTown()
    await desk.type("joy adeyemi").press(.enter)
    #expect(desk.card?.title == "Joy Adeyemi" && desk.state.cardTrail == nil)
    await desk.press(.right)
    #expect(desk.card?.title == "Joy Adeyemi")
  }
}
