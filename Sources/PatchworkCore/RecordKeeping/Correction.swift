/// News for a network: facts of a client were corrected, told by their kinds alone.
package struct Correction: Hashable, Sendable, Codable {
  package var id: CorrectionID
  package var facts: [FieldID]

  package init(id: CorrectionID, facts: [FieldID]) {
    self.id = id
    self.facts = facts
  }

  /// Facts that a later program writes down are left out, so that the rest stays readable.
  package init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    id = try members.decode(CorrectionID.self, forKey: .id)
    facts = try members.decode([String].self, forKey: .facts).compactMap(FieldID.init(rawValue:))
  }

  /// What it tells: `date of birth and address corrected`.
  package var words: String {
    let titles = facts.map { fact in
      // An abbreviation stays as it is written.
      fact == .nhsNumber ? fact.label : fact.label.lowercased()
    }
    guard let last = titles.last else { return "corrected" }
    let first = titles.dropLast().joined(separator: ", ")
    return (first.isEmpty ? last : "\(first) and \(last)") + " corrected"
  }
}

package typealias CorrectionID = Identifier<Correction>
