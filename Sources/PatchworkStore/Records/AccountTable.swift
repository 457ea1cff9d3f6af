import PatchworkCore

/// The accounts of the operating system, the roles that accounts have, and who is suspended.
struct AccountTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The practitioner behind an account of the operating system; nil until they have said who they are.
  func practitioner(behind login: String) throws -> PractitionerID? {
    try connection.row("SELECT practitioner FROM account WHERE login = ?", login) { $0.id(0) }
  }

  /// An account and the practitioner behind it.
  struct Link {
    var login: String
    var practitioner: PractitionerID
    /// The account's number; nil until it is known.
    var user: UInt32?
  }

  func link(of login: String) throws -> Link? {
    try connection.row("SELECT login, practitioner, user FROM account WHERE login = ?", login) {
      Link($0)
    }
  }

  /// Every account that is linked, by name.
  func links() throws -> [Link] {
    try connection.rows("SELECT login, practitioner, user FROM account ORDER BY login") { Link($0) }
  }

  /// Links an account to a practitioner for the first time.
  func insert(_ login: String, _ practitioner: PractitionerID) throws {
    try connection.run(
      "INSERT INTO account (login, practitioner) VALUES (?, ?)", login, practitioner)
  }

  /// Links an account to a practitioner, instead of the one whom it was linked to before.
  ///
  /// - Parameter user: the account's number; nil where the host has no such account.
  func link(_ login: String, to practitioner: PractitionerID, user: UInt32?) throws {
    try connection.run(
      """
      INSERT INTO account (login, practitioner, user) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET practitioner = excluded.practitioner, user = excluded.user
      """, login, practitioner, user.map(Int64.init))
  }

  /// Keeps the number of an account of which none is known yet.
  func bind(_ login: String, to user: UInt32) throws {
    // A number that is known stays: the next account of that name has another.
    try connection.run(
      "UPDATE account SET user = ? WHERE login = ? AND user IS NULL", Int64(user), login)
  }

  func unlink(_ login: String) throws {
    try connection.run("DELETE FROM account WHERE login = ?", login)
  }

  /// What a practitioner's account may be to the directory: nothing while it is suspended.
  ///
  /// While nobody has confirmed where they work, and for a manager anywhere but where they were made
  /// one, what is left is what every practitioner may.
  ///
  /// - Parameter usual: what it is unless it has been given roles.
  func roles(
    of practitioner: PractitionerID, otherwise usual: Set<AccountRole>
  ) throws -> Set<AccountRole> {
    if try isSuspended(practitioner) { return [] }
    let given: [(role: AccountRole, counts: Bool)] = try connection.rows(
      """
      SELECT account_role.role, \(Self.counts) FROM account_role JOIN practitioner
        ON practitioner.id = account_role.practitioner
      WHERE account_role.practitioner = ?
      """, practitioner
    ) { (try $0.choice(0), $0.bool(1)) }
    if given.isEmpty { return usual }
    var roles = Set(given.filter(\.counts).map(\.role))
    if given.contains(where: { !$0.counts && $0.role.opensClients }) { roles.insert(.practitioner) }
    return roles
  }

  /// Whether a role of `account_role` counts for its `practitioner`: at the agency for which it was
  /// given, and once it is confirmed that they work there. An auditor and an administrator see no
  /// client, wherever they work.
  private static let counts = """
    (account_role.role IN ('practitioner', 'auditor', 'administrator')
      OR (provisional_since IS NULL
        AND (account_role.role <> 'manager' OR account_role.agency = practitioner.agency)))
    """

  /// Whether any role has been given to a practitioner's account.
  func hasRoles(_ practitioner: PractitionerID) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM account_role WHERE practitioner = ? LIMIT 1", practitioner
    ) { _ in true } ?? false
  }

  /// Gives an account its roles, all of them, for the agency where the person works.
  func give(_ roles: Set<AccountRole>, to practitioner: PractitionerID) throws {
    try connection.run("DELETE FROM account_role WHERE practitioner = ?", practitioner)
    for role in roles {
      try connection.run(
        """
        INSERT INTO account_role (practitioner, role, agency)
        SELECT id, ?, agency FROM practitioner WHERE id = ?
        """, role.rawValue, practitioner)
    }
  }

  func isSuspended(_ practitioner: PractitionerID) throws -> Bool {
    try connection.row("SELECT 1 FROM suspension WHERE practitioner = ?", practitioner) { _ in
      true
    } ?? false
  }

  func suspend(_ practitioner: PractitionerID, at moment: Int64) throws {
    try connection.run(
      "INSERT OR IGNORE INTO suspension (practitioner, moment) VALUES (?, ?)", practitioner, moment)
  }

  func restore(_ practitioner: PractitionerID) throws {
    try connection.run("DELETE FROM suspension WHERE practitioner = ?", practitioner)
  }

  /// The records stewards who may ask on a day.
  func stewards(on day: CivilDate) throws -> [PractitionerID] {
    try holders(of: .steward, on: day)
  }

  /// The auditors who may ask on a day.
  func auditors(on day: CivilDate) throws -> [PractitionerID] {
    try holders(of: .auditor, on: day)
  }

  /// The managers of an agency who may ask on a day.
  func managers(of agency: AgencyID, on day: CivilDate) throws -> [PractitionerID] {
    try holders(of: .manager, at: agency, on: day)
  }

  private func holders(
    of role: AccountRole, at agency: AgencyID? = nil, on day: CivilDate
  ) throws -> [PractitionerID] {
    try connection.rows(
      """
      SELECT account_role.practitioner FROM account_role JOIN practitioner
        ON practitioner.id = account_role.practitioner
      WHERE account_role.role = ?1 AND (?2 IS NULL OR practitioner.agency = ?2) AND \(Self.counts)
        AND account_role.practitioner NOT IN (SELECT practitioner FROM suspension)
        AND (left_on IS NULL OR left_on > ?3)
      ORDER BY account_role.practitioner
      """, role.rawValue, agency, day
    ) { $0.id(0) }
  }

  /// Whether an account stands behind a practitioner, so that they can correct their entry
  /// themselves.
  func isAnyBehind(_ practitioner: PractitionerID) throws -> Bool {
    try connection.row(
      """
      SELECT 1 FROM account WHERE practitioner = ?1
      UNION ALL SELECT 1 FROM access_token WHERE practitioner = ?1 AND revoked IS NULL LIMIT 1
      """, practitioner
    ) { _ in true } ?? false
  }

  /// Whether an account stands behind anybody at an agency.
  func isAnyBehind(_ agency: AgencyID) throws -> Bool {
    try connection.row(
      """
      SELECT 1 FROM practitioner WHERE agency = ?1 AND (
        id IN (SELECT practitioner FROM account)
        OR id IN (SELECT practitioner FROM access_token WHERE revoked IS NULL)) LIMIT 1
      """, agency
    ) { _ in true } ?? false
  }
}

extension AccountTable.Link {
  /// Reads name, practitioner and number.
  fileprivate init(_ row: Row) {
    self.init(
      login: row.text(0), practitioner: row.id(1),
      user: row.isNull(2) ? nil : UInt32(truncatingIfNeeded: row.int64(2)))
  }
}
