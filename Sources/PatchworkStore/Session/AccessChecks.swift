import PatchworkCore

/// Holding what is asked against the table of `AccessPolicy`.
extension Session {
  /// Goes on only if the asker may do something that is about no client.
  func require(_ act: AccessPolicy.Act, tie: Tie = .none) throws {
    guard try isAllowed(act, tie: tie) else { throw Self.refusal(of: act) }
  }

  /// Whether the asker may see clients of their own. Without that right they are told of none, not even
  /// of one that waits for them.
  var mayHaveClients: Bool { get throws { try isAllowed(.openClient, tie: .own) } }

  /// Whether the asker may find clients at all.
  var mayFindClients: Bool { get throws { try isAllowed(.findClients, tie: .none) } }

  /// Whether the asker may do something without giving a reason.
  func isAllowed(_ act: AccessPolicy.Act, tie: Tie) throws -> Bool {
    AccessPolicy.ruling(on: act, as: try roles, tie: tie) == .allowed
  }

  /// What being let to a client rests on.
  struct Ground {
    /// Nil when no reason was needed.
    var reason: OpeningReason?
    var isShielded: Bool
  }

  /// Goes on only if the asker may do something with a client: as of right, or for a reason given
  /// now or earlier in the day.
  @discardableResult
  func require(
    _ act: AccessPolicy.Act, with client: ClientID, reason: OpeningReason? = nil
  ) throws -> Ground {
    try records.clients.require(client)
    let isShielded = try records.shields.isShielded(client)
    let act = isShielded ? AccessPolicy.shielded(act) : act
    switch AccessPolicy.ruling(on: act, as: try roles, tie: try tie(to: client)) {
    case .allowed: return Ground(reason: nil, isShielded: isShielded)
    case .refused: throw Self.refusal(of: act)
    case .withReason:
      let found = try reason.map(checked) ?? earlierReason(for: client, isShielded: isShielded)
      guard let found else { throw isShielded ? DirectoryError.overrideNeeded : .reasonNeeded }
      return Ground(reason: found, isShielded: isShielded)
    }
  }

  private func checked(_ reason: OpeningReason) throws -> OpeningReason {
    if try reason == .training && !records.settings.isPractice() {
      throw DirectoryError.invalid(
        field: .reason, rule: "training is for the practice area alone")
    }
    return reason
  }

  private func earlierReason(for client: ClientID, isShielded: Bool) throws -> OpeningReason? {
    isShielded
      ? try records.shields.overrideReason(of: author, for: client, at: moment)
      : try records.openings.reason(of: author, for: client, at: moment)
  }

  private static func refusal(of act: AccessPolicy.Act) -> DirectoryError {
    if act == .openShielded || act == .changeShielded {
      return .notAllowed(
        reason: "This client is shielded: only the people who work with them may open the record. "
          + "Ask a records steward or your duty team to pass a message on.")
    }
    return .notAllowed(
      reason: "Your account may not \(act.rawValue). "
        + "Ask whoever looks after the directory if it should.")
  }
}

/// Refuses a record that breaks a rule, naming the first one broken.
func require(_ problems: [Problem]) throws {
  if let problem = problems.first {
    throw DirectoryError.invalid(field: problem.field, rule: problem.rule)
  }
}
