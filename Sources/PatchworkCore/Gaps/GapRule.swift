/// A rule about something that a network should have. A rule is data: what to look for, an age
/// range, a number of days, and the reason why it matters. Agencies can adjust it
/// (`GapAdjustments`). Gaps are never summed to a score.
package struct GapRule: Hashable, Sendable, Codable {
  /// What a rule looks for. Raw values are used in files and on the wire.
  package enum Code: String, Codable, Sendable, CaseIterable {
    case nobody, noLead = "no-lead", noSchool = "no-school", noGP = "no-gp"
    case noHealthVisitor = "no-health-visitor", unseen, unconfirmed
    case missedVisit = "missed-visit", fellBetween = "fell-between", leaver
    case nobodyNamed = "nobody-named"
    case pastExpectedEnd = "past-expected-end"

    /// The rule in a few words: `no school`, `seen by nobody`.
    package var words: String {
      switch self {
      case .nobody: worded("nobody involved")
      case .noLead: worded("no lead professional")
      case .noSchool: worded("no school")
      case .noGP: worded("no GP")
      case .noHealthVisitor: worded("no health visitor")
      case .unseen: worded("seen by nobody")
      case .unconfirmed: worded("numbers unconfirmed")
      case .missedVisit: worded("visit not noted")
      case .fellBetween: worded("nobody took over")
      case .leaver: worded("somebody has left")
      case .nobodyNamed: worded("nobody named")
      case .pastExpectedEnd: worded("past expected end")
      }
    }
  }

  package var code: Code
  /// The lowest age, in years, at which the rule applies; nil for no limit.
  package var fromAge: Int?
  /// The highest age, in years, at which the rule applies; nil for no limit.
  package var throughAge: Int?
  /// The number of days after which the rule applies; nil when it does not depend on days.
  package var days: Int?
  /// The reason why it matters, and what to do, in sentences.
  package var explanation: String

  package init(
    _ code: Code, fromAge: Int? = nil, throughAge: Int? = nil, days: Int? = nil,
    _ explanation: String
  ) {
    self.code = code
    self.fromAge = fromAge
    self.throughAge = throughAge
    self.days = days
    self.explanation = explanation
  }

  /// Whether the rule depends on age.
  package var hasAges: Bool { fromAge != nil || throughAge != nil }

  /// The rules of agencies without their own settings.
  ///
  /// Compulsory school age, 5 to 16, is that of the Education Act 1996, section 8. Health visitors
  /// see children until the age of five (Healthy Child Programme).
  package static var standard: [GapRule] {
    [
      GapRule(.nobody, worded("Nobody works with this person now. If you do, join the network.")),
      GapRule(
        .noLead,
        worded("Nobody co-ordinates the network. Agree with the others who leads, and mark them.")),
      GapRule(
        .leaver,
        worded(
          "Somebody who is named here has left their agency. Ask the agency who has taken over.")),
      GapRule(
        .fellBetween, days: 28,
        worded(
          """
          An agency's involvement ended lately and nobody there took over. Ask whether that is \
          meant.
          """
        )),
      GapRule(
        .noHealthVisitor, throughAge: 4,
        worded("A child under five would have a health visitor. Add them, or ask who it is.")),
      GapRule(
        .noSchool, fromAge: 5, throughAge: 15,
        worded("A child of school age would have a school, or be taught at home. Add the school.")),
      GapRule(
        .noGP, throughAge: 17,
        worded("Every child should be registered with a GP. Add the practice.")),
      GapRule(
        .unseen, days: 28,
        worded("Nobody in the network has noted for four weeks that they saw this person.")),
      GapRule(
        .missedVisit, days: 2,
        worded("A visit was planned, and nobody has noted that it took place.")),
      GapRule(
        .unconfirmed, days: ContactPoint.staleAfter,
        worded(
          """
          No number in this network has been confirmed for half a year. Ring one and say whether \
          it worked.
          """)),
      GapRule(
        .pastExpectedEnd, days: 1,
        worded(
          "An involvement was expected to end by now. Ask whether it goes on, and note until when.")
      ),
      GapRule(
        .nobodyNamed,
        worded("An agency is involved without a person to ask for. Find out who it is.")),
    ]
  }

  /// Whether the rule applies at an age. A rule with ages does not apply when the age is unknown.
  func applies(to age: Int?) -> Bool {
    guard hasAges else { return true }
    guard let age else { return false }
    return age >= fromAge ?? 0 && age <= throughAge ?? .max
  }
}

/// A gap found in a network.
package struct Gap: Hashable, Sendable {
  package var rule: GapRule
  /// The gap for the user: `no lead professional`.
  package var words: String
}
