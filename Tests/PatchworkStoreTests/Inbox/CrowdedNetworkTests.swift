import PatchworkCore
import Tampering
import Testing

@testable import PatchworkStore

/// What one user writes does not stop another.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct CrowdedNetworkTests {
  /// Before a network was read once a client, this took minutes.
  @Test func anInboxWithNewsOfThousandsIsReadInSeconds() async throws {
    let corner = try await Corner()
    let moment = WallClock.now()
    try tamper(
      with: corner.scratch.path("patchwork.db"),
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1668)
      INSERT INTO involvement
        (id, version, client, practitioner, agency, role, first_day, is_lead)
      SELECT \(Int64.max / 2) + i, 1, \(corner.client.rawValue), \(corner.ids.tom.rawValue),
        \(corner.agencies.there.rawValue), 'role ' || i, 20000, 0 FROM n;
      INSERT INTO network_news (id, client, involvement, practitioner, kind, moment)
      SELECT id, client, id, practitioner, 'joined', \(moment) FROM involvement
      WHERE id > \(Int64.max / 2);
      INSERT INTO network_news_recipient (news, practitioner)
      SELECT id, \(corner.ids.amina.rawValue) FROM network_news
      WHERE id > \(Int64.max / 2)
      """)
    let began = ContinuousClock.now
    let inbox = try await corner.amina.inbox()
    #expect(inbox.items.compactMap(\.news).first?.entries.count == 1_668)
    #expect(ContinuousClock.now - began < .seconds(15))
  }

  @Test func aNetworkIsFullAtSomePointAndSaysSo() async throws {
    let corner = try await Corner()
    let first = Int64.max / 4
    try tamper(
      with: corner.scratch.path("patchwork.db"),
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 248)
      INSERT INTO practitioner (id, version, given, middle, family, role, agency, hours)
      SELECT \(first) + i, 1, 'Given', '', 'Family' || i, 'role', agency, hours FROM n, practitioner
      WHERE practitioner.id = \(corner.ids.tom.rawValue);
      INSERT INTO involvement
        (id, version, client, practitioner, agency, role, first_day, is_lead)
      SELECT id + 1000, 1, \(corner.client.rawValue), id, agency, role, 20000, 0
      FROM practitioner WHERE id > \(first) AND id <= \(first) + 248
      """)
    try await join(corner.ids.bev, "first", in: corner)
    try await join(corner.ids.bev, "of the same person", in: corner)
    do {
      try await join(corner.ids.tom, "second", in: corner)
      Issue.record("there is always room for one more")
    } catch DirectoryError.invalid(.network, let rule) {
      #expect(rule.hasPrefix("it is full: 250 people"))
    }
  }

  @Test func onePersonFillsNoNetwork() async throws {
    let corner = try await Corner()
    for number in 1...20 { try await join(corner.ids.bev, "role \(number)", in: corner) }
    do {
      try await join(corner.ids.bev, "one more", in: corner)
      Issue.record("one person may fill a network")
    } catch DirectoryError.invalid(.network, let rule) {
      #expect(rule.hasPrefix("they stand there 20 times already"))
    }
    try await join(corner.ids.tom, "another's", in: corner)
  }

  private func join(
    _ practitioner: PractitionerID, _ role: String, in corner: Corner
  ) async throws {
    _ = try await corner.keeper.apply(
      .addInvolvement(
        Involvement(
          client: corner.client, practitioner: practitioner, agency: corner.agencies.there,
          role: role, from: CivilDate(dayNumber: 20_000))))
  }
}
