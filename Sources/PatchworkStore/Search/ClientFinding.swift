import Glibc
import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds the clients whom a query may mean.
struct ClientFinding {
  /// Clients, and who else fits.
  struct Found {
    /// Best first, or everybody at a place by household.
    var hits: [SearchHit] = []
    var isHousehold = false
    /// Whether typed words say nothing of them that may say something of a colleague.
    var leavesWordsOut = false
    /// How many more fit as well as those in `hits`, and whether there are more than were counted.
    var leftOut = 0
    var isMore = false
    var namesakes: SearchAnswer.Namesakes?
    var progress: SearchAnswer.Progress?
    /// Reads them by the text as it was read to find them: some of its words may have been left out, or be a
    /// street.
    var reading: HitReading
  }

  private let session: Session
  private let index: SearchIndex
  private let query: TypedQuery
  private let request: SearchRequest
  private let guarded: Guarded?
  private let isOwnOnly: Bool
  private let reading: HitReading
  private var records: Records { session.records }
  private var connection: Connection { records.connection }

  /// So many are ranked, whatever number is asked for: odds are those of each against all.
  private static let ranked = 50

  /// - Parameter isOwnOnly: whether nobody else is in the answer, so that nobody else takes a place in it.
  init(
    _ session: Session, _ index: SearchIndex, _ query: TypedQuery, _ request: SearchRequest,
    guarded: Guarded?, isOwnOnly: Bool = false
  ) {
    self.session = session
    self.index = index
    self.query = query
    self.request = request
    self.guarded = guarded
    self.isOwnOnly = isOwnOnly
    reading = HitReading(session, query)
  }

  func find() throws -> Found {
    let familiarity = try index.familiarity(of: session.me, on: session.today, connection)
    let hidesArchived =
      try !request.includesArchived && !session.roles.contains(.steward)
      && !records.archive.isEmpty
    // Here and not in the index, which is one for everybody: whose own they are depends on who asks.
    let isHidden = { [records, session, isOwnOnly] (id: Int64) throws -> Bool in
      let client = ClientID(rawValue: id)
      return try isOwnOnly && session.isOutside(client)
        || hidesArchived && records.archive.hides(client, from: session.me)
    }
    let found = try index.search(connection) { search in
      var search = search
      search.familiarity = familiarity
      search.guarded = guarded
      return try find(in: search, isHidden)
    }
    guard var found else {
      let plain = PlainClients(records, reading, guarded: guarded, isHidden: isHidden)
      return Found(
        hits: try plain.find(query, familiarity, limit: request.limit),
        progress: progress(worded("Only the beginnings of names are compared so far.")),
        reading: reading)
    }
    if index.isBehind {
      found.progress = progress(worded("Clients who were just imported are not found yet."))
    }
    return found
  }

  private func find(
    in search: ClientSearch, _ isHidden: @escaping (Int64) throws -> Bool
  ) throws -> Found {
    let places = PlaceFinding(session, request, search, guarded: guarded, isHidden: isHidden)
    if let found = try places.find(query) { return found }
    let weighed = search.weigh(query)
    let ranked = try reading.refined(
      search.find(weighed, limit: max(request.limit, Self.ranked)).filter { try !isHidden($0.id) })
    let finding = NamesakeFinding(
      weighed, in: search, listing: min(request.namesakes, request.limit),
      countsBeginnings: ranked.allSatisfy { search.familiarity.clients[$0.id] != nil }, records,
      isHidden: isHidden)
    // What ends like the name of a street may be one, where it is not the name of the client who was found.
    let streets = query.streetReadings
    if !streets.isEmpty, try !isNamed(ranked.first) {
      if let found = try finding.findInStreet() {
        return try listing(found, ranked: [], search)
      }
      for street in streets {
        if let found = try places.find(street) { return found }
      }
    }
    guard ranked.first.map({ $0.bits < ClientSearch.likelyBits }) != false else {
      return try explained(ranked, search)
    }
    let namesakes = try finding.find()
    let found = try namesakes.map { try listing($0, ranked: ranked, search) }
    // Somebody fits all of it, is likely, or more fit than are listed.
    if let found, let namesakes,
      namesakes.isWhole || found.hits.first?.tier == .likely || found.namesakes != nil
    {
      return found
    }
    let partly = try PartlyFitting(query, in: search, isHidden: isHidden).find()
    guard var found else {
      return try explained(once(ranked + partly), search)
    }
    let known = Set(found.hits.clients.map(\.rawValue))
    found.hits += try hits(once(partly).filter { !known.contains($0.id) }, reading, search)
    return found
  }

  /// Each client where they first stand.
  private func once(_ clients: [FoundClient]) -> [FoundClient] {
    var known: Set<Int64> = []
    return clients.filter { known.insert($0.id).inserted }
  }

  /// Whether all that was typed is the name of a client, however it is spelled.
  private func isNamed(_ client: FoundClient?) throws -> Bool {
    guard let client else { return false }
    return try reading.isNamed(ClientID(rawValue: client.id))
  }

