import PatchworkCore

/// How close people are to what is asked about shielded clients.
extension Session {
  /// The shielded clients whom an act is about, as they are now.
  func shieldedClients(of act: GuardedActTable.Row) throws -> [ClientID] {
    try [act.client, act.other].compactMap(\.self).filter(records.shields.isShielded)
  }

  /// The asker: one of the own people of every shielded client whom it is about.
  func tie(to act: GuardedActTable.Row) throws -> Tie {
    let clients = try shieldedClients(of: act)
    // Of no clients `allSatisfy` holds: once none of them is shielded any more, nobody has a tie.
    return try !clients.isEmpty && clients.allSatisfy { try ownTie(to: $0) == .own } ? .own : .none
  }

  /// The same of somebody else.
  func tie(of other: PractitionerID, to act: GuardedActTable.Row) throws -> Tie {
    let clients = try shieldedClients(of: act)
    return try !clients.isEmpty && clients.allSatisfy { try ownTie(of: other, to: $0) == .own }
      ? .own : .none
  }
}
