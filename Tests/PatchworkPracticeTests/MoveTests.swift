import PatchworkCore
import PatchworkPractice
import Testing

/// Families that move, in the practice area.
@Suite(.timeLimit(.minutes(2))) struct MoveTests {
  private static let today = CivilDate(dayNumber: 20_780)
  private let county = PracticeCounty.make(today: today)

  @Test func oneIsOverdueAndOneComesToTheHost() throws {
    let moves = county.invitations.filter { $0.kind == .move }
    #expect(moves.map { $0.isOverdue(on: Self.today) } == [true, false])
    let host = try #require(county.practitioners.first { $0.id == county.me })
    #expect(moves.map(\.sender).first == host.id)
    #expect(moves.map(\.agency).last == host.agency)
    for move in moves {
      #expect(county.practitioners.contains { $0.agency == move.agency && $0.leftOn == nil })
      #expect(county.involvements.contains { $0.client == move.client && $0.until == nil })
      let area = try #require(move.area)
      #expect(Postcode.isDistrict(area.utf8))
    }
  }
}
