/// Whether two held names may be one name, written in two ways.
package enum NameLikeness {
  /// True of equal names, spellings and pet forms of one, its beginning, a slip or two, and what sounds alike.
  package static func mayBeOne(_ one: String, _ other: String) -> Bool {
    let run = TypedRun([TypedQuery.Name(one)][...], number: 0)
    return NameRelation.between(run, HeldName(other)).cost < NameRelation.none.cost
  }
}
