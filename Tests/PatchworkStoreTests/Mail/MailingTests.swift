import PatchworkCore
import Testing

@testable import PatchworkStore

/// Who is told by mail that something waits, and when.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct MailingTests {
  /// A Tuesday at eleven, in office hours, and later moments around it.
  private let tuesday = UnitedKingdomTime.seconds(
    LocalMoment(CivilDate("2030-11-26")!, TimeOfDay(11)))

  /// Tom wishes mail, and Amina asks him to take over.
  private func corner(
    address: String = "tom@example.org", change: (inout Practitioner) -> Void = { _ in }
  ) async throws -> Corner {
    let corner = try await Corner()
    var tom = try await corner.keeper.practitioner(corner.ids.tom).practitioner
    tom.contactPoints = [
      ContactPoint(id: .unassigned, system: .email, value: address, rank: 1)
    ]
    change(&tom)
    _ = try await corner.keeper.apply(.correctPractitioner(tom))
    _ = try await corner.tom.apply(.act(.wishMail(true)))
    return corner
  }

  private func asked(_ corner: Corner) async throws {
    _ = try await corner.amina.apply(
      .act(
        .invite(
          InvitationDraft(
            client: corner.client, practitioner: corner.ids.tom, agency: corner.agencies.there,
            role: "nurse"))))
    // As if it were sent in the week in which the clock of these trials stands.
    let moment = tuesday - 3_600
    try await corner.keeper.upkeep.recording { connection in
      try connection.run(
        "UPDATE invitation SET sent = ?, last_day = ?", moment, CivilDate("2030-12-10")!)
    }
  }

  private func due(_ corner: Corner, at moment: Int64) async throws -> [String] {
    try await corner.keeper.dueMail(at: moment).map(\.address)
  }

  @Test func whoeverWishesItIsToldOnceADayWhileSomethingNewWaits() async throws {
    let corner = try await corner()
    #expect(try await due(corner, at: tuesday).isEmpty)
    try await asked(corner)
    #expect(try await due(corner, at: tuesday) == ["tom@example.org"])
    try await corner.keeper.noteMailed(corner.ids.tom, at: tuesday)
    #expect(try await due(corner, at: tuesday + 600).isEmpty)
    // The next day, of the same thing, no more.
    #expect(try await due(corner, at: tuesday + 86_400).isEmpty)
  }

  @Test func nobodyIsToldOutsideTheirHoursOrWhileAway() async throws {
    let corner = try await corner()
    try await asked(corner)
    let night = tuesday + 9 * 3_600
    let sunday = tuesday + 5 * 86_400
    #expect(try await due(corner, at: night).isEmpty)
    #expect(try await due(corner, at: sunday).isEmpty)
    var tom = try await corner.keeper.practitioner(corner.ids.tom).practitioner
    tom.leave = [Leave(from: CivilDate("2030-11-25")!, through: CivilDate("2030-11-29")!)]
    _ = try await corner.keeper.apply(.correctPractitioner(tom))
    #expect(try await due(corner, at: tuesday).isEmpty)
  }

  @Test func whoeverIsSuspendedOrChangedTheirMindIsNotTold() async throws {
    let corner = try await corner()
    try await asked(corner)
    try await corner.keeper.suspend(corner.ids.tom, true)
    #expect(try await due(corner, at: tuesday).isEmpty)
    try await corner.keeper.suspend(corner.ids.tom, false)
    #expect(try await due(corner, at: tuesday).count == 1)
    _ = try await corner.tom.apply(.act(.wishMail(false)))
    #expect(try await due(corner, at: tuesday).isEmpty)
  }

  @Test func anAddressThatIsDeadOrHoldsMoreThanAnAddressGetsNothing() async throws {
    let corner = try await corner()
    try await asked(corner)
    try await corner.keeper.upkeep.recording { connection in
      try connection.run(
        "UPDATE contact_point SET value = ?", "tom@example.org, all@example.org")
    }
    #expect(try await due(corner, at: tuesday).isEmpty)
    try await corner.keeper.upkeep.recording { connection in
      try connection.run(
        "UPDATE contact_point SET value = ?", "tom@example.org\nBcc: x@example.org")
    }
    #expect(try await due(corner, at: tuesday).isEmpty)
    try await corner.keeper.upkeep.recording { connection in
      try connection.run("UPDATE contact_point SET value = 'tom@example.org', dead_since = 20000")
    }
    #expect(try await due(corner, at: tuesday).isEmpty)
  }
}
