/// Sex as registered (NHS Data Dictionary, "Person Stated Gender Code"; FHIR administrative
/// gender).
package enum Sex: String, Codable, Sendable, CaseIterable {
  case female = "F"
  case male = "M"
  /// Neither female nor male.
  case other = "X"
  case notKnown = ""

  /// The noun for a person of this sex and age: `girl`, `boy`, `woman`, `man`, `child`, `adult`.
  package func noun(age: Int?) -> String {
    guard let age else {
      switch self {
      case .female: return worded("female")
      case .male: return worded("male")
      case .other, .notKnown: return ""
      }
    }
    switch self {
    case .female: return age < 18 ? worded("girl") : worded("woman")
    case .male: return age < 18 ? worded("boy") : worded("man")
    case .other, .notKnown: return age < 18 ? worded("child") : worded("adult")
    }
  }
}
