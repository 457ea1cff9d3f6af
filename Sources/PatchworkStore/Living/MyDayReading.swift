import PatchworkCore

extension LocalDirectory {
  /// The asker's own clients, and what is due or has changed.
  package func myDay() async throws -> MyDay {
    let asker = asker
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await store.read { connection in
      try connection.snapshot {
        guard let me = try asker.practitioner(in: connection),
          try connection.mayHaveClients(asker)
        else { return MyDay() }
        return try connection.day(of: me, on: today).sorted(on: today)
      }
    }
  }
}

extension Connection {
  /// More changes than this are not counted one by one.
  private static let changesCounted = 99

  func day(of me: PractitionerID, on today: CivilDate) throws -> MyDay {
    let ids: [InvolvementID] = try rows(
      "SELECT id FROM involvement WHERE practitioner = ? ORDER BY id", me
    ) { $0.id(0) }
    var seen: Set<ClientID> = []
    var day = MyDay()
    for id in ids {
      guard let mine = try involvement(id), mine.isCurrent(on: today),
        seen.insert(mine.client).inserted, let client = try clientSummary(mine.client)
      else { continue }
      let discretion = try discretion(about: mine.client, for: me, on: today)
      day.cases.append(
        MyDay.Case(
          client: client, involvement: mine,
          changes: try changes(of: mine.client, since: me, with: discretion),
          away: try away(from: mine.client, on: today, except: me, with: discretion),
          move: try moves(of: mine.client, on: today).first { move in
            try move.sender == me || move.agency == mine.agency
              || !(discretion.hides(move.agency)
                || discretion.manner(of: move.sender, at: self.agency(of: move.sender)) != nil)
          }))
    }
    if let agency = try agency(of: me) { day.moves = try moves(waitingAt: agency, on: today) }
    return day
  }

  /// How many changes others made to a client since somebody last opened them; none where they never
  /// did, for then everything is new.
  private func changes(
    of client: ClientID, since me: PractitionerID, with discretion: Discretion
  ) throws -> Int {
    let opened = try row(
      "SELECT moment FROM opened WHERE practitioner = ? AND client = ?", me, client
    ) { $0.int64(0) }
    guard let opened else { return 0 }
    let told = discretion.leavingOut(nil, from: "practitioner")
    return try row(
      """
      SELECT count(*) FROM (SELECT 1 FROM change
        WHERE client = ? AND moment > ? AND practitioner <> ? AND \(told) LIMIT \(Self.changesCounted))
      """, client, opened, me
    ) { $0.int(0) } ?? 0
  }

  private func away(
    from client: ClientID, on today: CivilDate, except me: PractitionerID,
    with discretion: Discretion
  ) throws -> [PersonName] {
    let told = discretion.leavingOut(nil, from: "involvement.practitioner")
    return try rows(
      """
      SELECT DISTINCT given, middle, practitioner.family FROM involvement
      JOIN practitioner ON practitioner.id = involvement.practitioner
      JOIN leave ON leave.practitioner = involvement.practitioner
      WHERE involvement.client = ?1 AND involvement.first_day <= ?2
        AND (involvement.last_day IS NULL OR involvement.last_day >= ?2)
        AND leave.first_day <= ?2 AND leave.last_day >= ?2 AND involvement.practitioner <> ?3
        AND \(told)
      ORDER BY practitioner.family
      """, client, today, me
    ) { row in row.personName(0) }
  }
}
