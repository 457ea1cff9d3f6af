/// What keeps the records right: done by a records steward, or noted by a worker for the file.
package enum RightsAct: Hashable, Sendable, Codable {
  /// Makes two records of one person one; the first is then found under the second.
  case merge(ClientID, into: ClientID)
  /// Gives a merged record back, with everything that can still be told apart.
  case unmerge(ClientID)
  /// Notes a decision to share what is known of a client, or not to.
  case noteSharing(SharingDecision)
  /// Says that one has seen that facts of a client were corrected.
  case seeCorrection(CorrectionID)
  /// Hides where a client is, and who works with them, from everybody outside their network.
  case shield(ClientID, ShieldReason)
  /// Ends that.
  case endShield(ClientID)
  /// Leaves a shielded client who was opened by an override, which ends it.
  case leaveShielded(ClientID)
  /// Says that one has seen that a shielded client was opened by an override.
  case seeShieldOpening(ShieldOpeningID)
}
