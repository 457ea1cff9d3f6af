import PatchworkCore

/// Holding what is asked against the table of `AccessPolicy`.
extension Session {
  /// Goes on only if the asker may do something that is about no client.
  func require(_ act: AccessPolicy.Act, tie: Tie = .none) throws {
    guard try isAllowed(act, tie: tie) else { throw try refusal(of: act) }
  }

  /// Whether the asker may see clients of their own. Without that right they are told of none, not even
  /// of one that waits for them.
  var mayHaveClients: Bool { get throws { try isAllowed(.openClient, tie: .own) } }

  var mayFindClients: Bool { get throws { try isAllowed(.findClients, tie: .none) } }

  /// The act by which somebody confirms that a person works at an agency.
  func confirming(at agency: AgencyID) throws -> AccessPolicy.Act {
    try records.agencies.marks()[agency] == .hidden ? .confirmHidden : .confirmPractitioner
  }

  /// Whether the asker may do something without giving a reason.
  func isAllowed(_ act: AccessPolicy.Act, tie: Tie) throws -> Bool {
    AccessPolicy.ruling(on: act, as: try roles, tie: tie) == .allowed
  }

  /// What being let to a client rests on.
  struct Admission {
    /// Nil when no reason was needed.
    var reason: OpeningReason?
    var isShielded: Bool
  }

  /// Goes on only if the asker may do something with a client: as of right, or for a reason given
  /// now or earlier in the day.
  @discardableResult
  func require(
    _ act: AccessPolicy.Act, with client: ClientID, reason: OpeningReason? = nil
  ) throws -> Admission {
    try requireThere(client)
    let isShielded = try records.shields.isShielded(client)
    let act = isShielded ? AccessPolicy.shielded(act) : act
    switch AccessPolicy.ruling(on: act, as: try roles, tie: try tie(to: client)) {
    case .allowed: return Admission(reason: nil, isShielded: isShielded)
    case .refused: throw try refusal(of: act, with: client)
    case .withReason:
      let found =
        try reason.map { try checked($0, for: client) }
        ?? earlierReason(for: client, isShielded: isShielded)
      guard let found else { throw isShielded ? DirectoryError.overrideNeeded : .reasonNeeded }
      return Admission(reason: found, isShielded: isShielded)
    }
  }

  /// Whether the asker has a client open: as of right, or for a reason that still holds.
  func hasOpen(_ client: ClientID) throws -> Bool {
    try OpenRecords(records: records, moment: moment)
      .has(client, author, as: roles, tie: tie(to: client))
  }

  /// Whether a reason would open a client who is not shielded.
  func mayOpen(_ client: ClientID) throws -> Bool {
    AccessPolicy.ruling(on: .openClient, as: try roles, tie: try tie(to: client)) != .refused
  }

  /// Goes on only with a reason that somebody can choose, or that is true by the records themselves.
  private func checked(_ reason: OpeningReason, for client: ClientID) throws -> OpeningReason {
    if try reason == .training && !records.settings.isPractice() {
      throw DirectoryError.invalid(
        field: .reason, rule: worded("training is for the practice area alone"))
    }
    let isTrue =
      try reason == .familyLink
      ? isFamilyOfOneOpen(client)
      : OpeningReason.offered(inPracticeArea: true).contains(reason)
    guard isTrue else {
      throw DirectoryError.invalid(
        field: .reason, rule: worded("choose one of those that are offered"))
    }
    return reason
  }

  /// Whether a client is of the family or the household of one whom the asker has open, by the word of
  /// somebody else.
  private func isFamilyOfOneOpen(_ client: ClientID) throws -> Bool {
    guard let record = try records.clients.read(client) else { return false }
    let authorship = Authorship(self)
    let family = try records.relationships.of(client).map(\.relative).filter {
      try !authorship.wroteLink(between: client, and: $0)
    }
    let housemates =
      try authorship.wroteHousehold(of: record) ? [] : records.clients.housemates(of: record)
    let others = family + housemates
    return try others.contains { other in
      if try tie(to: other) == .own { return true }
      return try earlierReason(for: other, isShielded: records.shields.isShielded(other)) != nil
    }
  }

  private func earlierReason(for client: ClientID, isShielded: Bool) throws -> OpeningReason? {
    try OpenRecords(records: records, moment: moment)
      .reason(of: author, for: client, isShielded: isShielded)
  }

  /// Goes on only if the asker may take back what they did to a client, as the record is now. What was
  /// done before a client was shielded is taken back by nobody: it would bring back what was known then.
  func requireUndo(of client: ClientID, number sequence: Int64) throws {
    let act = try self.act(.undo, about: client)
    guard try isAllowed(act, tie: try tie(to: client)) else {
      throw try refusal(of: act, with: client)
    }
    if let before = try records.shields.changeBefore(client), sequence <= before {
      throw DirectoryError.notAllowed(
        reason:
          worded(
            """
            The client has been shielded since. What was changed before stays as it is; correct \
            what is wrong instead.
            """) + " "
          + (try WhoAnswers(self).steward()))
    }
  }

