import PatchworkMatching

/// Which words of a register are short forms or spellings of which, so that looking it up costs nothing
/// and a slip on the way from one to the other can be followed.
enum RelatedWords {
  /// A word that may be typed, the word that is held, and how likely the one is typed for the other.
  private struct Relation {
    var typed: UInt32
    var held: UInt32
    var likelihood: Float
  }

  /// Adds to the words of a register all that are related to one of them: a short form is typed, and
  /// mistyped, though nobody of the register bears it.
  static func complete(_ words: inout WordTable) {
    for group in groups() where group.words.contains(where: { words.find($0) != nil }) {
      for word in group.words { _ = words.number(of: word) }
    }
  }

  /// The sections, with words renumbered by `rank`.
  static func sections(_ words: WordTable, rank: [UInt32], in folder: String) throws
    -> [(IndexFormat.Section, any ScratchArrayBytes)]
  {
    var relations: [Relation] = []
    for group in groups() {
      let numbers = group.words.map { words.find($0).map { rank[Int($0)] } }
      for (index, typed) in numbers.enumerated() {
        for (other, held) in numbers.enumerated() where other != index {
          guard let typed, let held, typed != held else { continue }
          guard let likelihood = group.likelihood(typed: index, held: other) else { continue }
          relations.append(Relation(typed: typed, held: held, likelihood: likelihood))
        }
      }
    }
    relations.sort { ($0.typed, $0.held) < ($1.typed, $1.held) }
    let (starts, held) = (ScratchArray<UInt32>(in: folder), ScratchArray<UInt32>(in: folder))
    let likelihoods = ScratchArray<UInt32>(in: folder)
    for (index, relation) in relations.enumerated() {
      while starts.count <= Int(relation.typed) { try starts.append(UInt32(index)) }
      try held.append(relation.held)
      try likelihoods.append(relation.likelihood.bitPattern)
    }
    while starts.count <= rank.count { try starts.append(UInt32(relations.count)) }
    return [
      (.relatedStarts, starts), (.relatedWords, held), (.relatedLikelihoods, likelihoods),
    ]
  }

  /// Names that stand for one another.
  private struct Group {
    var words: [[UInt8]]
    /// Whether the first is the formal name of which the others are short; else all are spellings.
    var isOfShortForms: Bool

    func likelihood(typed: Int, held: Int) -> Float? {
      guard isOfShortForms else { return NameLikelihood.spelling(of: words.count - 1) }
      guard typed == 0 || held == 0 else { return nil }
      return NameLikelihood.nickname(forms: words.count - 1, isShort: typed != 0)
    }
  }

  private static func groups() -> [Group] {
    var groups: [Group] = []
    Nicknames.forEachGroup { groups.append(Group(words: $0, isOfShortForms: true)) }
    Spellings.forEachGroup { groups.append(Group(words: $0, isOfShortForms: false)) }
    return groups
  }
}
