import PatchworkCore
import Testing

@testable import PatchworkStore

/// What somebody wrote themselves opens them nothing, also where it cannot be read any more what they did.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct AuthorshipTests {
  private struct Answers: Equatable {
    var address, household, link, entered: Bool
  }

  /// What the stranger wrote of the colleague's client, by the record of changes as it is.
  private func answers(_ town: TrustTown, of who: PractitionerID) async throws -> Answers {
    let (client, relative) = (town.mine, town.strangers)
    return try await town.directory.asking(as: .practitioner(who)).asking { session in
      let authorship = Authorship(session)
      let record = try #require(try session.records.clients.read(client))
      return Answers(
        address: try authorship.wroteAddress(of: record),
        household: try authorship.wroteHousehold(of: record),
        link: try authorship.wroteLink(between: client, and: relative),
        entered: try authorship.entered(client))
    }
  }

  @Test func aChangeThatCannotBeReadCountsAsHavingWrittenIt() async throws {
    let town = try await TrustTown()
    var ann = try await town.client(town.mine)
    ann.addresses = [Address(line: "14 Mill Bank", postcode: Postcode("ST16 2LH"))]
    ann.household = .unassigned
    let amina = town.directory.asking(as: .practitioner(town.asker))
    _ = try await amina.apply(.correctClient(ann))
    _ = try await amina.apply(
      .relate(Relationship(client: town.mine, relative: town.strangers, kind: .sister)))
    let whole = Answers(address: true, household: true, link: true, entered: false)
    #expect(try await answers(town, of: town.asker) == whole)
    let none = Answers(address: false, household: false, link: false, entered: false)
    #expect(try await answers(town, of: town.stranger) == none)
    // As another release may have written it.
    try await town.directory.upkeep.recording { connection in
      try connection.run(
        """
        UPDATE change SET reversal = '[{"after":{"client":{"shape":2},"relationship":2}}]'
        WHERE practitioner = ? AND reversal IS NOT NULL
        """, town.asker)
    }
    #expect(try await answers(town, of: town.asker) == whole)
    #expect(try await answers(town, of: town.stranger) == none)
  }
}