  /// What was found, with the query that says which words were not used: those that nobody bears stand
  /// beside the name, unless they come near to the name of somebody who was found.
  private func explained(_ clients: [FoundClient], _ search: ClientSearch) throws -> Found {
    let hits = try hits(clients, reading, search)
    return Found(hits: hits, reading: try reading(explaining: hits, search))
  }

  private func reading(explaining hits: [SearchHit], _ search: ClientSearch) throws -> HitReading {
    guard query.names.count > 1 else { return reading }
    var strange = query.names.filter { !search.isBorne($0.whole) }
    for id in hits.clients.prefix(UnusedWords.most) where !strange.isEmpty {
      let related = try reading.relatedWords(of: id)
      strange.removeAll(where: related.contains)
    }
    guard !strange.isEmpty, let rest = query.settingAside(strange.contains) else { return reading }
    return reading.reading(by: rest)
  }

  private func hits(
    _ clients: [FoundClient], _ reading: HitReading, _ search: ClientSearch
  ) throws -> [SearchHit] {
    try clients.compactMap {
      try reading.hit($0, isOwn: search.familiarity.clients[$0.id] != nil)
    }
  }

  // MARK: Namesakes

  /// Those who bear the name, where they are more than the ranking tells apart.
  private func listing(
    _ found: NamesakeFinding.Found, ranked: [FoundClient], _ search: ClientSearch
  ) throws -> Found {
    let namesakes = found.namesakes
    let own = ranked.filter { search.familiarity.clients[$0.id] != nil }
    var listed = ranked
    var answer = Found(
      leavesWordsOut: !found.isWhole && !found.hasRest,
      reading: reading.reading(by: found.explained))
    let sentence = NamesakeSentence(found, records)
    switch namesakes.likeness {
    case .beginning where ranked.count == own.count:
      answer.namesakes = try sentence.about(namesakes)
    case .beginning: break
    case .same, .near:
      let isCrowd =
        found.hasRest || namesakes.count > namesakes.listed.count
        || !Set(ranked.map(\.id)).isSuperset(of: namesakes.listed)
      guard isCrowd else { break }
      let names = limited(found, search)
      listed =
        found.isWhole
        ? bearers(names, ranked) + own.filter { !names.contains($0.id) }
        : try joined(names, found, ranked)
      answer.leftOut = max(0, namesakes.count - names.count)
      answer.isMore = namesakes.isMore
      if answer.leftOut > 0 || answer.isMore {
        answer.namesakes = try sentence.about(namesakes)
      }
    }
    answer.hits = try hits(listed, answer.reading, search)
    return answer
  }

  private func bearers(_ names: [Int64], _ ranked: [FoundClient]) -> [FoundClient] {
    let bits = Dictionary(ranked.map { ($0.id, $0.bits) }) { first, _ in first }
    return names.map { FoundClient(id: $0, bits: bits[$0] ?? ClientSearch.leastBits) }
  }

  /// Those who bear what is left of the words, with those who come near to all of them. Who has the words that
  /// were left out, in the address or as a middle name, stands before others, and alone is likely.
  private func joined(
    _ names: [Int64], _ found: NamesakeFinding.Found, _ ranked: [FoundClient]
  ) throws -> [FoundClient] {
    let isMore = query.birth != nil || query.postcode != nil || query.district != nil
    let near = try ranked.filter {
      try isMore || !reading.hasOtherName(ClientID(rawValue: $0.id))
    }
    let told = ClientSearch.likelyBits - log2(Double(max(1, found.namesakes.count)))
    let bearers = bearers(names, ranked).map { client in
      FoundClient(id: client.id, bits: found.hasRest ? max(client.bits, told) : client.bits)
    }
    var least = Double.infinity
    return once(found.hasRest ? bearers + near : near + bearers).map { client in
      least = min(least, client.bits)
      return FoundClient(id: client.id, bits: least)
    }
  }

  /// Of those who share a given name alone only a few are listed besides the asker's own, until somebody goes
  /// on through them: hardly anybody looks for one of them so, and all in an answer count as shown.
  private func limited(_ found: NamesakeFinding.Found, _ search: ClientSearch) -> [Int64] {
    let namesakes = found.namesakes
    guard found.query.namesProper.count == 1, namesakes.asGiven * 2 > namesakes.count,
      request.namesakes <= SearchRequest.fewNamesakes, namesakes.count > namesakes.listed.count
    else { return namesakes.listed }
    let own = namesakes.listed.prefix { search.familiarity.clients[$0] != nil }
    return Array(own + namesakes.listed.dropFirst(own.count).prefix(Self.fewOfGivenName))
  }

  private static let fewOfGivenName = 4

  /// What is said while an index is made; how far it is only the program knows that makes it.
  private func progress(_ rest: String) -> SearchAnswer.Progress {
    let percent = index.buildProgress.map { Int($0.share * 100) }
    let far = percent.map { worded(", \($0) of 100") } ?? ""
    return SearchAnswer.Progress(
      percent: percent, words: worded("Still reading the directory\(far). \(rest)"))
  }
}
