import PatchworkCore

/// How typed names and a client's fit together: the simplest way of all.
struct NameExplanation {
  /// Why the name matched, and what of it disagrees.
  private(set) var reasons: [MatchReason] = []
  /// Typed words that say nothing of the client.
  private(set) var unused: [String] = []

  private typealias Costs = ExplanationCosts

  /// One assignment of typed names to the parts of a held name.
  private struct Assignment {
    var cost = Double.infinity
    var reasons: [MatchReason] = []
    var unused: [TypedQuery.Name] = []
  }

  private let client: Client
  private let householdNames: [String]
  private let relations: NameRelations

  init(
    _ query: TypedQuery, client: Client, householdNames: [String], relations: NameRelations
  ) {
    self.client = client
    self.householdNames = householdNames
    self.relations = relations
    guard !query.names.isEmpty else { return }
    var best = Assignment()
    for way in query.arrangements() where !way.names.isEmpty {
      for name in client.names {
        let assignment = assign(way, to: name)
        if assignment.cost < best.cost { best = assignment }
      }
    }
    reasons = best.reasons
    unused = query.names.filter(best.unused.contains).map(\.typed)
  }

  /// The simplest assignment of words to a name.
  private func assign(_ way: NameArrangement, to name: PersonName) -> Assignment {
    let words = way.names
    let count = words.count
    var best = Assignment()
    func add(_ given: Range<Int>?, _ family: Range<Int>?, isSwapped: Bool = false) {
      var assignment = Assignment(cost: isSwapped ? Costs.swapped : 0)
      if let given {
        take(givenRelation(words[given], name), words[given], .givenName, name.given, &assignment)
      }
      if let family {
        take(
          familyRelation(words[family], name), words[family], .familyName, name.family, &assignment)
      }
      if isSwapped, assignment.cost < NameRelation.none.cost {
        assignment.reasons.append(.orderSwapped)
      }
      let used = Set((given ?? 0..<0)).union(family ?? 0..<0)
      let left = words.indices.filter { !used.contains($0) }.map { words[$0] }
      if given == nil || family == nil, !left.isEmpty { assignment.cost += Costs.oneNameAlone }
      leave(
        left, name, &assignment, each: given == nil || family == nil ? Costs.unnamed : Costs.unused)
      leave(way.asides, name, &assignment, each: Costs.aside)
      if name != client.name {
        assignment.cost += Costs.otherName
        assignment.reasons.insert(.otherName(name.kind, held: name.display), at: 0)
      }
      if assignment.cost < best.cost { best = assignment }
    }
    func addBoth(_ first: Range<Int>, _ second: Range<Int>) {
      add(first, second)
      add(second, first, isSwapped: !way.isFamilyFirst)
    }
    if count == 1 {
      add(0..<1, nil)
      add(nil, 0..<1)
    } else {
      // One name, and others that the client bears or bore besides.
      for place in 0..<count {
        add(place..<place + 1, nil)
        add(nil, place..<place + 1)
      }
      for range in wholes(words, name.given) { add(range, nil) }
      for range in wholes(words, name.family) { add(nil, range) }
    }
    for split in 1..<max(count, 1) { addBoth(0..<split, split..<count) }
    if count > 2 {
      for first in 0..<count - 1 {
        for second in first + 1..<count { addBoth(first..<first + 1, second..<second + 1) }
      }
      for split in 2..<max(2, count - 1) {
        addBoth(1..<split, split..<count)
        addBoth(0..<split - 1, split - 1..<count - 1)
        addBoth(0..<1, split..<count)
      }
    }
    return best
  }

  /// Where words that follow each other are a name of several: `von der heide`, `mc donald`.
  private func wholes(_ words: [TypedQuery.Name], _ held: String) -> [Range<Int>] {
    let count = Folding.words(of: held).count
    guard count > 0 else { return [] }
    var ranges = [words.indices]
    if 2..<words.count ~= count { ranges += (0...words.count - count).map { $0..<$0 + count } }
    return ranges.filter { relation(words[$0], held).cost <= Costs.plain }
  }

  private func take(
    _ relation: NameRelation, _ words: ArraySlice<TypedQuery.Name>, _ fact: MatchReason.Fact,
    _ held: String, _ assignment: inout Assignment
  ) {
    assignment.cost += relation.cost
    if let reason = relation.reason {
      assignment.reasons.append(reason)
    } else if relation.cost >= NameRelation.none.cost {
      // Where no such name is held, none can differ.
      assignment.reasons.append(
        held.isEmpty
          ? .notInName(typed: words.map(\.typed).joined(separator: " "))
          : .differs(fact, held: "", typed: ""))
    }
  }

