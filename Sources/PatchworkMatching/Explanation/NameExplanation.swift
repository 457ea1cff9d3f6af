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
        var assignment = assign(way, to: name)
        assignment.cost += Double(way.asides.count) * Costs.aside
        assignment.unused += way.asides
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
      if let given { take(givenRelation(words[given], name), .givenName, &assignment) }
      if let family { take(familyRelation(words[family], name), .familyName, &assignment) }
      if isSwapped, assignment.cost < NameRelation.none.cost {
        assignment.reasons.append(.orderSwapped)
      }
      let used = Set((given ?? 0..<0)).union(family ?? 0..<0)
      leave(words.indices.filter { !used.contains($0) }.map { words[$0] }, name, &assignment)
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
    }
    for split in 1..<max(count, 1) { addBoth(0..<split, split..<count) }
    if count > 2 {
      for first in 0..<count - 1 {
        for second in first + 1..<count { addBoth(first..<first + 1, second..<second + 1) }
      }
      for split in 2..<max(2, count - 1) {
        addBoth(1..<split, split..<count)
        addBoth(0..<split - 1, split - 1..<count - 1)
      }
    }
    return best
  }

  private func take(
    _ relation: NameRelation, _ fact: MatchReason.Fact, _ assignment: inout Assignment
  ) {
    assignment.cost += relation.cost
    if let reason = relation.reason {
      assignment.reasons.append(reason)
    } else if relation.cost >= NameRelation.none.cost {
      assignment.reasons.append(.differs(fact, held: "", typed: ""))
    }
  }

  /// Accounts for words that are neither given nor family name: a middle name, part of a name, a street.
  private func leave(
    _ words: [TypedQuery.Name], _ name: PersonName, _ assignment: inout Assignment
  ) {
    var left: [TypedQuery.Name] = []
    var isStreetSaid = false
    for word in words {
      if holds(client.names.map(\.middle), word) {
        assignment.cost += Costs.middle
      } else if holds([name.given, name.family], word) {
        assignment.cost += Costs.part
      } else if let other = client.names.first(where: { holds([$0.given, $0.family], word) }) {
        assignment.cost += Costs.otherName
        assignment.reasons.append(.otherName(other.kind, held: other.display))
      } else if let line = client.addresses.map(\.line).first(where: { holds([$0], word) }) {
        assignment.cost += Costs.street
        if !isStreetSaid { assignment.reasons.append(.sameStreet(line)) }
        isStreetSaid = true
      } else {
        assignment.cost += Costs.unused
        left.append(word)
      }
    }
    assignment.unused += left
    let typed = left.filter { !$0.isAside }.map(\.typed).joined(separator: " ")
    if !typed.isEmpty { assignment.reasons.append(.notInName(typed: typed)) }
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
  /// A word that nothing accounts for.
  static let unused = 2.2
  static let household = 6.0
  /// A relation below this leaves little to explain.
  static let plain = 3.0
}
