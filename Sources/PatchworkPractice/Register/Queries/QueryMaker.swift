import PatchworkCore

/// Makes queries with one kind of error each, with the persons they mean.
///
/// Whether a query may consist of a name alone depends on how many people have that name. The maker
/// therefore chooses its people first, then sees the whole register once, and writes the queries
/// last:
///
/// ```swift
/// var maker = QueryMaker(register, queries: 2_000, absent: 300, seed: 1)
/// for household in 0..<register.households {
///   for person in register.household(household) { maker.count(person) }
/// }
/// let queries = maker.queries()
/// ```
package struct QueryMaker {
  private let register: Register
  private let wanted: [(kind: ErrorKind, count: Int)]
  private let wantedAbsent: Int
  private let isBalanced: Bool
  private var random: SplitMix64
  private var drafts: [ErrorKind: [QueryDraft]] = [:]
  private var absentDrafts: [QueryDraft] = []
  /// The number of people in the register with the names asked for.
  private var bearers: [String: Int] = [:]
  /// The number of people in the register with the names and a day of birth or postcode of a person
  /// chosen as absent.
  private var doubles: [String: Int] = [:]

  /// Chooses the people to ask for.
  ///
  /// - Parameters:
  ///   - weights: shares of the error kinds; missing ones keep their usual weight.
  ///   - isBalanced: whether every group of names is asked for equally often.
  package init(
    _ register: Register, weights: [ErrorKind: Double] = [:], queries: Int, absent: Int,
    seed: UInt64, isBalanced: Bool = false
  ) {
    self.register = register
    self.isBalanced = isBalanced
    random = SplitMix64(seed: seed)
    let kinds = ErrorKind.allCases.map { ($0, max(0, weights[$0] ?? $0.usualWeight)) }
    let total = kinds.reduce(0) { $0 + $1.1 }
    wanted = kinds.map { kind, weight in
      (kind, total > 0 ? Int(Double(queries) * weight / total + 0.5) : 0)
    }
    wantedAbsent = max(0, absent)
    if register.people > 0 { choosePeople() }
  }

  package mutating func count(_ person: RegisterPerson) {
    let names = Self.key(person)
    guard let borne = bearers[names] else { return }
    bearers[names] = borne + 1
    if !doubles.isEmpty {
      for whole in [
        Self.key(person, person.birth.map(WrittenBirth.init)), Self.key(person, person.postcode),
      ] {
        if let found = doubles[whole] { doubles[whole] = found + 1 }
      }
    }
  }

  /// The queries in random order; fewer than wanted when the register allows no more.
  package mutating func queries() -> [LabelledQuery] {
    var queries: [LabelledQuery] = []
    for (kind, count) in wanted {
      var left = count
      for draft in drafts[kind] ?? [] where left > 0 {
        guard var query = write(draft, isAbsent: false) else { continue }
        query.trueID = draft.person.id
        queries.append(query)
        left -= 1
      }
    }
    var left = wantedAbsent
    for draft in absentDrafts where left > 0 {
      if Self.doubleKeys(draft).contains(where: { doubles[$0, default: 0] > 0 }) { continue }
      guard var query = write(draft, isAbsent: true) else { continue }
      (query.label, query.detail) = ("absent", draft.kind.rawValue)
      queries.append(query)
      left -= 1
    }
    queries.shuffle(using: &random)
    return queries
  }

  // MARK: Choosing people

  private mutating func choosePeople() {
    for (kind, count) in wanted {
      // A common name cannot be asked for alone, so more people are chosen for these kinds.
      let isBare = [.nameOnly, .nameOnlyWrong, .extraWord, .ageWords].contains(kind)
      let spare = count == 0 ? 0 : isBare ? count * 8 : count * 2 + 4
      for index in 0..<spare {
        guard let draft = draft(kind, index) else { break }
        drafts[kind, default: []].append(draft)
        bearers[Self.key(draft.person)] = 0
      }
    }
    for _ in 0..<wantedAbsent * 3 {
      guard let draft = absentDraft() else { continue }
      absentDrafts.append(draft)
      bearers[Self.key(draft.person)] = 0
      for key in Self.doubleKeys(draft) { doubles[key] = 0 }
    }
  }

  private mutating func draft(_ kind: ErrorKind, _ index: Int) -> QueryDraft? {
    let groups = NameGroup.allCases
    // Limits the search: beyond this, nearly every person of the register has been tried.
    for attempt in 0..<min(20_000, 200 + 20 * register.people) {
      let person = register.person(random.number(1...register.people))
      // After many attempts in one group any group will do, or a group without such names would
      // stop everything.
      if isBalanced, attempt < 4_000, person.group != groups[index % groups.count] { continue }
      var draft = QueryDraft(kind, person)
      if draft.err(in: register, &random) { return draft }
    }
    return nil
  }

  /// A person who is not in the register but could be: a number far beyond its end.
  private mutating func absentDraft() -> QueryDraft? {
    let beyond = register.people + 10 * HouseholdSizes.people
    let person = register.person(beyond + random.number(0...(wantedAbsent * 50)))
    let kinds = ErrorKind.allCases.filter {
      $0.usualWeight > 0 && $0 != .alias && $0 != .part && $0 != .nhsNumber
    }
    let kind = random.chance(40) ? .exact : random.pick(kinds, otherwise: .exact)
    var draft = QueryDraft(kind, person)
    return draft.err(in: register, &random) ? draft : nil
  }

  // MARK: Writing

  private mutating func write(_ draft: QueryDraft, isAbsent: Bool) -> LabelledQuery? {
    let homonyms = bearers[Self.key(draft.person), default: 0]
    guard let context = context(for: draft, homonyms: homonyms, isAbsent: isAbsent) else {
      return nil
    }
    var query = draft.written(in: context, &random)
    query.homonyms = homonyms
    return query.text.isEmpty ? nil : query
  }

  /// The information shown besides the name: as little as still distinguishes the person.
  private mutating func context(
    for draft: QueryDraft, homonyms: Int, isAbsent: Bool
  ) -> LabelledQuery.Context? {
    let (few, some, many) = isAbsent ? (0, 0, 0) : (3, 5, 40)
    if draft.kind == .dateGarbled && homonyms > many { return nil }
    var context = draft.context
    if context == .name { return homonyms <= some ? .name : nil }
    if context == .birthYear && homonyms > many { return nil }
    if context == nil {
      switch random.number(0...99) {
      case 0..<58: context = .birth
      case 58..<70: context = .postcode
      case 70..<80: context = homonyms <= many ? .birthYear : .birth
      default: context = homonyms <= few ? .name : .birth
      }
    }
    if context == .birthYear || context == .birth, draft.birth == nil { context = .postcode }
    if context == .postcode && draft.postcode.isEmpty {
      context = homonyms <= few && !draft.family.isEmpty ? .name : nil
    }
    return context
  }

  private static func key(_ person: RegisterPerson) -> String {
    person.given + "\n" + person.family
  }

  private static func key(_ person: RegisterPerson, _ birth: WrittenBirth?) -> String {
    key(person) + "\n" + (birth?.label ?? "")
  }

  private static func key(_ person: RegisterPerson, _ postcode: String) -> String {
    key(person) + "\n" + postcode
  }

  /// Keys that would make a person of the register fit a query for an absent one. The query would
  /// then have a right answer.
  private static func doubleKeys(_ draft: QueryDraft) -> [String] {
    let own = draft.person.birth.map(WrittenBirth.init)
    var births = [own, draft.birth, own?.swapped(), draft.birth?.swapped()]
    for birth in [own, draft.birth] {
      for years in [-1, 1] {
        var near = birth
        near?.year += years
        births.append(near)
      }
    }
    return births.map { key(draft.person, $0) } + [key(draft.person, draft.person.postcode)]
  }
}
