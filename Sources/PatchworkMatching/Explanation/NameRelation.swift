import PatchworkCore

/// The relation between a typed and a held name, the simplest that applies.
struct NameRelation {
  /// The distance from letter-by-letter equality, which is 0.
  var cost: Double
  /// The reason to show; nil where the match is obvious.
  var reason: MatchReason?

  /// No relation.
  static let none = NameRelation(cost: 9, reason: nil)

  /// The simplest relation between typed words and a held name.
  ///
  /// More words than the name has are its letters only if they are all of them: "plumtree mbe" is no slip for
  /// Plumtree.
  static func between(_ typed: TypedRun, _ held: HeldName) -> NameRelation {
    guard !held.isEmpty, !typed.folded.isEmpty else { return none }
    var relation = ofLetters(typed, held)
    if typed.words > held.parts.count, relation.cost > 1, relation.cost < none.cost {
      relation.cost += Double(typed.words - held.parts.count) * runTogether
    }
    return relation
  }

  /// What each typed word more than the name has costs where something else is wrong too.
  private static let runTogether = 2.5

  private static func ofLetters(_ run: TypedRun, _ name: HeldName) -> NameRelation {
    let (folded, typed, held, heldParts) = (run.folded, run.typed, name.text, name.parts)
    let heldWhole = name.whole
    if folded == heldWhole {
      // Only accents are worth a reason. Case, hyphens and apostrophes are not.
      let isPlain = held.utf8.allSatisfy { $0 < 128 } || typed.utf8.contains { $0 >= 128 }
      return NameRelation(cost: 0, reason: isPlain ? nil : .accents(held: held))
    }
    if folded.allSatisfy({ $0 < 128 }), let latin = name.latin {
      guard !latin.isEmpty else { return none }
      let relation = ofLetters(run, latin)
      return relation.cost < none.cost
        ? NameRelation(cost: max(2, relation.cost), reason: .accents(held: held)) : none
    }
    if heldParts.count > 1, heldParts.contains(folded) {
      return NameRelation(cost: 1, reason: .partOfName(held: held))
    }
    if heldWhole.starts(with: folded) {
      return folded.count == 1
        ? NameRelation(cost: 2, reason: .initial(held: held))
        : NameRelation(cost: 1.5, reason: .begins(typed: typed, held: held))
    }
    if run.spellings.contains(heldWhole) {
      return NameRelation(cost: 2, reason: .soundsLike(typed: typed, held: held))
    }
    if run.nicknames.contains(heldWhole) {
      return NameRelation(cost: 2, reason: .shortFor(typed: typed, held: held))
    }
    let distance = run.word.distance(to: Array(heldWhole.prefix(TypedWord.longest)))
    let likeness = folded.withUnsafeBytes { typed in
      heldWhole.withUnsafeBytes { JaroWinkler.likeness(typed, $0) }
    }
    let soundsAlike = run.sounds.agrees(with: name.sounds)
    if distance == 1, folded.count > 1 {
      return NameRelation(
        cost: 3,
        reason: soundsAlike
          ? .soundsLike(typed: typed, held: held) : .spelledNearly(typed: typed, held: held))
    }
    if soundsAlike, likeness >= 0.55 {
      return NameRelation(cost: 3.5, reason: .soundsLike(typed: typed, held: held))
    }
    if distance == 2, folded.count > 4 || likeness >= 0.72 {
      return NameRelation(cost: 5, reason: .spelledNearly(typed: typed, held: held))
    }
    for part in heldParts where heldParts.count > 1 {
      guard
        run.word.distance(to: part) == 1
          || PhoneticKeys.mayAgree(lengths: folded.count, part.count)
            && run.sounds.agrees(with: PhoneticKeys(part))
      else { continue }
      return NameRelation(cost: 4, reason: .partOfName(held: held))
    }
    if likeness >= 0.72 {
      return NameRelation(cost: 6.5, reason: .spelledNearly(typed: typed, held: held))
    }
    return none
  }

  /// Whether a typed name is the held one as a whole: in the same letters, in another spelling or a pet
  /// form of it, with one slip, or as it sounds. Its beginning, an initial or one part of it is not.
  static func isWhole(_ folded: [UInt8], held: String) -> Bool {
    guard !held.isEmpty, !folded.isEmpty else { return false }
    let whole = Folding.fold(held).filter { $0 != Folding.space && $0 != Folding.hyphen }
    if folded == whole || Spellings.relates(folded, whole) || Nicknames.relates(folded, whole) {
      return true
    }
    guard folded.count >= leastForSlip, !whole.starts(with: folded) else { return false }
    if TypedWord(folded).distance(to: Array(whole.prefix(TypedWord.longest))) == 1 { return true }
    guard PhoneticKeys(folded).agrees(with: PhoneticKeys(whole)) else { return false }
    return folded.withUnsafeBytes { typed in
      whole.withUnsafeBytes { JaroWinkler.likeness(typed, $0) }
    } >= likeSound
  }

  /// Letters from which on a slip leaves a name recognisable.
  private static let leastForSlip = 4
  private static let likeSound = 0.55
}
