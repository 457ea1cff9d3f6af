import PatchworkCore

/// How close the asker is to what they ask about.
extension Session {
  /// To a client: in the network, covering for somebody who is, or at an agency that is.
  func tie(to client: ClientID) throws -> Tie {
    let viewer = try viewer
    guard let me = viewer.practitioner, let place = viewer.agency else { return .none }
    var tie = Tie.none
    for party in try records.involvements.parties(to: client, from: today) {
      if party.practitioner == me { return .own }
      if party.agency == place {
        if party.practitioner == nil { return .own }
        tie = .agency
      }
      if let who = party.practitioner, viewer.covered.contains(who) { return .own }
    }
    return tie
  }

  /// To a practitioner's entry.
  func tie(to practitioner: PractitionerID) throws -> Tie {
    guard let me = try me else { return .none }
    if me == practitioner { return .own }
    guard let here = try viewer.agency,
      let there = try records.practitioners.agency(of: practitioner)
    else { return .none }
    return here == there ? .agency : .none
  }

  /// To an agency.
  func tie(to agency: AgencyID) throws -> Tie {
    try viewer.agency == agency ? .own : .none
  }

  /// Goes on only if the asker is involved, or a colleague of the person who is.
  func requireColleague(of held: Involvement, to act: String) throws {
    if try held.practitioner == me || viewer.agency == held.agency { return }
    throw DirectoryError.notAllowed(
      reason: "Only whoever is involved, or a colleague of theirs, can \(act).")
  }
}
