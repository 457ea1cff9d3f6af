/// A change of record keeping: by a records steward, or a note by a worker.
package enum RightsAct: Hashable, Sendable, Codable {
  /// Merges two records of one person. The first is then found under the second. Where one of them is
  /// shielded from the asker, it is asked for.
  case merge(ClientID, into: ClientID)
  /// Separates a merged record, with everything that can still be attributed.
  case unmerge(ClientID)
  /// Records a decision on sharing information about a client.
  case noteSharing(SharingDecision)
  /// Marks a correction as read.
  case seeCorrection(CorrectionID)
  /// Makes a client's whereabouts and network secret outside the network.
  case shield(ClientID, ShieldReason)
  /// Asks that the shielding ends, which takes a second word.
  case endShield(ClientID)
  /// Agrees to what was asked about a shielded client, refuses it, or takes back what the asker asked.
  case answerGuarded(GuardedActID, agrees: Bool)
  /// Marks what became of a guarded act as read.
  case seeGuarded(GuardedActID)
  /// Ends an involvement of a shielded client at once.
  case endShielded(InvolvementID)
  /// Closes a shielded client opened by an override, which ends the override.
  case leaveShielded(ClientID)
  /// Marks the opening of a shielded client as read.
  case seeShieldOpening(ShieldOpeningID)
  /// Confirms that a client died, on the day that another person recorded.
  case confirmDeath(ClientID, on: CivilDate)
  /// Takes the recorded day of a client's death back.
  case takeBackDeath(ClientID)
  /// Marks the news of a client's death as read.
  case seeDeath(DeathNewsID)
}
