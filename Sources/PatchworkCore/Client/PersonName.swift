/// One name that a person bears or has borne (FHIR R4 HumanName).
public struct PersonName: Hashable, Sendable, Codable {
  /// What the name is to the person (FHIR R4 name-use).
  public enum Kind: String, Codable, Sendable, CaseIterable {
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
  public var kind: Kind
  /// Given name or names; may be empty for people with a single name.
  public var given: String
  /// Middle names, space-separated; usually empty.
  public var middle: String
  /// Family name; may be empty.
  public var family: String

  /// A name from its parts.
  public init(kind: Kind = .legal, given: String, middle: String = "", family: String = "") {
    self.kind = kind
    self.given = given
    self.middle = middle
    self.family = family
  }

  /// Given and family name as they are read out, `Siân Watson`; whoever has no family name is told by
  /// every name that they have.
  public var display: String {
    [given, family.isEmpty ? middle : family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every part, middle names included.
  public var full: String {
    [given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
