import PatchworkCore

/// How close somebody is to a client: the one place where the facts of a network become a right.
///
/// Only facts that somebody other than their bearer answers for count: a workplace that is confirmed, a
/// cover that was agreed to, an involvement that has begun. `Sources/Rights.md` lists who writes each.
struct Closeness {
  let records: Records
  let viewer: Viewer
  let today: CivilDate

  init(_ records: Records, _ viewer: Viewer, on today: CivilDate) {
    self.records = records
    self.viewer = viewer
    self.today = today
  }

  /// In the network, covering for somebody who is, or at an agency that is.
  func tie(to client: ClientID) throws -> Tie {
    guard let me = viewer.practitioner else { return .none }
    var tie = Tie.none
    for party in try records.involvements.parties(to: client, on: today) {
      if party.practitioner == me { return .own }
      if party.agency == viewer.agency {
        if party.practitioner == nil { return .own }
        tie = .agency
      }
      if let who = party.practitioner, viewer.covers(who, at: party.agency),
        try isOpen(client, through: party)
      {
        return .own
      }
    }
    return tie
  }

  /// Whether to cover for a party is enough: to a client in confidence somebody else lets a cover in.
  private func isOpen(
    _ client: ClientID, through party: InvolvementTable.Party
  ) throws -> Bool {
    if viewer.admitted.contains(client) { return true }
    if try records.shields.isShielded(client) { return false }
    return try party.confidential != .hidden && records.agencies.marks()[party.agency] != .hidden
  }
}
