import PatchworkCore

/// Letting people in, keeping them out, and what accounts may do. Each is recorded with the asker's
/// name, and told to every server and terminal: what is open on somebody's behalf must be looked at
/// again. No operation of the port leads here, so nobody changes their own rights.
struct AccessAdministration {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Parameter roles: the roles, all of them; none makes the account a practitioner's again.
  func give(_ roles: Set<AccountRole>, to practitioner: PractitionerID) throws {
    try requireThere(practitioner)
    let before = try records.accounts.roles(of: practitioner, otherwise: [.practitioner])
    try records.accounts.give(roles, to: practitioner)
    try session.note(
      .rights, subject: practitioner.rawValue,
      details: try json([
        "before": before.map(\.rawValue).sorted(), "after": roles.map(\.rawValue).sorted(),
      ]))
    try records.changes.tellStanding(of: practitioner, at: session.moment)
  }

  func suspend(_ practitioner: PractitionerID, _ isSuspended: Bool) throws {
    try requireThere(practitioner)
    if isSuspended {
      try records.accounts.suspend(practitioner, at: session.moment)
    } else {
      try records.accounts.restore(practitioner)
    }
    try record(isSuspended ? .suspended : .restored, of: practitioner)
  }

  /// Says from which day somebody no longer works at their agency, or with nil that they do. It needs
  /// no role, so that nobody is locked out by a wrong day for ever.
  func setLeft(_ practitioner: PractitionerID, on day: CivilDate?) throws {
    guard var person = try records.practitioners.read(practitioner) else {
      throw DirectoryError.notFound
    }
    person.leftOn = day
    person.version += 1
    try records.practitioners.update(person)
    try record(.lastDay, of: practitioner)
  }

  /// Links an account of the operating system to a practitioner, instead of the one whom it was linked
  /// to before.
  ///
  /// - Parameter user: the account's number; nil where the host has no such account.
  func link(login: String, to practitioner: PractitionerID, user: UInt32?) throws {
    try requireThere(practitioner)
    // What was open as somebody else is looked at again too.
    if let former = try records.accounts.practitioner(behind: login), former != practitioner {
      try records.changes.tellStanding(of: former, at: session.moment)
    }
    try records.accounts.link(login, to: practitioner, user: user)
    try record(.linked, of: practitioner)
  }

  /// Takes an account of the operating system from the practitioner whom it was linked to.
  ///
  /// - Returns: who it was; nil for an account that was not linked.
  func unlink(login: String) throws -> PractitionerID? {
    guard let former = try records.accounts.practitioner(behind: login) else { return nil }
    try records.accounts.unlink(login)
    try record(.unlinked, of: former)
    return former
  }

  /// - Parameters:
  ///   - code: the hash of the code.
  ///   - lifetime: for how many seconds the code is good.
  func issue(
    code: String, to practitioner: PractitionerID, lastDay: CivilDate?, lifetime: Int64
  ) throws {
    try requireThere(practitioner)
    // A token that is issued by a clock which leapt ahead would be good for longer than anybody
    // meant.
    try session.requireBelievedClock()
    guard try !records.practitioners.hasLeft(practitioner, by: session.today) else {
      throw DirectoryError.invalid(
        field: .practitioner, rule: worded("their last day is over, so no code was issued"))
    }
    let last = lastDay ?? AccessTokenTable.lastDay(issuedAt: session.moment)
    guard last >= session.today else {
      throw DirectoryError.invalid(
        field: .until, rule: worded("the day is past, so no code was issued"))
    }
    try records.accessTokens.issue(
      code: code, to: practitioner, lastDay: last, at: session.moment,
      until: session.moment + lifetime)
    try record(.issued, of: practitioner)
  }

  /// Revokes a token by its number.
  ///
  /// - Returns: whether there was one that had not been revoked.
  func revoke(_ id: Int64) throws -> Bool {
    try revoke(try records.accessTokens.bearing(id: id), .revoked)
  }

  /// Revokes a token by its hash, at the wish of its bearer.
  ///
  /// - Returns: whether there was one that had not been revoked.
  func signOut(token: String) throws -> Bool {
    try revoke(try records.accessTokens.bearing(token: token), .signedOut)
  }

  private func revoke(_ token: AccessTokenTable.Bearing?, _ change: AccessChange) throws -> Bool {
    guard let token else { return false }
    try records.accessTokens.revoke(token.id, at: session.moment)
    try record(change, of: token.practitioner)
    return true
  }

  private func requireThere(_ practitioner: PractitionerID) throws {
    guard try records.practitioners.has(practitioner) else { throw DirectoryError.notFound }
  }

  private func record(_ change: AccessChange, of practitioner: PractitionerID) throws {
    try session.note(
      .rights, subject: practitioner.rawValue, details: try json(["access": change.rawValue]))
    try records.changes.tellStanding(of: practitioner, at: session.moment)
  }
}
