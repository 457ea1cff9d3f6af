/// News for a network: facts of a client were corrected, told by their kinds alone, or the record was taken
/// back by its author.
package struct Correction: Hashable, Sendable, Codable {
  package var id: CorrectionID
  package var facts: [FieldID]
  /// Whether the author of the record took it back, and it stays for the people who work with the client
  /// in confidence. An older program tells only that something was corrected.
  package var isTakenBack: Bool

  package init(id: CorrectionID, facts: [FieldID], isTakenBack: Bool = false) {
    self.id = id
    self.facts = facts
    self.isTakenBack = isTakenBack
  }

  /// Facts that a later program writes down are left out, so that the rest stays readable.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(CorrectionID.self, forKey: .id)
    facts = try members.decode([String].self, forKey: .facts).compactMap(FieldID.init(rawValue:))
    isTakenBack = try members.decodeIfPresent(Bool.self, forKey: .isTakenBack) ?? false
  }

  package func encode(to encoder: any Encoder) throws {
    var members = encoder.container(keyedBy: CodingKeys.self)
    try members.encode(id, forKey: .id)
    try members.encode(facts, forKey: .facts)
    if isTakenBack { try members.encode(true, forKey: .isTakenBack) }
  }

  private enum CodingKeys: String, CodingKey { case id, facts, isTakenBack }

  /// What it tells: `date of birth and address corrected`.
  package var words: String {
    if isTakenBack {
      return worded(
        "undone by the person who added the record; it stays for you who work with them")
    }
    return facts.isEmpty ? worded("corrected") : worded("\(facts.words) corrected")
  }
}

extension [FieldID] {
  /// The fields within a sentence: `date of birth and address`.
  package var words: String {
    let titles = map { fact in
      // An abbreviation stays as it is written.
      fact == .nhsNumber ? fact.label : fact.label.lowercased()
    }
    guard let last = titles.last else { return "" }
    let first = titles.dropLast().joined(separator: ", ")
    return first.isEmpty ? last : worded("\(first) and \(last)")
  }
}

package typealias CorrectionID = Identifier<Correction>
