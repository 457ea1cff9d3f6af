import PatchworkCore

extension Session {
  /// Appends what the asker did to the record of activity, inside a write transaction.
  ///
  /// - Parameter details: what else there is to know, as JSON.
  func note(
    _ kind: ActivityEntry.Kind, client: ClientID? = nil, subject: Int64? = nil,
    reason: OpeningReason? = nil, details: String = "{}"
  ) throws {
    try records.activity.append(
      ActivityEntry(
        author: try author, kind: kind, client: client, subject: subject, reason: reason,
        details: details, moment: moment))
  }
}
