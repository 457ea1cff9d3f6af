/// Why somebody opens a client to whose network they do not belong. Coded, so that it is chosen with
/// one key; recorded, and shown to the network.
package enum OpeningReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// The client was referred to the asker's service.
  case newReferral = "new-referral"
  /// Somebody may be at risk (Working Together to Safeguard Children; Care Act 2014, section 42).
  case safeguarding
  /// The asker has the duty desk and somebody has called.
  case duty
  /// The asker works with the network, or with the family, without belonging to it.
  case jointWork = "joint-work"
  /// The client, or who speaks for them, asked.
  case clientAsked = "client-asked"
  /// Learning the program; holds in the practice area alone.
  case training
  /// A relative was linked: said by the program, never chosen.
  case familyLink = "family-link"
  /// A records steward compared two records: said by the program, never chosen.
  case recordKeeping = "record-keeping"

  /// How long a reason holds, in seconds: a working day or a night's shift.
  package static let lifetime: Int64 = 12 * 3_600

  /// The reasons to choose from, in the order in which they are listed.
  package static func offered(inPracticeArea isPractice: Bool) -> [OpeningReason] {
    let usual: [OpeningReason] = [.newReferral, .safeguarding, .duty, .jointWork, .clientAsked]
    return isPractice ? [.training] + usual : usual
  }

  /// The key that chooses it.
  package var letter: Character {
    switch self {
    case .newReferral: "n"
    case .safeguarding: "s"
    case .duty: "d"
    case .jointWork: "j"
    case .clientAsked: "c"
    case .training: "t"
    case .familyLink: "f"
    case .recordKeeping: "r"
    }
  }

  /// In words: `safeguarding enquiry`.
  package var words: String {
    switch self {
    case .newReferral: "new referral"
    case .safeguarding: "safeguarding enquiry"
    case .duty: "duty contact"
    case .jointWork: "joint work"
    case .clientAsked: "the client asked"
    case .training: "training"
    case .familyLink: "linking a relative"
    case .recordKeeping: "putting records in order"
    }
  }
}
