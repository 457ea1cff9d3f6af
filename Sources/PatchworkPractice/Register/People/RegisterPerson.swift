import PatchworkCore

/// One person of a made-up register, with the names that a search should also find them by.
package struct RegisterPerson: Hashable, Sendable {
  /// The row's number, from 1.
  package let id: Int
  /// Ten digits that start with 9; nil where it is not recorded.
  package var nhsNumber: Int64?
  /// Given name or names; empty for nobody.
  package var given = ""
  /// Middle names; often empty.
  package var middle = ""
  /// Family name; empty for people with a single name.
  package var family = ""
  /// The day of birth; nil where it is not recorded.
  package var birth: CivilDate?
  /// Sex as recorded.
  package var sex = Sex.notKnown
  /// The postcode; empty for people of no fixed abode.
  package var postcode = ""
  /// The household's number, from 1; nil for people of no fixed abode.
  package var household: Int?
  /// What the person is called instead of the given name; empty for most.
  package var knownAs = ""
  /// A family name given up; empty for most.
  package var formerFamily = ""
  /// Where the name comes from.
  package var group = NameGroup.british
  /// The writing the name is spelled out from.
  var script = NameSource.Script.latin

  init(id: Int) { self.id = id }
}
