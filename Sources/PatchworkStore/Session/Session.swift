import PatchworkCore

/// Who asks, when, and what they are to the directory: nothing is read or changed on somebody's behalf
/// without one.
///
/// A session lives as long as one snapshot or one transaction, on one connection. Each fact about the
/// asker is read when it is first needed, and once: a search runs with every key. `LocalDirectory` makes
/// sessions, in `asking` and `changing` and nowhere else.
final class Session {
  /// The tables. They know nothing of rights, so what they hold is shown by way of `shown` and the
  /// checks of this session.
  let records: Records
  let asker: Asker
  /// Seconds since 1 January 1970.
  let moment: Int64
  /// Whether the host's clock is believed.
  let clock: ClockFloor
  /// Milliseconds of the clock when it was asked.
  let instant: Int64
  /// What was shown to whom lately.
  let shown: ShownClients
  /// What the answer tells of clients.
  var showing = Showing()
  /// How many were shown to the asker, where that is to be recorded.
  var tooMany: Int?
  /// The moment as a wall clock in the United Kingdom shows it.
  private(set) lazy var now = UnitedKingdomTime.moment(moment)
  // The outer nil says that nobody has looked yet, the inner one that nobody is known.
  private var foundMe: PractitionerID??
  private var foundRoles: Set<AccountRole>?
  private var foundViewer: Viewer?
  private var foundKept: Set<Int64>?

  init(
    _ records: Records, _ asker: Asker, at moment: Int64, by clock: ClockFloor,
    counting shown: ShownClients
  ) {
    self.records = records
    self.asker = asker
    self.moment = moment
    self.clock = clock
    self.shown = shown
    instant = WallClock.milliseconds()
  }

  /// The day by the wall clock.
  var today: CivilDate { now.date }

  /// The day by which access ends: it stands still while the clock is not believed.
  private(set) lazy var endingDay = UnitedKingdomTime.moment(clock.ending(moment)).date

  /// The practitioner who asks; nil until they have said who they are.
  var me: PractitionerID? {
    get throws {
      if let foundMe { return foundMe }
      let me: PractitionerID? =
        switch asker {
        case .practitioner(let id): id
        case .account(let login): try records.accounts.practitioner(behind: login)
        }
      foundMe = .some(me)
      return me
    }
  }

  /// The practitioner who asks, for what only somebody known can do.
  func requireMe() throws -> PractitionerID {
    guard let me = try me else {
      throw DirectoryError.notAllowed(reason: worded("Say who you are first."))
    }
    return me
  }

  /// Notes that the account has said who it is, in this transaction.
  func becomeKnown(as practitioner: PractitionerID) {
    foundMe = .some(practitioner)
    // They were found for somebody unknown.
    (foundRoles, foundViewer) = (nil, nil)
  }

  /// Clients whose adder took them back, and who stay for others. An answer asks this of each relative.
  var keptClients: Set<Int64> {
    get throws {
      if let foundKept { return foundKept }
      let kept = try records.keptClients.everybody()
      foundKept = kept
      return kept
    }
  }

  /// Keeps a client for others, or with nil for everybody again, in this transaction.
  func keep(_ client: ClientID, _ row: KeptClientTable.Row?) throws {
    if let row {
      try records.keptClients.insert(client, row)
    } else {
      try records.keptClients.delete(client)
    }
    foundKept = nil
  }

  /// How the asker is noted in the records.
  var author: Author {
    get throws {
      if let me = try me { return Author(me) }
      guard case .account(let login) = asker else { return Author(.unassigned) }
      return Author(.unassigned, login: login)
    }
  }

  /// What the asker may be to the directory; nothing while they are suspended, or once their last day is
  /// over.
  ///
  /// Somebody who uses the file itself, and not a server, can read and write all of it whatever this
  /// says: unless they have been given roles, they have every one.
  var roles: Set<AccountRole> {
    get throws {
      if let foundRoles { return foundRoles }
      let roles = try findRoles()
      foundRoles = roles
      return roles
    }
  }

  /// Whether the asker uses the file itself and has been given no role: they can write all of it, so
  /// that nobody else's word would add anything.
  var holdsTheFile: Bool {
    get throws {
      guard case .account = asker else { return false }
      guard let me = try me else { return true }
      return try !records.accounts.isSuspended(me) && !records.accounts.hasRoles(me)
    }
  }

  private func findRoles() throws -> Set<AccountRole> {
    let usual: Set<AccountRole> =
      if case .account = asker { Set(AccountRole.allCases) } else { [.practitioner] }
    guard let me = try me else { return usual }
    if try records.practitioners.hasLeft(me, by: endingDay) { return [] }
    return try records.accounts.roles(of: me, otherwise: usual)
  }

  /// The asker as they read a network: with those for whom they stand in today.
  var viewer: Viewer {
    get throws {
      if let foundViewer { return foundViewer }
      let viewer = try records.practitioners.viewer(me, on: today)
      foundViewer = viewer
      return viewer
    }
  }
}
