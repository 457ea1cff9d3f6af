import PatchworkCore

/// An access token as its keeper sees it; the token itself is known only to its bearer.
package struct AccessToken: Hashable, Sendable {
  /// What has become of it.
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
  /// Who bears it.
  package var practitioner: PractitionerID
  /// The bearer's name.
  package var name: PersonName
  /// The last day on which it is good; nil when it does not end.
  package var lastDay: CivilDate?
  /// What has become of it.
  package var state: State
}

extension LocalDirectory {
  /// How long a one-time code is good, in seconds.
  package static let codeLifetime: Int64 = 3 * 86_400

  /// Issues a one-time code that a practitioner exchanges for an access token.
  ///
  /// - Returns: the code, which is told only here.
  package func issueToken(
    to practitioner: PractitionerID, lastDay: CivilDate?
  ) async throws -> String {
    let asker = asker
    let code = Secret.code()
    let moment = Store.now()
    try await store.recording { connection in
      guard try connection.practitioner(practitioner) != nil else {
        throw DirectoryError.notFound
      }
      try connection.run(
        """
        INSERT INTO access_token (practitioner, issued, code, code_until, last_day)
        VALUES (?, ?, ?, ?, ?)
        """, practitioner, moment, Secret.hash(code: code), moment + Self.codeLifetime,
        lastDay)
      try connection.recordAccess(of: practitioner, .issued, by: asker, at: moment)
    }
    return code
  }

  /// Exchanges a one-time code for a token, once.
  ///
  /// - Returns: the token, which is told only here; nil for a code that is wrong, old or used.
  package func exchange(code: String) async throws -> (token: String, lastDay: CivilDate?)? {
    let token = Secret.token()
    let moment = Store.now()
    return try await store.write { connection in
      try connection.write {
        let found = try connection.row(
          """
          SELECT id, last_day FROM access_token
          WHERE code = ? AND code_until >= ? AND revoked IS NULL
          """, Secret.hash(code: code), moment
        ) { row in (id: row.int64(0), lastDay: try row.optionalDate(1)) }
        guard let found else { return nil }
        try connection.run(
          "UPDATE access_token SET code = NULL, token = ? WHERE id = ?",
          SHA256.hex(token.utf8), found.id)
        return (token, found.lastDay)
      }
    }
  }

  /// Takes a token back.
  ///
  /// - Returns: whether there was one with that number that was still good for something.
  package func revokeToken(_ id: Int64) async throws -> Bool {
    let asker = asker
    let moment = Store.now()
    return try await store.recording { connection in
      let found: Bearing? = try connection.row(
        "SELECT id, practitioner FROM access_token WHERE id = ? AND revoked IS NULL", id
      ) { row in (row.int64(0), row.id(1)) }
      return try connection.revoke(found, .revoked, by: asker, at: moment)
    }
  }

  /// Takes a token back at the wish of its bearer.
  ///
  /// - Returns: whether it was still good for something.
  package func signOut(token: String) async throws -> Bool {
    let asker = asker
    let moment = Store.now()
    return try await store.recording { connection in
      let found: Bearing? = try connection.row(
        "SELECT id, practitioner FROM access_token WHERE token = ? AND revoked IS NULL",
        SHA256.hex(token.utf8)
      ) { row in (row.int64(0), row.id(1)) }
      return try connection.revoke(found, .signedOut, by: asker, at: moment)
    }
  }

  /// Every token that was ever issued, by number.
  package func tokens() async throws -> [AccessToken] { try await tokens(at: Store.now()) }

  /// The same at a moment, in seconds since 1 January 1970.
  func tokens(at now: Int64) async throws -> [AccessToken] {
    let today = UnitedKingdomTime.moment(now).date
    return try await store.read { connection in
      try connection.rows(
        """
        SELECT access_token.id, practitioner, last_day, revoked, token IS NULL, code_until,
          given, middle, family
        FROM access_token JOIN practitioner ON practitioner.id = practitioner
        ORDER BY access_token.id
        """
      ) { row in
        let lastDay = try row.optionalDate(2)
        let isOver = lastDay.map { $0 < today } ?? false
        let state: AccessToken.State =
          if !row.isNull(3) {
            .revoked
          } else if isOver || row.bool(4) && row.int64(5) < now {
            .expired
          } else {
            row.bool(4) ? .waiting : .good
          }
        return AccessToken(
          id: row.int64(0), practitioner: row.id(1),
          name: row.personName(6),
          lastDay: lastDay, state: state)
      }
    }
  }
}

/// A token's number, and who bears it.
private typealias Bearing = (id: Int64, practitioner: PractitionerID)

extension Connection {
  /// Takes a token back, if one was found; whether it was.
  fileprivate func revoke(
    _ token: Bearing?, _ what: AccessChange, by asker: Asker, at moment: Int64
  ) throws -> Bool {
    guard let token else { return false }
    try run("UPDATE access_token SET revoked = ?, code = NULL WHERE id = ?", moment, token.id)
    try recordAccess(of: token.practitioner, what, by: asker, at: moment)
    return true
  }
}

/// Texts that nobody can guess, from the kernel's random numbers.
enum Secret {
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// A code of 100 random bits that a person can type: `7K3QD-0MZ4T-...`.
  static func code() -> String {
    (0..<4).map { _ in text(5) }.joined(separator: "-")
  }

  /// A token of 260 random bits.
  static func token() -> String { "pw_" + text(52) }

  /// The hash of a code, in whatever case and with whatever spaces it was typed.
  static func hash(code: String) -> String {
    let letters = code.uppercased().filter { $0.isLetter || $0.isNumber }
    return SHA256.hex(letters.utf8)
  }

  private static func text(_ length: Int) -> String {
    var random = SystemRandomNumberGenerator()
    return String(
      (0..<length).map { _ in digits[Int.random(in: 0..<digits.count, using: &random)] })
  }
}
