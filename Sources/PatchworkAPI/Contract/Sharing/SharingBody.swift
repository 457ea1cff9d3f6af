import PatchworkCore

/// A decision to share, or not to, as it is noted; its client stands in the path.
package struct SharingBody: Codable, Hashable, Sendable {
  var isShared: Bool
  var agency: AgencyID?
  var kind: Agency.Kind?
  var information: [SharingDecision.Information]
  var ground: SharingDecision.Ground

  /// The body that says what a draft says.
  package init(_ draft: SharingDecision) {
    (isShared, agency, kind) = (draft.isShared, draft.agency, draft.kind)
    (information, ground) = (draft.information, draft.ground)
  }

  package func decision(client: ClientID) -> SharingDecision {
    SharingDecision(
      client: client, isShared: isShared, agency: agency, kind: kind, information: information,
      ground: ground)
  }
}
