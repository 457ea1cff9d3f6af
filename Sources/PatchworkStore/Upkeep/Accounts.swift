import Glibc
import PatchworkCore

/// Who may come in: for the administrator's command line, and for the server at its door.
extension LocalDirectory {
  /// How long a one-time code is good, in seconds.
  package static let codeLifetime: Int64 = 3 * 86_400

  package func roles(of practitioner: PractitionerID) async throws -> Set<AccountRole> {
    try await upkeep.read {
      try AccountTable($0).roles(of: practitioner, otherwise: [.practitioner])
    }
  }

  /// Gives a practitioner's account its roles. There is no other way to have any but the usual one:
  /// no operation of the port changes roles, so nobody changes their own.
  ///
  /// - Parameter roles: the roles, all of them; none makes the account a practitioner's again.
  package func give(_ roles: Set<AccountRole>, to practitioner: PractitionerID) async throws {
    try await changing { try AccessAdministration($0).give(roles, to: practitioner) }
  }

  /// Suspends a practitioner's access, or lets them in again.
  package func suspend(_ practitioner: PractitionerID, _ isSuspended: Bool = true) async throws {
    try await changing { try AccessAdministration($0).suspend(practitioner, isSuspended) }
  }

  /// Says from which day somebody no longer works at their agency, or with nil that they do.
  package func setLeft(_ practitioner: PractitionerID, on day: CivilDate?) async throws {
    try await changing { try AccessAdministration($0).setLeft(practitioner, on: day) }
  }

  /// Links an account of the operating system to a practitioner, instead of the one whom it was linked
  /// to before. Where the host has the account, its number is kept with it.
  package func link(login: String, to practitioner: PractitionerID) async throws {
    let user = getpwnam(login).map(\.pointee.pw_uid)
    try await changing {
      try AccessAdministration($0).link(login: login, to: practitioner, user: user)
    }
  }

  /// Takes an account of the operating system from the practitioner whom it was linked to.
  ///
  /// - Returns: who it was; nil for an account that was not linked.
  package func unlinkAccount(_ login: String) async throws -> PractitionerID? {
    try await changing { try AccessAdministration($0).unlink(login: login) }
  }

  /// Everybody who can come in, or could, by name.
  package func accounts() async throws -> [AccountListing] {
    let moment = WallClock.now()
    return try await upkeep.read { connection in
      try connection.snapshot { try AccountListReading(Records(connection), at: moment).all() }
    }
  }

  /// What the directory knows of an account of this host, as the kernel reports it. A name is given to
  /// somebody new when its bearer has gone; the number that is kept with a link tells them apart. Of a
  /// link without one, made by an earlier version, the number is kept when the account first asks.
  package func standing(ofAccount login: String, user: UInt32) async throws -> Standing {
    let now = WallClock.now()
    let link = try await upkeep.read { try AccountTable($0).link(of: login) }
    guard let link else { return .unknown }
    if let bound = link.user, bound != user { return .renamed(former: link.practitioner) }
    if link.user == nil {
      // Where it cannot be kept now it is kept when the account asks again.
      try? await upkeep.recording { connection in
        try AccountTable(connection).bind(login, to: user)
        try ActivityTable(connection).append(
          ActivityEntry(.bound, of: link.practitioner, at: now))
      }
    }
    return try await upkeep.read {
      try Standing(of: link.practitioner, in: Records($0), on: Self.endingDay(now, $0))
    }
  }

  /// The day by which it is judged whether access has ended, at a moment.
  private static func endingDay(_ moment: Int64, _ connection: Connection) throws -> CivilDate {
    UnitedKingdomTime.moment(try ending(moment, connection)).date
  }

  private static func ending(_ moment: Int64, _ connection: Connection) throws -> Int64 {
    try ClockFloor(connection, now: WallClock.now()).ending(moment)
  }

