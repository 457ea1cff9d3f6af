/// A present or former name of a person (FHIR R4 HumanName).
package struct PersonName: Hashable, Sendable, Codable {
  /// The use of the name (FHIR R4 name-use).
  package enum Kind: String, Codable, Sendable, CaseIterable {
    /// The name in official documents.
    case legal
    /// The name that the person goes by.
    case knownAs = "known_as"
    /// A former name, before marriage, adoption or a deed.
    case former = "previous"
    /// Any other name.
    case alias
  }

  package var kind: Kind
  /// Given name or names; may be empty for people with a single name.
  package var given: String
  /// Middle names, space-separated; usually empty.
  package var middle: String
  /// Family name; may be empty.
  package var family: String

  package init(kind: Kind = .legal, given: String, middle: String = "", family: String = "") {
    self.kind = kind
    self.given = given
    self.middle = middle
    self.family = family
  }

  /// Reads a name; what is left out is empty, and the kind is the legal one.
  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: CodingKeys.self)
    kind = try source.decodeIfPresent(Kind.self, forKey: .kind) ?? .legal
    given = try source.decodeIfPresent(String.self, forKey: .given) ?? ""
    middle = try source.decodeIfPresent(String.self, forKey: .middle) ?? ""
    family = try source.decodeIfPresent(String.self, forKey: .family) ?? ""
  }

  /// The name in lists: given and family name, `Siân Watson`. Without a family name, the given and
  /// middle names: a given name alone would be one of many.
  package var display: String {
    [given, family.isEmpty ? middle : family].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What puts people in order, A to Z: the family name first, without accents and case, so that Ó stands at
  /// O. The one order of lists of clients. Without middle names, which lists do not show: of those who look
  /// the same another rule decides.
  package var filingKey: [UInt8] {
    Folding.fold([family, given].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// All parts, with middle names.
  package var full: String {
    [given, middle, family].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
