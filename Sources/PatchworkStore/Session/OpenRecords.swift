import PatchworkCore

/// Whether somebody has a client open at a moment, as the record is then: as of right, or for a reason that
/// still holds. The rule for the asker and for everybody who is told of a client without asking.
struct OpenRecords {
  let records: Records
  /// Seconds since 1 January 1970.
  let moment: Int64

  /// - Parameters:
  ///   - roles: none for somebody suspended, or whose last day is over.
  ///   - tie: how close they are to the client.
  func has(
    _ client: ClientID, _ author: Author, as roles: Set<AccountRole>, tie: Tie
  ) throws -> Bool {
    let isShielded = try records.shields.isShielded(client)
    let act = isShielded ? AccessPolicy.shielded(.openClient) : .openClient
    switch AccessPolicy.ruling(on: act, as: roles, tie: tie) {
    case .allowed: return true
    case .refused: return false
    case .withReason: return try reason(of: author, for: client, isShielded: isShielded) != nil
    }
  }

  /// The reason that somebody gave earlier, while it holds.
  func reason(
    of author: Author, for client: ClientID, isShielded: Bool
  ) throws -> OpeningReason? {
    // A reason from before the shield does not open what is shielded since: only an override does.
    isShielded
      ? try records.shields.overrideReason(of: author, for: client, at: moment)
      : try records.openings.reason(of: author, for: client, at: moment)
  }
}
