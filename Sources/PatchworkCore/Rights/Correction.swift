/// News for a network: facts of a client were corrected, told by their kinds alone.
public struct Correction: Hashable, Sendable, Codable {
  /// The directory's identifier.
  public var id: CorrectionID
  /// The kinds of fact that changed.
  public var facts: [ClientFact]

  /// A correction from its parts.
  public init(id: CorrectionID, facts: [ClientFact]) {
    self.id = id
    self.facts = facts
  }

  /// What it tells: `date of birth and address corrected`.
  public var words: String {
    let titles = facts.map { fact in
      // An abbreviation stays as it is written.
      fact == .nhsNumber ? fact.title : fact.title.lowercased()
    }
    guard let last = titles.last else { return "corrected" }
    let first = titles.dropLast().joined(separator: ", ")
    return (first.isEmpty ? last : "\(first) and \(last)") + " corrected"
  }
}

/// Names one correction.
public typealias CorrectionID = Identifier<Correction>
