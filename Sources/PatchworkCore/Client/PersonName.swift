/// One name that a person bears or has borne (FHIR R4 HumanName).
package struct PersonName: Hashable, Sendable, Codable {
  /// What the name is to the person (FHIR R4 name-use).
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// The name on official papers.
    case legal
    /// What the person is called.
    case knownAs = "known_as"
    /// A name given up, by marriage, adoption or deed.
    case former = "previous"
    /// Any other name the person has used.
    case alias
  }

  /// What the name is to the person.
  package var kind: Kind
  /// Given name or names; may be empty for people with a single name.
  package var given: String
  /// Middle names, space-separated; usually empty.
  package var middle: String
  /// Family name; may be empty.
  package var family: String

  /// A name from its parts.
  package init(kind: Kind = .legal, given: String, middle: String = "", family: String = "") {
    self.kind = kind
    self.given = given
    self.middle = middle
    self.family = family
  }

  /// Given and family name as they are read out, `Siân Watson`; whoever has no family name is told by
  /// every name that they have.
  package var display: String {
    [given, family.isEmpty ? middle : family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every part, middle names included.
  package var full: String {
    [given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
