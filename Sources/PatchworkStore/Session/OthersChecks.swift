import PatchworkCore

/// Changing what others have in a network. A reason lets somebody read and join; what is others' is changed
/// by the people who work with the client, or by the manager of those whose it is.
extension Session {
  /// Goes on only if the asker may add an involvement, or correct one that is stored.
  ///
  /// - Parameter isSlip: whether it takes back what the asker did within a day, which newcomers may too.
  func requireOthers(
    _ involvement: Involvement, over stored: Involvement?, isSlip: Bool = false
  ) throws {
    if try holdsTheFile { return }
    let client = stored?.client ?? involvement.client
    let takesLead = try takesLead(involvement)
    let me = try me
    // As it is stored and as it would be: an own name on what is another's would be a way to take
    // it.
    let isOwn =
      me != nil && involvement.practitioner == me && (stored == nil || stored?.practitioner == me)
    guard takesLead || !isOwn else { return }
    let tie = try tie(toWhatIsIn: stored ?? involvement, takesLead: takesLead)
    let isAllowed = try isAllowed(.changeOthers, tie: tie)
    // Nobody lets themselves in to end what others do there, before those have read who came.
    let isTooSoon =
      try !isSlip && (stored != nil || takesLead) && tie == .own
      && Newcomers(self, to: client).isAsker()
    guard isAllowed, !isTooSoon else {
      throw try othersRefusal(client, isTooSoon: isAllowed && isTooSoon)
    }
  }

  /// Goes on only if the person who offered an involvement may still give it away: it is their own, or they
  /// might change it now.
  func requireGiving(_ involvement: Involvement, by sender: PractitionerID) throws {
    if involvement.practitioner == sender { return }
    var tie = try tie(of: sender, to: involvement.client)
    if tie != .own {
      let isColleagues =
        try involvement.practitioner != nil
        && records.practitioners.agency(of: sender) == involvement.agency
      tie = isColleagues ? .agency : .none
    }
    guard try isAllowed(.changeOthers, to: sender, tie: tie) else {
      throw DirectoryError.notAllowed(
        reason: worded(
          """
          The person who asked you may not hand this client over any more. Nothing was changed.
          """) + " "
          + (try WhoAnswers(self).sentence([sender])))
    }
  }

  private func tie(toWhatIsIn involvement: Involvement, takesLead: Bool) throws -> Tie {
    if try tie(to: involvement.client) == .own { return .own }
    // The author of a client says who works with them, before anybody else does.
    if try !involvement.id.isAssigned && !takesLead && Authorship(self).entered(involvement.client)
    {
      return .own
    }
    // An agency without a name opens the client to all its people.
    guard involvement.practitioner != nil, !takesLead, try viewer.agency == involvement.agency
    else { return .none }
    return .agency
  }

  /// Whether an involvement becomes the lead where somebody else has it.
  private func takesLead(_ involvement: Involvement) throws -> Bool {
    guard involvement.isLead, involvement.isCurrent(on: today) else { return false }
    let me = try me
    // A lead that is hidden is none: a refusal would tell of it.
    return try shown(records.involvements.of(involvement.client)).contains {
      $0.isLead && $0.id != involvement.id && $0.isCurrent(on: today)
        && ($0.practitioner == nil || $0.practitioner != me)
    }
  }

  private func othersRefusal(_ client: ClientID, isTooSoon: Bool) throws -> DirectoryError {
    // Who works with a client is told to those alone who have the client open.
    let people =
      try hasOpen(client)
      ? shown(records.involvements.of(client)).filter { $0.isCurrent(on: today) }
        .compactMap(\.practitioner).filter { try $0 != me } : []
    let why =
      isTooSoon
      ? worded(
        """
        You joined today. From tomorrow, when the network has had time to read that, you can \
        change what others have there.
        """)
      : worded(
        """
        Only the people who work with this client, or their manager, can change what others have \
        in the network. You can join, and invite others.
        """)
    return .notAllowed(
      reason: why + " " + worded("Nothing was changed.") + " "
        + (try WhoAnswers(self).sentence(people)))
  }
}
