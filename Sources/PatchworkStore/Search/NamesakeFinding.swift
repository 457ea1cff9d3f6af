import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds those who bear a typed name, however many they are and whatever else was typed beside it.
///
/// Nobody vanishes for a word too many. Where nobody bears all the words, some are left out: a street, words
/// that nobody in the register bears, middle names. Whose address or middle name has them comes first.
struct NamesakeFinding {
  /// Namesakes, and how the text was read to find them.
  struct Found {
    var namesakes: Namesakes
    /// What was looked for: words that were left out stand beside the name.
    var query: TypedQuery
    /// What the hits are explained by: middle names are part of the name.
    var explained: TypedQuery
    /// Whether all words are read as the name.
    var isWhole: Bool
    /// Whether what is not read as the name is in their address, or among their other names.
    var hasRest: Bool
  }

  /// A way to read the text, with the words that it leaves out of the name.
  private struct Way {
    var query: TypedQuery
    var explained: TypedQuery
    var left: [[UInt8]]
  }

  private let search: ClientSearch
  private let weighed: WeighedQuery
  private let records: Records
  private let most: Int
  private let countsBeginnings: Bool
  private let isHidden: (Int64) throws -> Bool
  private var query: TypedQuery { weighed.query }

  /// - Parameter countsBeginnings: whether all are counted whose names only begin as typed.
  init(
    _ weighed: WeighedQuery, in search: ClientSearch, listing most: Int, countsBeginnings: Bool,
    _ records: Records, isHidden: @escaping (Int64) throws -> Bool
  ) {
    self.weighed = weighed
    self.search = search
    self.most = most
    self.countsBeginnings = countsBeginnings
    self.records = records
    self.isHidden = isHidden
  }

  /// - Returns: nil where nobody bears the name, with or without words beside it.
  func find() throws -> Found? {
    let whole = Way(query: query, explained: explained, left: [])
    if !query.address.isEmpty {
      var way = whole
      way.left = query.address
      if let found = try bearers(way) { return found }
    }
    // Words that mostly stand beside a name are part of it for those who bear them all: Nana Opoku, Major Khan.
    if let plain = withBorneAsides, let found = try bearers(plain, onlySame: true) { return found }
    if let found = try bearers(whole, isWhole: true) { return found }
    guard query.names.count > 1 else { return nil }
    let streets = self.streets
    let names = [withoutStrangeWords, withoutMiddleNames].compactMap(\.self)
    for way in streets + names + eachOfTwoNames {
      if let found = try bearers(way) { return found }
    }
    // Words that nobody bears are sooner a street than middle names.
    let isUnheard = { (way: Way) in !way.left.dropLast().contains(where: search.isBorne) }
    for var way in streets.filter(isUnheard) + names + streets.filter({ !isUnheard($0) }) {
      way.left = []
      if let found = try bearers(way) { return found }
    }
    return nil
  }

  /// Those who live in a street that is among the words, and bear the others.
  func findInStreet() throws -> Found? {
    for way in streets {
      if let found = try bearers(way) { return found }
    }
    return nil
  }

  /// The query with the words that nobody bears beside the name.
  private var explained: TypedQuery {
    query.names.count > 1 ? query.settingAside { !search.isBorne($0.whole) } ?? query : query
  }

  private var withBorneAsides: Way? {
    var plain = query
    for place in query.names.indices where query.names[place].isAside {
      plain.names[place].isAside = !search.isBorne(query.names[place].whole)
    }
    guard plain.namesProper.count > query.namesProper.count else { return nil }
    return Way(query: plain, explained: plain, left: [])
  }

  private var streets: [Way] {
    query.streetReadings.filter { !$0.names.isEmpty }.map {
      Way(
        query: $0, explained: $0, left: Array($0.address.dropFirst(query.address.count)))
    }
  }

  private var withoutStrangeWords: Way? {
    let strange = query.namesProper.filter { !search.isBorne($0.whole) }
    guard !strange.isEmpty, let rest = query.settingAside(strange.contains) else { return nil }
    return Way(query: rest, explained: rest, left: strange.map(\.whole))
  }

  private var withoutMiddleNames: Way? { query.withoutMiddleNames.map { leavingOut($0) } }

  /// `smith née jones`: one of two names, borne by those who bear or bore the other besides.
  private var eachOfTwoNames: [Way] {
    guard query.saysOtherName, query.namesProper.count == 2 else { return [] }
    return query.namesProper.compactMap { name in
      query.settingAside { $0 == name }.map { leavingOut($0) }
    }
  }

  private func leavingOut(_ rest: TypedQuery) -> Way {
    let left = zip(query.names, rest.names).filter { !$0.isAside && $1.isAside }
    return Way(query: rest, explained: explained, left: left.map(\.0.whole))
  }

  /// Those who bear the names of a way, and have the words that it leaves out in their address or among their
  /// other names.
  private func bearers(
    _ way: Way, isWhole: Bool = false, onlySame: Bool = false
  ) throws -> Found? {
    guard search.mayBeHeld(way.left) else { return nil }
    var failure: (any Error)?
    let namesakes = search.namesakes(
      isWhole ? weighed : search.weigh(way.query), listing: most,
      countsBeginnings: countsBeginnings
    ) { id in
      do {
        return try !way.left.isEmpty && !has(way.left, ClientID(rawValue: id)) || isHidden(id)
      } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    if onlySame, namesakes?.likeness != .same { return nil }
    return namesakes.map {
      Found(
        namesakes: $0, query: way.query, explained: way.explained, isWhole: isWhole || onlySame,
        hasRest: !way.left.isEmpty)
    }
  }

  /// Whether a client's address now, or the names, have some words. Where somebody shielded lives says
  /// nothing.
  private func has(_ words: [[UInt8]], _ client: ClientID) throws -> Bool {
    var held: [[UInt8]] = []
    if try !records.shields.isShielded(client) {
      for address in try records.clients.addresses(of: client) where address.until == nil {
        if StreetName(words).isIn(address.line) { return true }
        held += Folding.words(of: address.line)
      }
    }
    for name in try records.clients.names(of: client) {
      held += Folding.words(of: name.full)
    }
    return words.allSatisfy { word in
      held.contains(word) || word.count == 1 && held.contains { $0.first == word.first }
    }
  }
}
