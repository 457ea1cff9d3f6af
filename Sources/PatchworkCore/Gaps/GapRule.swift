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
      case .nobody: "nobody involved"
      case .noLead: "no lead professional"
      case .noSchool: "no school"
      case .noGP: "no GP"
      case .noHealthVisitor: "no health visitor"
      case .unseen: "seen by nobody"
      case .unconfirmed: "numbers unconfirmed"
      case .missedVisit: "visit not noted"
      case .fellBetween: "nobody took over"
      case .leaver: "somebody has left"
      case .nobodyNamed: "nobody named"
      case .pastExpectedEnd: "past expected end"
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
  package static let standard: [GapRule] = [
    GapRule(.nobody, "Nobody works with this person now. If you do, join the network."),
    GapRule(
      .noLead, "Nobody co-ordinates the network. Agree with the others who leads, and mark them."),
    GapRule(
      .leaver,
      "Somebody who is named here has left their agency. Ask the agency who has taken over."),
    GapRule(
      .fellBetween, days: 28,
      "An agency's involvement ended lately and nobody there took over. Ask whether that is meant."),
    GapRule(
      .noHealthVisitor, throughAge: 4,
      "A child under five would have a health visitor. Add them, or ask who it is."),
    GapRule(
      .noSchool, fromAge: 5, throughAge: 15,
      "A child of school age would have a school, or be taught at home. Add the school."),
    GapRule(
      .noGP, throughAge: 17, "Every child should be registered with a GP. Add the practice."),
    GapRule(
      .unseen, days: 28,
      "Nobody in the network has noted for four weeks that they saw this person."),
    GapRule(
      .missedVisit, days: 2, "A visit was planned, and nobody has noted that it took place."),
    GapRule(
      .unconfirmed, days: ContactPoint.staleAfter,
      "No number in this network has been confirmed for half a year. Ring one and say whether it "
        + "worked."),
    GapRule(
      .pastExpectedEnd, days: 1,
      "An involvement was expected to end by now. Ask whether it goes on, and note until when."),
    GapRule(
      .nobodyNamed, "An agency is involved without a person to ask for. Find out who it is."),
  ]

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
