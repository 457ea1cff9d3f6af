import PatchworkCore

/// Everything that is held on one client, for the client (UK GDPR, article 15).
package struct SubjectAccess: Hashable, Sendable, Codable {
  /// The client's own record.
  package var client: Client
  /// Who works and worked with them.
  package var involvements: [Line]
  /// Who was linked as family or shares the household, by name alone.
  package var family: [Line]
  /// Decisions to share what is known of them, or not to.
  package var sharing: [SharingReceipt]
  /// What else is held, in sentences: visits, requests to get in touch, invitations, records merged.
  package var others: [String]
  /// Who looked at the record, exported it or changed it, latest first.
  package var looks: [Look]
  /// What is held and not given, and why.
  package var withheld: [String]

  /// One fact in words.
  package struct Line: Hashable, Sendable, Codable {
    /// Who: `Joy Adeyemi, social worker, County Council`.
    package var who: String
    /// What they are to the client: `social worker`, `sister`.
    package var what: String
    /// The first day, if it has one.
    package var from: CivilDate?
    /// The last day; nil while it goes on.
    package var until: CivilDate?
  }
}
