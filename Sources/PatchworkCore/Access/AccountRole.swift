/// What somebody may be to the directory, beside their job at their agency. One account may be
/// several of these; who has been given none is a practitioner.
package enum AccountRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// Supports clients: finds them, opens them, and changes networks.
  case practitioner
  /// Answers for the people of an agency and for the clients they work with.
  case manager
  /// Keeps the records in order: exports, imports, and whatever concerns more than one network.
  case steward
  /// Reads who did what, and changes nothing.
  case auditor
  /// Looks after accounts and settings, and sees no client.
  case administrator
  /// May open shielded clients from outside their network, which stewards hear of at once; given
  /// beside another role, to a duty team for instance.
  case override

  /// The role in words: `records steward`.
  package var words: String {
    switch self {
    case .practitioner: "practitioner"
    case .manager: "agency manager"
    case .steward: "records steward"
    case .auditor: "auditor"
    case .administrator: "administrator"
    case .override: "override of shielding"
    }
  }
}

/// How close somebody is to what they ask about.
package enum Tie: String, Hashable, Sendable, CaseIterable {
  /// A client whose network they are in, or whose practitioner they cover for; their own entry;
  /// the agency that they work for.
  case own
  /// A client whom a colleague at their agency works with; a colleague's entry.
  case agency
  /// Anybody and anything else.
  case none
}
