/// How much others may know of a service that is involved in confidence.
///
/// Whoever works for the service marks one involvement, or their manager all that the agency has; the
/// stricter of the two counts. Nobody outside the agency sees the marks themselves.
package enum Confidentiality: String, Codable, Sendable, CaseIterable, Comparable {
  /// Others see that a confidential service is involved, and can ring its doorbell.
  case noted
  /// Others see nothing.
  case hidden

  /// Orders by strictness.
  package static func < (left: Confidentiality, right: Confidentiality) -> Bool {
    left == .noted && right == .hidden
  }

  /// What stands for such a service wherever it would be named.
  package static let standIn = "a confidential service"

  /// What others see: `others see "a confidential service"`.
  package var words: String {
    switch self {
    case .noted: "others see \"\(Self.standIn)\""
    case .hidden: "others see nothing"
    }
  }
}

extension Network {
  /// What those who may see it are told of services that are here in confidence, one line an agency:
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
      "\(agency(id)?.name ?? "an agency") is here in confidence: \(level.words)"
    }
  }
}

/// For whom something is read.
package struct Viewer: Hashable, Sendable {
  /// Who reads; nil while nobody knows.
  package var practitioner: PractitionerID?
  /// Where they work.
  package var agency: AgencyID?
  /// For whom they stand in today.
  package var covered: Set<PractitionerID>

  /// A viewer from the parts.
  package init(
    _ practitioner: PractitionerID?, at agency: AgencyID?, covered: Set<PractitionerID> = []
  ) {
    self.practitioner = practitioner
    self.agency = agency
    self.covered = covered
  }

  /// Somebody who belongs nowhere: the client's own copy, the family's page.
  package static let outsider = Viewer(nil, at: nil)

  /// Whether an involvement is theirs, their agency's, or one that they cover.
  package func belongs(to involvement: Involvement) -> Bool {
    if involvement.agency == agency { return true }
    guard let who = involvement.practitioner else { return false }
    return who == practitioner || covered.contains(who)
  }
}
