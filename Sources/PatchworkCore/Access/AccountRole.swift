/// A role of an account, besides the person's job at their agency. An account may have several. An
/// account without one is a practitioner's.
package enum AccountRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// Supports clients: finds and opens clients and changes networks.
  case practitioner
  /// Is responsible for the people of an agency and for the clients they work with.
  case manager
  /// Keeps records in order: exports, imports, merges, retention, shielding.
  case steward
  /// Reads the record of activity and changes nothing.
  case auditor
  /// Manages accounts and settings and sees no client.
  case administrator
  /// May open shielded clients from outside their network, of which stewards are notified at once.
  /// Given in addition to another role, for instance to a duty team.
  case override

  /// The role for the user: `records steward`.
  package var words: String {
    switch self {
    case .practitioner: worded("practitioner")
    case .manager: worded("agency manager")
    case .steward: worded("records steward")
    case .auditor: worded("auditor")
    case .administrator: worded("administrator")
    case .override: worded("override of shielding")
    }
  }
}

extension AccountRole {
  /// Whether its bearer opens clients: that much is left while the role itself does not count.
  package var opensClients: Bool {
    switch self {
    case .practitioner, .manager, .steward: true
    case .auditor, .administrator, .override: false
    }
  }
}

/// How close an asker is to what they ask about.
package enum Tie: String, Hashable, Sendable, CaseIterable {
  /// A client whose network the asker is in, or whose practitioner the asker covers for; the
  /// asker's own entry; the asker's agency.
  case own
  /// A client of a colleague at the asker's agency; a colleague's entry.
  case agency
  /// Everything else.
  case none
}
