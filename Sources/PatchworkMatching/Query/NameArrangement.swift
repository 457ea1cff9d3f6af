import PatchworkCore

/// One way in which typed words may be a name: some of them left aside, the others in an order.
package struct NameArrangement: Sendable {
  /// The words that are read as names.
  package var names: [TypedQuery.Name]
  /// The words that are read as standing beside the name.
  package var asides: [TypedQuery.Name] = []
  /// Whether the family name comes first, as before a comma.
  package var isFamilyFirst = false
}

extension TypedQuery {
  /// The ways to read the typed words as a name, the plainest first.
  ///
  /// - Parameter mayBeName: whether a word that mostly stands beside a name may be one here.
  package func arrangements(mayBeName: (Name) -> Bool = { _ in true }) -> [NameArrangement] {
    let asides = names.filter(\.isAside)
    let kept = asides.filter(mayBeName)
    var ways = [arrangement { !$0.isAside || kept.contains($0) }]
    if !kept.isEmpty { ways.append(arrangement { !$0.isAside }) }
    for way in ways where way.names.count > 1 {
      if let moved = particlesMoved(way) { ways.append(moved) }
      if let saint = saintRespelled(way) { ways.append(saint) }
    }
    return ways
  }

  private func arrangement(keeping isKept: (Name) -> Bool) -> NameArrangement {
    let before = namesBeforeComma.map { names.prefix($0).filter(isKept).count } ?? 0
    let kept = names.filter(isKept)
    return NameArrangement(
      names: kept, asides: names.filter { !isKept($0) },
      isFamilyFirst: before > 0 && before < kept.count)
  }

  /// `Bosche, Johannes van den`: particles at the end belong before the family name, which then came first.
  private func particlesMoved(_ way: NameArrangement) -> NameArrangement? {
    var count = 0
    while count < way.names.count,
      Self.particles.contains(way.names[way.names.count - 1 - count].whole)
    {
      count += 1
    }
    guard count > 0, way.names.count - count > 1 else { return nil }
    let before = namesBeforeComma.map { comma in
      names.prefix(comma).filter { way.names.contains($0) }.count
    }
    let familyCount = min(max(1, before ?? 1), way.names.count - count - 1)
    let family = way.names.suffix(count) + way.names.prefix(familyCount)
    let name = Name(family.map(\.typed).joined(separator: " "))
    return NameArrangement(
      names: [name] + way.names.dropFirst(familyCount).dropLast(count), asides: way.asides,
      isFamilyFirst: true)
  }

  /// `Saint John` is often `St John`, and the other way round.
  private func saintRespelled(_ way: NameArrangement) -> NameArrangement? {
    var way = way
    var isChanged = false
    for index in way.names.indices.dropLast() {
      for (one, other) in Self.saints where way.names[index].whole.elementsEqual(one.utf8) {
        way.names[index] = Name(other)
        isChanged = true
      }
    }
    return isChanged ? way : nil
  }

  private static let saints = [
    ("saint", "st"), ("st", "saint"), ("sainte", "ste"), ("ste", "sainte"),
  ]

  private static let particles: Set<[UInt8]> = Set(
    [
      "van", "von", "vom", "der", "den", "de", "del", "della", "dello", "di", "da", "do", "dos",
      "das", "du", "des", "la", "le", "les", "los", "las", "ten", "ter", "te", "zu", "zum", "zur",
      "af", "av", "bin", "binti", "bint", "ibn", "ben", "al", "el", "ap", "ab", "ferch", "ni",
      "nic", "mac", "mc", "san", "santa", "st",
    ].map { Array($0.utf8) })
}
