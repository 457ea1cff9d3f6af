/// What keeps the records right: done by a records steward, or noted by a worker for the file.
public enum RightsAct: Hashable, Sendable, Codable {
  /// Makes two records of one person one; the first is then found under the second.
  case merge(ClientID, into: ClientID)
  /// Gives a merged record back, with everything that can still be told apart.
  case unmerge(ClientID)
  /// Notes a decision to share what is known of a client, or not to.
  case noteSharing(SharingDecision)
  /// Says that one has seen that facts of a client were corrected.
  case seeCorrection(CorrectionID)
}
