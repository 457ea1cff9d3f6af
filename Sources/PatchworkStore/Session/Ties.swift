import PatchworkCore

/// How close the asker is to what they ask about.
extension Session {
  /// To a client: in the network, covering for somebody who is, or at an agency that is.
  func tie(to client: ClientID) throws -> Tie {
    try Closeness(records, viewer, on: today).tie(to: client)
  }

  /// To a client, without those for whom the asker stands in: as one of the client's own people.
  func ownTie(to client: ClientID) throws -> Tie {
    var alone = try viewer
    alone.covers = []
    return try Closeness(records, alone, on: today).tie(to: client)
  }

  /// How close somebody else is to a client now.
  func tie(of other: PractitionerID, to client: ClientID) throws -> Tie {
    if try records.accounts.isSuspended(other) || records.practitioners.hasLeft(other, by: today) {
      return .none
    }
    let other = try records.practitioners.viewer(other, on: today)
    return try Closeness(records, other, on: today).tie(to: client)
  }

  /// Whether somebody else may do now what is about no client, or what is about one to whom they are so
  /// close.
  func isAllowed(_ act: AccessPolicy.Act, to other: PractitionerID, tie: Tie = .none) throws -> Bool
  {
    if try records.practitioners.hasLeft(other, by: today) { return false }
    let roles = try records.accounts.roles(of: other, otherwise: [.practitioner])
    return AccessPolicy.ruling(on: act, as: roles, tie: tie) == .allowed
  }

  /// How close somebody else is to a client as themselves, without those for whom they stand in.
  func ownTie(of other: PractitionerID, to client: ClientID) throws -> Tie {
    if try records.accounts.isSuspended(other) || records.practitioners.hasLeft(other, by: today) {
      return .none
    }
    var alone = try records.practitioners.viewer(other, on: today)
    alone.covers = []
    return try Closeness(records, alone, on: today).tie(to: client)
  }

  /// To a practitioner whose workplace is confirmed.
  func tie(toMember practitioner: PractitionerID) throws -> Tie {
    guard let me = try me else { return .none }
    if me == practitioner { return .own }
    guard let here = try viewer.agency else { return .none }
    return try records.practitioners.confirmedAgency(of: practitioner, on: today) == here
      ? .agency : .none
  }

  /// To a practitioner's entry.
  func tie(to practitioner: PractitionerID) throws -> Tie {
    guard let me = try me else { return .none }
    if me == practitioner { return .own }
    // Confirmed or not: the people of the agency that an entry claims are those who can say that it
    // is not so.
    guard let here = try viewer.agency,
      let there = try records.practitioners.agency(of: practitioner)
    else { return .none }
    return here == there ? .agency : .none
  }

  func tie(to agency: AgencyID) throws -> Tie {
    try viewer.agency == agency ? .own : .none
  }

  /// Goes on only if the asker is involved, or a colleague of the person who is.
  func requireColleague(of held: Involvement, to act: String) throws {
    if try held.practitioner == me || viewer.agency == held.agency { return }
    throw DirectoryError.notAllowed(
      reason: worded("Only the person who is involved, or a colleague of theirs, can \(act)."))
  }
}

extension OpenRecords {
  /// The same of somebody who does not ask.
  func has(_ client: ClientID, _ person: Viewer, on today: CivilDate) throws -> Bool {
    guard let id = person.practitioner, try !records.practitioners.hasLeft(id, by: today) else {
      return false
    }
    return try has(
      client, Author(id),
      as: records.accounts.roles(of: id, otherwise: [.practitioner]),
      tie: Closeness(records, person, on: today).tie(to: client))
  }
}
