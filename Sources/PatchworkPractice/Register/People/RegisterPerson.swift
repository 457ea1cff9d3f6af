import PatchworkCore

/// A person of a generated register, with the other names that search should find.
package struct RegisterPerson: Hashable, Sendable {
  /// The row number, from 1.
  package let id: Int
  /// Ten digits starting with 9; nil when not recorded.
  package var nhsNumber: Int64?
  /// Given name or names.
  package var given = ""
  /// Middle names; often empty.
  package var middle = ""
  /// Family name; empty for people with a single name.
  package var family = ""
  /// Nil when not recorded.
  package var birth: CivilDate?
  /// Sex as recorded.
  package var sex = Sex.notKnown
  /// Empty for people of no fixed abode.
  package var postcode = ""
  /// The household's number, from 1; nil for people of no fixed abode.
  package var household: Int?
  /// A name used instead of the given name; empty for most.
  package var knownAs = ""
  /// A former family name; empty for most.
  package var formerFamily = ""
  package var group = NameGroup.british
  /// The script that the name is transliterated from.
  var script = NameSource.Script.latin

  init(id: Int) { self.id = id }
}
