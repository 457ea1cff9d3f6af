import PatchworkCore

/// One person of a made-up register, with the names that a search should also find them by.
public struct RegisterPerson: Hashable, Sendable {
  /// The row's number, from 1.
  public let id: Int
  /// Ten digits that start with 9; nil where it is not recorded.
  public var nhsNumber: Int64?
  /// Given name or names; empty for nobody.
  public var given = ""
  /// Middle names; often empty.
  public var middle = ""
  /// Family name; empty for people with a single name.
  public var family = ""
  /// The day of birth; nil where it is not recorded.
  public var birth: CivilDate?
  /// Sex as recorded.
  public var sex = Sex.notKnown
  /// The postcode; empty for people of no fixed abode.
  public var postcode = ""
  /// The household's number, from 1; nil for people of no fixed abode.
  public var household: Int?
  /// What the person is called instead of the given name; empty for most.
  public var knownAs = ""
  /// A family name given up; empty for most.
  public var formerFamily = ""
  /// Where the name comes from.
  public var group = NameGroup.british
  /// The writing the name is spelled out from.
  var script = NameSource.Script.latin

  init(id: Int) { self.id = id }
}
