import PatchworkCore
import PatchworkMatching

// Two systems may give one identifier to two people. A correction seldom changes all by which somebody
// is known at once, so a row that does is taken for somebody else.

extension Client {
  /// Whether a row, read over the record that its identifier names, is about somebody else.
  func isSomebodyElse(than before: Client) -> Bool {
    if let number = nhsNumber, number == before.nhsNumber { return false }
    if registered.isLike(anyOf: before.names) { return false }
    guard let birth, let held = before.birth else {
      return !before.names.contains { NameLikeness.mayBeOne($0.family, registered.family) }
    }
    return birth != held
  }
}

extension Practitioner {
  /// The same. A post may pass to the next person, but then somebody else works with the clients.
  func isSomebodyElse(than before: Practitioner) -> Bool {
    !NameLikeness.mayBeOne(name.given, before.name.given)
      && !NameLikeness.mayBeOne(name.family, before.name.family)
  }
}

extension Agency {
  /// The same. An agency that is renamed stays of its kind, or keeps a word of its name.
  func isAnother(than before: Agency) -> Bool {
    kind != before.kind && Self.words(name).isDisjoint(with: Self.words(before.name))
  }

  private static func words(_ name: String) -> Set<[UInt8]> {
    Set(Folding.fold(name).split(separator: Folding.space).map(Array.init))
  }
}

extension PersonName {
  /// Whether it may be one of a person's names: all alike, or the given name, which marriage leaves.
  fileprivate func isLike(anyOf names: [PersonName]) -> Bool {
    names.contains { held in
      NameLikeness.mayBeOne(given, held.given)
        || given.isEmpty && NameLikeness.mayBeOne(family, held.family)
    }
  }
}