  /// Accounts for words that are neither given nor family name: a middle name, part of a name, a street.
  ///
  /// - Parameter cost: that of each word that nothing accounts for.
  private func leave(
    _ words: [TypedQuery.Name], _ name: PersonName, _ assignment: inout Assignment,
    each cost: Double
  ) {
    var left: [TypedQuery.Name] = []
    var isStreetSaid = false
    for word in words {
      if holds(client.names.map(\.middle), word) {
        assignment.cost += Costs.middle
      } else if let like = middleLike(word) {
        assignment.cost += Costs.part
        if let reason = like.reason { assignment.reasons.append(reason) }
      } else if word.whole.count > 1, holds([name.given, name.family], word) {
        assignment.cost += Costs.part
      } else if word.whole.count > 1,
        let other = client.names.first(where: { $0 != name && holds([$0.given, $0.family], word) })
      {
        assignment.cost += Costs.otherName
        assignment.reasons.append(.otherName(other.kind, held: other.display))
      } else if word.whole.count > 1,
        let line = client.addresses.lazy.filter({ $0.until == nil }).map(\.line)
          .first(where: { holds([$0], word) })
      {
        assignment.cost += Costs.street
        if !isStreetSaid { assignment.reasons.append(.sameStreet(line)) }
        isStreetSaid = true
      } else {
        assignment.cost += cost
        left.append(word)
      }
    }
    assignment.unused += left
    let typed = left.filter { !$0.isAside }.map(\.typed).joined(separator: " ")
    if !typed.isEmpty { assignment.reasons.append(.notInName(typed: typed)) }
  }

  /// How a word comes near to a middle name: `Kour` to Kaur.
  private func middleLike(_ word: TypedQuery.Name) -> NameRelation? {
    guard word.whole.count > 2, !AsideWords.contain(word.whole) else { return nil }
    return client.names.lazy.flatMap { $0.middle.split(separator: " ") }
      .map { relation([word], String($0)) }.first { $0.cost <= Costs.plain }
  }

  /// Whether a word is among those of some texts, or the initial of one.
  private func holds(_ texts: [String], _ word: TypedQuery.Name) -> Bool {
    texts.contains { text in
      Folding.fold(text).split { $0 == Folding.space || $0 == Folding.hyphen }.contains {
        word.whole.count == 1 ? $0.first == word.whole.first : $0.elementsEqual(word.whole)
      }
    }
  }

  private func relation(_ words: ArraySlice<TypedQuery.Name>, _ held: String) -> NameRelation {
    relations.between(words, held)
  }

  private func givenRelation(
    _ words: ArraySlice<TypedQuery.Name>, _ name: PersonName
  ) -> NameRelation {
    let given = relation(words, name.given)
    return given.cost < Costs.plain ? given : middleRelation(words, name) ?? given
  }

  private func familyRelation(
    _ words: ArraySlice<TypedQuery.Name>, _ name: PersonName
  ) -> NameRelation {
    let family = relation(words, name.family)
    if family.cost < Costs.plain { return family }
    if let middle = middleRelation(words, name), middle.cost < family.cost { return middle }
    if family.cost < NameRelation.none.cost { return family }
    for held in householdNames where relation(words, held).cost < Costs.plain {
      return NameRelation(cost: Costs.household, reason: .householdName(held: held))
    }
    return family
  }

  /// A middle name in place of the given or the family name.
  private func middleRelation(
    _ words: ArraySlice<TypedQuery.Name>, _ name: PersonName
  ) -> NameRelation? {
    for middle in [name.middle] + name.middle.split(separator: " ").map(String.init) {
      let relation = relation(words, middle)
      guard relation.cost < Costs.plain else { continue }
      return NameRelation(cost: relation.cost + 1, reason: .middleName(held: middle))
    }
    return nil
  }
}

/// What each way of fitting costs, beside those of `NameRelation`. By hand: they only order ways.
private enum ExplanationCosts {
  static let swapped = 0.7
  static let otherName = 0.5
  /// A word that mostly stands beside a name, and does here.
  static let aside = 0.3
  static let middle = 0.1
  static let part = 0.4
  static let street = 0.6
  /// A word that nothing accounts for, beside a given and a family name, and beside one of them alone: there
  /// the other name differs.
  static let unused = 2.2
  static let unnamed = 9.5
  /// One name alone, with words that are others of the client's.
  static let oneNameAlone = 1.5
  static let household = 6.0
  /// A relation below this leaves little to explain.
  static let plain = 3.0
}
