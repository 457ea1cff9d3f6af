import PatchworkCore

/// How close somebody is to what they ask about.
extension Connection {
  /// To a client: in the network, covering for somebody who is, or at an agency that is.
  func tie(of practitioner: PractitionerID?, to client: ClientID, on today: CivilDate) throws -> Tie
  {
    guard let practitioner, let me = try agency(of: practitioner) else { return .none }
    var tie = Tie.none
    let covered = try covered(by: practitioner, on: today)
    let involved: [(who: PractitionerID?, agency: AgencyID)] = try rows(
      """
      SELECT practitioner, agency FROM involvement
      WHERE client = ? AND (last_day IS NULL OR last_day >= ?)
      """, client, today
    ) { row in (row.optionalID(0), row.id(1)) }
    for involvement in involved {
      if involvement.who == practitioner { return .own }
      if involvement.agency == me {
        if involvement.who == nil { return .own }
        tie = .agency
      }
      if let who = involvement.who, covered.contains(who) { return .own }
    }
    return tie
  }

  /// To a practitioner's entry.
  func tie(of practitioner: PractitionerID?, to other: PractitionerID) throws -> Tie {
    guard let practitioner else { return .none }
    if practitioner == other { return .own }
    guard let here = try agency(of: practitioner), let there = try agency(of: other) else {
      return .none
    }
    return here == there ? .agency : .none
  }

  /// To an agency.
  func tie(of practitioner: PractitionerID?, to agency: AgencyID) throws -> Tie {
    guard let practitioner, let here = try self.agency(of: practitioner) else { return .none }
    return here == agency ? .own : .none
  }

  /// Where somebody works, or worked.
  func agency(of practitioner: PractitionerID) throws -> AgencyID? {
    try row("SELECT agency FROM practitioner WHERE id = ?", practitioner) { $0.id(0) }
  }

  /// For whom somebody stands in on a day.
  func covered(
    by practitioner: PractitionerID, on today: CivilDate
  ) throws -> Set<PractitionerID> {
    try Set(
      rows(
        "SELECT practitioner FROM leave WHERE cover = ?1 AND first_day <= ?2 AND last_day >= ?2",
        practitioner, today
      ) { $0.id(0) })
  }

  /// Whether an account stands behind a practitioner, so that they can correct their entry
  /// themselves.
  func hasAccount(_ practitioner: PractitionerID) throws -> Bool {
    try row(
      """
      SELECT 1 FROM account WHERE practitioner = ?1
      UNION ALL SELECT 1 FROM access_token WHERE practitioner = ?1 AND revoked IS NULL LIMIT 1
      """, practitioner
    ) { _ in true } ?? false
  }

  /// Whether an account stands behind anybody at an agency.
  func hasAccounts(_ agency: AgencyID) throws -> Bool {
    try row(
      """
      SELECT 1 FROM practitioner WHERE agency = ?1 AND (
        id IN (SELECT practitioner FROM account)
        OR id IN (SELECT practitioner FROM access_token WHERE revoked IS NULL)) LIMIT 1
      """, agency
    ) { _ in true } ?? false
  }
}
