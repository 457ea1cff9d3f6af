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
    try tamper(
      with: corner.scratch.path("patchwork.db"),
      """
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 248)
      INSERT INTO involvement
        (id, version, client, practitioner, agency, role, first_day, is_lead)
      SELECT \(Int64.max / 2) + i, 1, \(corner.client.rawValue), \(corner.ids.tom.rawValue),
        \(corner.agencies.there.rawValue), 'role ' || i, 20000, 0 FROM n
      """)
    func join(_ role: String) async throws {
      _ = try await corner.keeper.apply(
        .addInvolvement(
          Involvement(
            client: corner.client, practitioner: corner.ids.bev, agency: corner.agencies.there,
            role: role, from: CivilDate(dayNumber: 20_000))))
    }
    try await join("first")
    do {
      try await join("second")
      Issue.record("there is always room for one more")
    } catch DirectoryError.invalid(.network, let rule) {
      #expect(rule.hasPrefix("it is full: 250 people"))
    }
  }
}
