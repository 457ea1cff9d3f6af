import PatchworkCore
import Testing

@testable import PatchworkStore

/// Two records of one person are made one: what either kept in confidence stays in confidence.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct MergedConfidenceTests {
  /// The marks of the record that stays, of the one that goes, and what must come of them.
  struct Marks: Sendable {
    var stays, goes: Confidentiality?
    var joined: Confidentiality
  }

  @Test(arguments: [
    Marks(stays: nil, goes: .noted, joined: .noted),
    Marks(stays: .noted, goes: nil, joined: .noted),
    Marks(stays: nil, goes: .hidden, joined: .hidden),
    Marks(stays: .hidden, goes: nil, joined: .hidden),
    Marks(stays: .noted, goes: .hidden, joined: .hidden),
    Marks(stays: .hidden, goes: .noted, joined: .hidden),
  ])
  func theStricterOfTheTwoCounts(_ marks: Marks) async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    let twin = try await town.directory.addClient("Anne", "Pugh")
    for (client, mark) in [(town.mine, marks.stays), (twin, marks.goes)] {
      try await work(tom, of: town, with: client, mark)
    }
    _ = try await town.directory.apply(.rights(.merge(twin, into: town.mine)))
    let own = try await tom.network(of: town.mine)
    #expect(
      own.involvements.filter { $0.practitioner == town.stranger }.map(\.confidential)
        == [marks.joined])
    let amina = town.directory.asking(as: .practitioner(town.asker))
    let seen = try await amina.open(town.mine, reason: nil)
    #expect(seen.hasConfidentialService == (marks.joined == .noted))
    #expect(!seen.involvements.contains { $0.agency == town.there })
    #expect(!seen.practitioners.contains { $0.id == town.stranger })
  }

  @Test func whatOnlyTheOtherRecordHadMovesWithItsMark() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    let twin = try await town.directory.addClient("Anne", "Pugh")
    try await work(tom, of: town, with: twin, .hidden)
    _ = try await town.directory.apply(.rights(.merge(twin, into: town.mine)))
    #expect(
      try await tom.network(of: town.mine).involvements.compactMap(\.confidential) == [.hidden])
    let amina = town.directory.asking(as: .practitioner(town.asker))
    #expect(
      try await amina.open(town.mine, reason: nil).involvements.allSatisfy {
        $0.agency != town.there
      })
  }

  /// Lets somebody of There begin to work with a client.
  private func work(
    _ tom: LocalDirectory, of town: TrustTown, with client: ClientID, _ mark: Confidentiality?
  ) async throws {
    _ = try await tom.open(client, reason: .jointWork)
    _ = try await tom.apply(
      .addInvolvement(
        Involvement(
          client: client, practitioner: town.stranger, agency: town.there, role: "helper",
          from: CivilDate(dayNumber: 19_000), confidential: mark)))
  }
}
