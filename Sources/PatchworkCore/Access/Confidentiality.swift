/// What others may know of a service that is involved in confidence.
///
/// The service's workers mark single involvements, their manager the whole agency. The stricter
/// mark counts. The marks themselves are visible inside the agency only.
package enum Confidentiality: String, Codable, Sendable, CaseIterable, Comparable {
  /// Others see that a confidential service is involved and can ring its doorbell.
  case noted
  /// Others see nothing.
  case hidden

  /// Orders by strictness: noted, then hidden.
  package static func < (left: Confidentiality, right: Confidentiality) -> Bool {
    left == .noted && right == .hidden
  }

  /// The text that replaces the name of such a service.
  package static var standIn: String { worded("a confidential service") }

  /// The effect for the user: `others see "a confidential service"`.
  package var words: String {
    switch self {
    case .noted: worded("others see \"\(Self.standIn)\"")
    case .hidden: worded("others see nothing")
    }
  }
}

extension Network {
  /// The agencies involved in confidence, for people who may see them, one line an agency:
  /// `Merrow Women's Refuge is here in confidence: others see nothing`.
  package func confidenceWords(on today: CivilDate) -> [String] {
    var levels: [AgencyID: Confidentiality] = [:]
    for involvement in involvements where involvement.isCurrent(on: today) {
      let marks = [
        involvement.confidential, agency(involvement.agency)?.confidential,
        levels[involvement.agency],
      ]
      levels[involvement.agency] = marks.compactMap(\.self).max()
    }
    return levels.sorted { $0.key < $1.key }.map { id, level in
      worded("\(agency(id)?.name ?? worded("an agency")) is here in confidence: \(level.words)")
    }
  }
}
