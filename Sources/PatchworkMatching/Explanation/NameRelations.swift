/// The relations between the typed and the held names of one answer, each worked out once: namesakes share
/// theirs.
package final class NameRelations {
  private struct Key: Hashable {
    var folded: [UInt8]
    var typed: String
    var held: String
  }

  private var known: [Key: NameRelation] = [:]

  package init() {}

  /// The simplest relation between typed words and a held name.
  func between(_ words: ArraySlice<TypedQuery.Name>, _ held: String) -> NameRelation {
    let key = Key(
      folded: words.flatMap(\.whole), typed: words.map(\.typed).joined(separator: " "), held: held)
    if let relation = known[key] { return relation }
    let relation = NameRelation.between(
      key.folded, typed: key.typed, held: held, words: words.count)
    known[key] = relation
    return relation
  }
}
