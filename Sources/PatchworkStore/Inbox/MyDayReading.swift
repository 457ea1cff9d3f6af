import PatchworkCore

/// The asker's own clients, and what is due or has changed.
struct MyDayReading {
  private let session: Session
  private let today: CivilDate
  private var records: Records { session.records }

  /// More changes than this are not counted one by one.
  private static let changesCounted = 99

  init(_ session: Session) {
    self.session = session
    today = session.today
  }

  /// Empty for an asker who may have no clients.
  func day() throws -> MyDay {
    guard let me = try session.me, try session.mayHaveClients else { return MyDay() }
    return try day(of: me).sorted(on: today)
  }

  private func day(of me: PractitionerID) throws -> MyDay {
    var seen: Set<ClientID> = []
    var day = MyDay()
    for mine in try records.involvements.of(practitioner: me) {
      guard mine.isCurrent(on: today), seen.insert(mine.client).inserted,
        let client = try session.line(of: mine.client)
      else { continue }
      let discretion = try session.discretion(about: mine.client)
      day.cases.append(
        MyDay.Case(
          client: client, involvement: mine,
          changes: try changes(of: mine.client, since: me, with: discretion),
          away: try records.involvements.away(
            from: mine.client, on: today, except: me,
            where: discretion.leavingOut(nil, from: "involvement.practitioner")),
          move: try move(of: mine, with: discretion)))
    }
    if let agency = try session.viewer.agency {
      day.moves = try records.invitations.moves(waitingAt: agency, on: today)
    }
    return day
  }

  private func move(of mine: Involvement, with discretion: Discretion) throws -> Invitation? {
    let me = try session.me
    return try records.invitations.moves(of: mine.client, on: today).first { move in
      if move.sender == me || move.agency == mine.agency { return true }
      // A move to a service in confidence, or one that its people asked for, would tell of it.
      let place = try records.practitioners.agency(of: move.sender)
      return !discretion.hides(move.agency) && discretion.manner(of: move.sender, at: place) == nil
    }
  }

  /// How many changes others made to a client since the asker last opened them; none where they never
  /// did, for then everything is new.
  private func changes(
    of client: ClientID, since me: PractitionerID, with discretion: Discretion
  ) throws -> Int {
    guard let opened = try records.openings.moment(of: client, by: me) else { return 0 }
    return try records.changes.count(
      of: client, since: opened, notBy: me,
      where: discretion.leavingOut(nil, from: "practitioner"), upTo: Self.changesCounted)
  }
}