  /// Goes on only if an invitation still gives what it gave when it was sent: into a shielded client's
  /// network only their own people ask.
  func requireAccept(_ invitation: Invitation) throws {
    // The sender's tie: the person who was asked is not in the network yet.
    let tie = try tie(of: invitation.sender, to: invitation.client)
    guard try isAllowed(act(.accept, about: invitation.client), tie: tie) else {
      throw DirectoryError.notAllowed(
        reason: worded(
          """
          This client is shielded, and the person who asked you does not work with them any more. \
          Nothing was changed.
          """) + " "
          + (try WhoAnswers(self).steward()))
    }
  }

  /// Goes on only if the asker may see who looked at a client and with whom what is known was shared.
  func requireLooks(at client: ClientID) throws {
    try requireThere(client)
    var tie = try tie(to: client)
    // Of shielded clients it tells where they are known: to colleagues no more than to all.
    if try tie == .agency && records.shields.isShielded(client) { tie = .none }
    guard try isAllowed(.seeLooks, tie: tie) else {
      throw DirectoryError.notAllowed(
        reason: worded(
          """
          Only the people who work with this client see who looked at the record, and with whom \
          what is known was shared.
          """) + " "
          + (try WhoAnswers(self).steward()))
    }
  }

  /// The row of the table for an act, as the client is now.
  private func act(
    _ act: AccessPolicy.Act, about client: ClientID
  ) throws -> AccessPolicy.Act {
    try records.shields.isShielded(client) ? AccessPolicy.shielded(act) : act
  }

  private func refusal(of act: AccessPolicy.Act, with client: ClientID? = nil) throws
    -> DirectoryError
  {
    switch act {
    case .openShielded, .changeShielded, .undoShielded, .acceptShielded:
      if let client, let refusal = try coverRefusal(client) { return refusal }
      let (desk, steward) = (try WhoAnswers(self).sentence([]), try WhoAnswers(self).steward())
      return .notAllowed(
        reason: worded(
          """
          This client is shielded: only the people who work with them may open the record. Your \
          duty desk passes a message on. \(desk) If you work with them, a records steward adds \
          you. \(steward == desk ? worded("The desk knows who that is.") : steward)
          """))
    case .agreeCover:
      return .notAllowed(
        reason:
          worded(
            "Only the person who is away, or a manager of their agency, can agree who stands in.")
          + " "
          + (try WhoAnswers(self).sentence([])))
    case .admitCover:
      return .notAllowed(
        reason: worded(
          """
          Only somebody who works with this client can let a cover in. If none of them is there, \
          their manager and a records steward can, together.
          """) + " "
          + (try WhoAnswers(self).steward()))
    case .reportNumber, .settleNumber:
      return .notAllowed(
        reason:
          worded(
            "Only the owner of a number, a colleague of theirs or a records steward can say this.")
          + " "
          + (try WhoAnswers(self).steward()))
    case .nameEmergencyTeam, .correctAgency:
      return .notAllowed(
        reason: worded(
          """
          Only an agency's own people can say how it is reached; of an emergency duty team a \
          records steward can too. Nothing was changed.
          """) + " "
          + (try WhoAnswers(self).steward()))
    case .endShielded, .shieldClients, .mergeClients:
      return .notAllowed(
        reason: worded("Only a records steward can \(act.rawValue). Nothing was changed.") + " "
          + (try WhoAnswers(self).steward()))
    case .secondWord:
      return .notAllowed(
        reason: worded(
          """
          Only other records stewards, and the people who work with this client, say whether that \
          may be done.
          """) + " "
          + (try WhoAnswers(self).steward()))
    case .settleDeath:
      return .notAllowed(
        reason: worded(
          """
          Only the people who work with this client, and records stewards, can confirm a day of \
          death, change it or remove it.
          """) + " "
          + (try WhoAnswers(self).steward()))
    case .confirmPractitioner, .confirmHidden:
      return .notAllowed(
        reason: worded(
          """
          Only the agency's own people, or a records steward, can say whether somebody works \
          there; at a hidden service, only its managers or a records steward.
          """) + " "
          + (try WhoAnswers(self).steward()))
    case .seeCases:
      return .notAllowed(
        reason: worded("Only the practitioner and their own agency see these clients.") + " "
          + (try WhoAnswers(self).sentence([])))
    default:
      return .notAllowed(
        reason: worded(
          """
          Your account may not \(act.words). If it should, ask your Patchwork administrator.
          """))
    }
  }

  /// What somebody is told who stands in for one of a shielded client's people; nil for everybody else,
  /// and where a service in confidence would be told of by it.
  private func coverRefusal(_ client: ClientID) throws -> DirectoryError? {
    let (viewer, marks) = (try viewer, try records.agencies.marks())
    guard !viewer.covers.isEmpty else { return nil }
    let covered = try records.involvements.parties(to: client, on: today).filter { party in
      party.practitioner.map { viewer.covers($0, at: party.agency) } ?? false
        && party.confidential == nil && marks[party.agency] == nil
    }
    guard let party = covered.first else { return nil }
    return .notAllowed(
      reason:
        worded(
          """
          This client is shielded. You stand in for somebody who works with them, and one of the \
          people who work with them must let you in first. If none of them is there, your \
          colleague's manager and a records steward can, together.
          """) + " "
        + (try WhoAnswers(self).sentence(
          records.accounts.managers(of: party.agency, on: today), orAt: [party.agency])))
  }
}

/// Refuses a record that breaks a rule, naming the first one broken.
func require(_ problems: [Problem]) throws {
  if let problem = problems.first {
    throw DirectoryError.invalid(field: problem.field, rule: problem.rule)
  }
}
