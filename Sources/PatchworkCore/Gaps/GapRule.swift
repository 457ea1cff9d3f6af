/// One thing that a network should have and may lack. A rule is data: what it looks for, from what
/// age to what age, after how many days, and why anybody should care; an agency can adjust them
/// (`GapAdjustments`). Gaps are never added up.
package struct GapRule: Hashable, Sendable, Codable {
  /// What a rule looks for.
  package enum Code: String, Codable, Sendable, CaseIterable {
    case nobody, noLead = "no-lead", noSchool = "no-school", noGP = "no-gp"
    case noHealthVisitor = "no-health-visitor", unseen, unconfirmed
    case missedVisit = "missed-visit", fellBetween = "fell-between", leaver
    case nobodyNamed = "nobody-named"
    case pastExpectedEnd = "past-expected-end"

    /// What it looks for, in a few words: `no school`, `seen by nobody`.
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

  /// What it looks for.
  package var code: Code
  /// The youngest age, in years, at which it applies; nil for any.
  package var fromAge: Int?
  /// The highest age at which it applies; nil for any.
  package var throughAge: Int?
  /// How many days must have passed; nil where none count.
  package var days: Int?
  /// Why it matters, in a sentence.
  package var explanation: String

  /// A rule from its parts.
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

  /// Whether it applies at some ages only.
  package var hasAges: Bool { fromAge != nil || throughAge != nil }

  /// The rules that hold where an agency has not set its own.
  ///
  /// Compulsory school age, 5 to 16, is that of the Education Act 1996, section 8; health visitors
  /// see children until they are five (Healthy Child Programme).
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

  /// Whether it applies to somebody of an age; not where the age is unknown and counts.
  func applies(to age: Int?) -> Bool {
    guard hasAges else { return true }
    guard let age else { return false }
    return age >= fromAge ?? 0 && age <= throughAge ?? .max
  }
}

/// Something that a network lacks.
package struct Gap: Hashable, Sendable {
  /// The rule that found it.
  package var rule: GapRule
  /// What is lacking: `no lead professional`.
  package var words: String
}