  /// Issues a one-time code that a practitioner exchanges for an access token.
  ///
  /// - Returns: the code, which is told only here.
  package func issueToken(
    to practitioner: PractitionerID, lastDay: CivilDate?
  ) async throws -> String {
    let code = Secret.code()
    try await changing { session in
      try AccessAdministration(session).issue(
        code: Secret.hash(code: code), to: practitioner, lastDay: lastDay,
        lifetime: Self.codeLifetime)
    }
    return code
  }

  /// Exchanges a one-time code for a token, once.
  ///
  /// - Returns: the token, which is told only here; nil for a code that is wrong, old or used, or of
  ///   somebody who may not ask.
  package func exchange(code: String) async throws -> (token: String, lastDay: CivilDate)? {
    let token = Secret.token()
    let moment = WallClock.now()
    return try await upkeep.write { connection in
      try connection.write {
        let records = Records(connection)
        let moment = try Self.ending(moment, connection)
        let day = UnitedKingdomTime.moment(moment).date
        guard
          let found = try records.accessTokens.waiting(code: Secret.hash(code: code), at: moment),
          case .practitioner = try Standing(of: found.practitioner, in: records, on: day)
        else { return nil }
        try records.accessTokens.exchange(found.id, for: SHA256.hex(token.utf8))
        try records.activity.append(
          ActivityEntry(.exchanged, of: found.practitioner, at: moment))
        return (token, found.lastDay)
      }
    }
  }

  /// Revokes a token.
  ///
  /// - Returns: whether there was one with that number that was still good for something.
  package func revokeToken(_ id: Int64) async throws -> Bool {
    try await changing { try AccessAdministration($0).revoke(id) }
  }

  /// Revokes a token at the wish of its bearer.
  ///
  /// - Returns: whether it was still good for something.
  package func signOut(token: String) async throws -> Bool {
    try await changing { try AccessAdministration($0).signOut(token: SHA256.hex(token.utf8)) }
  }

  /// Every token that was ever issued, by number.
  package func tokens() async throws -> [AccessToken] { try await tokens(at: WallClock.now()) }

  /// The same at a moment, in seconds since 1 January 1970.
  func tokens(at now: Int64) async throws -> [AccessToken] {
    try await upkeep.read { try AccessTokenTable($0).all(at: now) }
  }

  /// What the directory knows of the bearer of an access token: unknown too when the token has
  /// been revoked or its last day is over.
  package func standing(ofToken token: String) async throws -> Standing {
    try await standing(ofToken: token, at: WallClock.now())
  }

  /// The same at a moment, in seconds since 1 January 1970.
  func standing(ofToken token: String, at moment: Int64) async throws -> Standing {
    try await upkeep.read { connection in
      let records = Records(connection)
      let today = try Self.endingDay(moment, connection)
      let bearer = try records.accessTokens.bearer(of: SHA256.hex(token.utf8), on: today)
      return try Standing(of: bearer, in: records, on: today)
    }
  }

  /// Records that somebody came in through a server, or was turned away.
  ///
  /// - Parameter way: `account` or `token`.
  package func recordSignIn(_ standing: Standing, by way: String) async {
    let moment = WallClock.now()
    let refusal = standing.refusal
    let known: PractitionerID? = if case .practitioner(let id) = standing { id } else { nil }
    guard let practitioner = known ?? refusal?.of else { return }
    // Who may ask is decided already; a full disk keeps nobody out.
    try? await upkeep.recording { connection in
      try ActivityTable(connection).append(
        ActivityEntry(
          author: Author(practitioner), kind: refusal == nil ? .signIn : .refusal,
          details: try json(refusal.map { ["refused": $0.word, "by": way] } ?? ["by": way]),
          moment: moment))
    }
  }
}

extension ActivityEntry {
  /// What somebody's own coming in changed of their access.
  fileprivate init(_ change: AccessChange, of practitioner: PractitionerID, at moment: Int64) throws
  {
    self.init(
      author: Author(practitioner), kind: .access, subject: practitioner.rawValue,
      details: try json(["access": change.rawValue]), moment: moment)
  }
}
