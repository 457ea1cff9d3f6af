import PatchworkCore

/// An access token as its keeper sees it; the token itself is known only to its bearer.
package struct AccessToken: Hashable, Sendable {
  package enum State: String, Sendable {
    /// Its code has not been exchanged yet.
    case waiting
    /// It opens the directory.
    case good
    /// Its code was not exchanged in time, or its last day is over.
    case expired
    /// It was taken back.
    case revoked
  }

  /// Its number, by which it is revoked.
  package var id: Int64
  package var practitioner: PractitionerID
  package var name: PersonName
  /// The last day on which it is good.
  package var lastDay: CivilDate
  package var state: State

  /// For how many days a token is good unless its issuer says otherwise: those who stay sign in anew
  /// once a year, and a forgotten one ends by itself.
  package static let lifetime = 365
}

/// The access tokens and the one-time codes for them, by their hashes.
struct AccessTokenTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  typealias Bearing = (id: Int64, practitioner: PractitionerID)

  /// Stores a code, good until a moment, and the last day of the token that it is exchanged for.
  func issue(
    code: String, to practitioner: PractitionerID, lastDay: CivilDate, at moment: Int64,
    until end: Int64
  ) throws {
    try connection.run(
      """
      INSERT INTO access_token (practitioner, issued, code, code_until, last_day)
      VALUES (?, ?, ?, ?, ?)
      """, practitioner, moment, code, end, lastDay)
  }

  /// A token whose code has not been exchanged.
  struct Waiting {
    var id: Int64
    var practitioner: PractitionerID
    var lastDay: CivilDate
  }

  func waiting(code: String, at moment: Int64) throws -> Waiting? {
    try connection.row(
      """
      SELECT id, practitioner, last_day, issued FROM access_token
      WHERE code = ? AND code_until >= ? AND revoked IS NULL
      """, code, moment
    ) { row in
      Waiting(
        id: row.int64(0), practitioner: row.id(1), lastDay: try Self.lastDay(row, 2, issued: 3))
    }
  }

  /// The last day of a token. Those of earlier versions may have none of their own.
  private static func lastDay(
    _ row: Row, _ column: Int32, issued: Int32
  ) throws -> CivilDate {
    try row.optionalDate(column) ?? lastDay(issuedAt: row.int64(issued))
  }

  /// The last day of a token for which none is said.
  static func lastDay(issuedAt moment: Int64) -> CivilDate {
    UnitedKingdomTime.moment(moment).date.adding(days: AccessToken.lifetime)
  }

  /// Stores the token for which a code was exchanged, instead of the code.
  func exchange(_ id: Int64, for token: String) throws {
    // The code goes with it: it is good for one exchange.
    try connection.run("UPDATE access_token SET code = NULL, token = ? WHERE id = ?", token, id)
  }

  /// Who bears a token that has not been revoked, by its number.
  func bearing(id: Int64) throws -> Bearing? {
    try connection.row(
      "SELECT id, practitioner FROM access_token WHERE id = ? AND revoked IS NULL", id
    ) { row in (row.int64(0), row.id(1)) }
  }

  /// Who bears a token that has not been revoked, by its hash.
  func bearing(token: String) throws -> Bearing? {
    try connection.row(
      "SELECT id, practitioner FROM access_token WHERE token = ? AND revoked IS NULL", token
    ) { row in (row.int64(0), row.id(1)) }
  }

  /// Who bears a token that is good on a day.
  func bearer(of token: String, on day: CivilDate) throws -> PractitionerID? {
    let found = try connection.row(
      "SELECT practitioner, last_day, issued FROM access_token WHERE token = ? AND revoked IS NULL",
      token
    ) { row in (bearer: row.id(0) as PractitionerID, last: try Self.lastDay(row, 1, issued: 2)) }
    // Good to the end of its last day.
    guard let found, found.last >= day else { return nil }
    return found.bearer
  }

  func revoke(_ id: Int64, at moment: Int64) throws {
    // A code that nobody has exchanged yet is good for nothing either.
    try connection.run(
      "UPDATE access_token SET revoked = ?, code = NULL WHERE id = ?", moment, id)
  }

  /// Every token that was ever issued, by number.
  func all(at now: Int64) throws -> [AccessToken] {
    let today = UnitedKingdomTime.moment(now).date
    return try connection.rows(
      """
      SELECT access_token.id, practitioner, last_day, revoked, token IS NULL, code_until,
        given, middle, family, issued
      FROM access_token JOIN practitioner ON practitioner.id = practitioner
      ORDER BY access_token.id
      """
    ) { row in
      let lastDay = try Self.lastDay(row, 2, issued: 9)
      let isOver = lastDay < today
      let state: AccessToken.State =
        if !row.isNull(3) {
          .revoked
        } else if isOver || row.bool(4) && row.int64(5) < now {
          .expired
        } else {
          row.bool(4) ? .waiting : .good
        }
      return AccessToken(
        id: row.int64(0), practitioner: row.id(1), name: row.personName(6), lastDay: lastDay,
        state: state)
    }
  }
}
