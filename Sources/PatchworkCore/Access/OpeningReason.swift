/// The reason for opening a client from outside the network. Coded, so that it is chosen with one
/// key. Recorded, and shown to the network.
package enum OpeningReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// The client was referred to the asker's service.
  case newReferral = "new-referral"
  /// A person may be at risk (Working Together to Safeguard Children; Care Act 2014, section 42).
  case safeguarding
  /// The asker has the duty desk and took a call.
  case duty
  /// The asker works with the network or the family without being part of the network.
  case jointWork = "joint-work"
  /// The client, or the client's representative, asked.
  case clientAsked = "client-asked"
  /// Learning the program. Offered in the practice area only.
  case training
  /// A relative was linked. Set by the program, never chosen.
  case familyLink = "family-link"
  /// A records steward compared two records. Set by the program, never chosen.
  case recordKeeping = "record-keeping"

  /// Seconds for which a reason holds: a working day or a night shift.
  package static let lifetime: Int64 = 12 * 3_600

  /// The reasons to choose from, in display order.
  package static func offered(inPracticeArea isPractice: Bool) -> [OpeningReason] {
    let usual: [OpeningReason] = [.newReferral, .safeguarding, .duty, .jointWork, .clientAsked]
    // Training is the last, so that the digits learnt in the practice area mean the same outside.
    return isPractice ? usual + [.training] : usual
  }

  /// The key that chooses the reason.
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

  /// The reason for the user: `safeguarding enquiry`.
  package var words: String {
    switch self {
    case .newReferral: worded("new referral")
    case .safeguarding: worded("safeguarding enquiry")
    case .duty: worded("duty contact")
    case .jointWork: worded("joint work")
    case .clientAsked: worded("the client asked")
    case .training: worded("training")
    case .familyLink: worded("linking a relative")
    case .recordKeeping: worded("putting records in order")
    }
  }
}
