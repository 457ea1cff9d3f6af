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
    var parts: Parts?
  }

  /// Which typed words stand for which part of which held name.
  private struct Parts {
    var words: TypedWords
    var name: Held
    var given: Range<Int>?
    var family: Range<Int>?
  }

  /// A held name with its parts as they are compared.
  private struct Held {
    var name: PersonName
    /// Whether it is another than the one to show.
    var isOther: Bool
    var given: HeldName
    var family: HeldName
    var middle: HeldName
    var middleParts: [HeldName]
  }

  private let client: Client
  private let householdNames: [String]
  private let relations: NameRelations
  private var names: [Held] = []
  /// Whether another name of the household could be a simpler way.
  private(set) var mayBeOfHousehold = false
  private var parts: Parts?

  init(
    _ query: TypedQuery, client: Client, householdNames: [String], relations: NameRelations
  ) {
    self.client = client
    self.householdNames = householdNames
    self.relations = relations
    guard !query.names.isEmpty else { return }
    names = client.names.map { name in
      Held(
        name: name, isOther: name != client.name, given: relations.held(name.given),
        family: relations.held(name.family), middle: relations.held(name.middle),
        middleParts: name.middle.isEmpty
          ? [] : name.middle.split(separator: " ").map { relations.held(String($0)) })
    }
    var best = Assignment()
    for words in relations.ways {
      for name in names { assign(words, to: name, &best) }
    }
    reasons = best.reasons
    parts = best.parts
    unused = best.unused.isEmpty ? [] : query.names.filter(best.unused.contains).map(\.typed)
    mayBeOfHousehold = best.cost > Costs.household
  }

  /// Takes the simplest assignment of words to a name, if it is simpler than the best so far.
  private func assign(_ words: TypedWords, to name: Held, _ best: inout Assignment) {
    let count = words.count
    func add(_ given: Range<Int>?, _ family: Range<Int>?, isSwapped: Bool = false) {
      var assignment = Assignment(cost: isSwapped ? Costs.swapped : 0)
      if let given {
        take(givenRelation(words.run(given), name), words, given, .givenName, name, &assignment)
      }
      // What costs more already is not looked at further: costs only grow.
      guard assignment.cost < best.cost else { return }
      if let family {
        take(familyRelation(words.run(family), name), words, family, .familyName, name, &assignment)
      }
      guard assignment.cost < best.cost else { return }
      if isSwapped, assignment.cost < NameRelation.none.cost {
        assignment.reasons.append(.orderSwapped)
      }
      let left = (0..<count).filter {
        given?.contains($0) != true && family?.contains($0) != true
      }
      if given == nil || family == nil, !left.isEmpty { assignment.cost += Costs.oneNameAlone }
      leave(
        left, of: words, name, &assignment,
        each: given == nil || family == nil ? Costs.unnamed : Costs.unused)
      leave(Array(count..<words.all.count), of: words, name, &assignment, each: Costs.aside)
      if name.isOther {
        assignment.cost += Costs.otherName
        assignment.reasons.insert(.otherName(name.name.kind, held: name.name.display), at: 0)
      }
      if assignment.cost < best.cost {
        best = assignment
        best.parts = Parts(words: words, name: name, given: given, family: family)
      }
    }
    func addBoth(_ first: Range<Int>, _ second: Range<Int>) {
      add(first, second)
      add(second, first, isSwapped: !words.way.isFamilyFirst)
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
  }

  /// Where words that follow each other are a name of several: `von der heide`, `mc donald`.
  private func wholes(_ words: TypedWords, _ held: HeldName) -> [Range<Int>] {
    let count = held.parts.count
    guard count > 0 else { return [] }
    var ranges = [0..<words.count]
    if 2..<words.count ~= count { ranges += (0...words.count - count).map { $0..<$0 + count } }
    return ranges.filter { relations.between(words.run($0), held).cost <= Costs.plain }
  }

  /// Typed words that are the given or the family name, or come near to it.
  var related: [TypedQuery.Name] {
    guard let parts else { return [] }
    func related(_ range: Range<Int>?, _ relation: (TypedRun, Held) -> NameRelation)
      -> [TypedQuery.Name]
    {
      guard let range,
        relation(parts.words.run(range), parts.name).cost < NameRelation.none.cost
      else { return [] }
      return Array(parts.words.all[range])
    }
    return related(parts.given, givenRelation) + related(parts.family, familyRelation)
  }

  private func take(
    _ relation: NameRelation, _ words: TypedWords, _ range: Range<Int>, _ fact: MatchReason.Fact,
    _ name: Held, _ assignment: inout Assignment
  ) {
    assignment.cost += relation.cost
    if let reason = relation.reason {
      assignment.reasons.append(reason)
    } else if relation.cost >= NameRelation.none.cost {
      let held = fact == .givenName ? name.given : name.family
      // Where no such name is held, none can differ.
      assignment.reasons.append(
        held.isEmpty
          ? .notInName(typed: words.run(range).typed) : .differs(fact, held: "", typed: ""))
    }
  }

  /// Accounts for words that are neither given nor family name: a middle name, part of a name, a street.
  ///
  /// - Parameter cost: that of each word that nothing accounts for.
  private func leave(
    _ places: [Int], of words: TypedWords, _ name: Held, _ assignment: inout Assignment,
    each cost: Double
  ) {
    guard !places.isEmpty else { return }
    var left: [TypedQuery.Name] = []
    var isStreetSaid = false
    for place in places {
      let word = words.all[place]
      if names.contains(where: { holds($0.middle.parts, word) }) {
        assignment.cost += Costs.middle
      } else if let like = middleLike(words, place) {
        assignment.cost += Costs.part
        if let reason = like.reason { assignment.reasons.append(reason) }
      } else if word.whole.count > 1, holdsAsName(name, word) {
        assignment.cost += Costs.part
      } else if word.whole.count > 1,
        let other = names.first(where: { $0.name != name.name && holdsAsName($0, word) })
      {
        assignment.cost += Costs.otherName
        assignment.reasons.append(.otherName(other.name.kind, held: other.name.display))
      } else if word.whole.count > 1,
        let line = client.addresses.lazy.filter({ $0.until == nil }).map(\.line)
          .first(where: { holds(Folding.words(of: $0), word) })
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
  private func middleLike(_ words: TypedWords, _ place: Int) -> NameRelation? {
    let word = words.all[place]
    guard word.whole.count > 2, names.contains(where: { !$0.middleParts.isEmpty }),
      !AsideWords.contain(word.whole)
    else { return nil }
    let run = words.run(place..<place + 1)
    return names.lazy.flatMap(\.middleParts).map { relations.between(run, $0) }
      .first { $0.cost <= Costs.plain }
  }

  private func holdsAsName(_ name: Held, _ word: TypedQuery.Name) -> Bool {
    holds(name.given.parts, word) || holds(name.family.parts, word)
  }

  /// Whether a word is among folded ones, or the initial of one.
  private func holds(_ parts: [[UInt8]], _ word: TypedQuery.Name) -> Bool {
    parts.contains { word.whole.count == 1 ? $0.first == word.whole.first : $0 == word.whole }
  }

  private func givenRelation(_ run: TypedRun, _ name: Held) -> NameRelation {
    let given = relations.between(run, name.given)
    return given.cost < Costs.plain ? given : middleRelation(run, name) ?? given
  }

  private func familyRelation(_ run: TypedRun, _ name: Held) -> NameRelation {
    let family = relations.between(run, name.family)
    if family.cost < Costs.plain { return family }
    if let middle = middleRelation(run, name), middle.cost < family.cost { return middle }
    if family.cost < NameRelation.none.cost { return family }
    for held in householdNames
    where relations.between(run, relations.held(held)).cost < Costs.plain {
      return NameRelation(cost: Costs.household, reason: .householdName(held: held))
    }
    return family
  }

  /// A middle name in place of the given or the family name.
  private func middleRelation(_ run: TypedRun, _ name: Held) -> NameRelation? {
    if name.middleParts.isEmpty { return nil }
    for middle in [name.middle] + name.middleParts {
      let relation = relations.between(run, middle)
      guard relation.cost < Costs.plain else { continue }
      return NameRelation(cost: relation.cost + 1, reason: .middleName(held: middle.text))
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
