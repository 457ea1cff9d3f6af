import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Finds the clients whom a query may mean.
struct ClientFinding {
  /// Clients, and who else fits.
  struct Found {
    /// Best first, or everybody at a postcode by household.
    var hits: [SearchHit] = []
    var isHousehold = false
    /// How many more fit as well as those in `hits`, and whether there are more than were counted.
    var leftOut = 0
    var isMore = false
    var namesakes: SearchAnswer.Namesakes?
    var progress: SearchAnswer.Progress?
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
    _ reading: HitReading, guarded: Guarded?, isOwnOnly: Bool = false
  ) {
    self.session = session
    self.index = index
    self.query = query
    self.request = request
    self.guarded = guarded
    self.isOwnOnly = isOwnOnly
    self.reading = reading
  }

  func find() throws -> Found {
    let familiarity = try index.familiarity(of: session.me, on: session.today, connection)
    let hidesArchived = try !request.includesArchived && !session.roles.contains(.steward)
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
        progress: progress("Only the beginnings of names are compared so far."))
    }
    if index.isBehind {
      found.progress = progress("Clients who were just imported are not found yet.")
    }
    return found
  }

  private func find(
    in search: ClientSearch, _ isHidden: (Int64) throws -> Bool
  ) throws -> Found {
    func isOwn(_ client: FoundClient) -> Bool { search.familiarity.clients[client.id] != nil }
    if asksForHousehold {
      let residents = search.everybody(at: query, limit: .max)
      let everybody = try residents.clients.filter { try !isHidden($0.id) }
      let hits = try everybody.prefix(request.limit).compactMap {
        try reading.hit($0, isOwn: isOwn($0))
      }
      let leftOut = max(0, everybody.count - request.limit)
      return Found(
        hits: hits, isHousehold: true, leftOut: leftOut, isMore: residents.isMore,
        namesakes: leftOut == 0 && !residents.isMore
          ? nil : neighbours(everybody.count, isMore: residents.isMore))
    }
    let weighed = search.weigh(query)
    let ranked = try search.find(weighed, limit: max(request.limit, Self.ranked))
      .filter { try !isHidden($0.id) }
    var found = Found()
    var listed = ranked
    if ranked.first.map({ $0.bits < ClientSearch.likelyBits }) != false,
      let namesakes = try namesakes(
        search, weighed, countsBeginnings: ranked.allSatisfy(isOwn), isHidden)
    {
      let known = Set(ranked.map(\.id))
      let own = ranked.filter(isOwn)
      switch namesakes.likeness {
      case .beginning where listed.count == own.count:
        found.namesakes = try NamesakeSentence(query, records).about(namesakes)
      case .beginning: break
      case .same, .near:
        let isCrowd =
          namesakes.count > namesakes.listed.count || !known.isSuperset(of: namesakes.listed)
        guard isCrowd else { break }
        let names = limited(namesakes, search)
        let bits = Dictionary(ranked.map { ($0.id, $0.bits) }) { first, _ in first }
        listed = names.map { id in
          FoundClient(id: id, bits: bits[id] ?? ClientSearch.leastBits)
        }
        let others = Set(names)
        listed += own.filter { !others.contains($0.id) }
        found.leftOut = max(0, namesakes.count - names.count)
        found.isMore = namesakes.isMore
        if found.leftOut > 0 || found.isMore {
          found.namesakes = try NamesakeSentence(query, records).about(namesakes)
        }
      }
    }
    found.hits = try listed.compactMap { try reading.hit($0, isOwn: isOwn($0)) }
    return found
  }

  /// Of those who share a given name alone only a few are listed besides the asker's own, until somebody goes
  /// on through them: hardly anybody looks for one of them so, and all in an answer count as shown.
  private func limited(_ namesakes: Namesakes, _ search: ClientSearch) -> [Int64] {
    guard query.names.count == 1, namesakes.asGiven * 2 > namesakes.count,
      request.namesakes <= SearchRequest.fewNamesakes, namesakes.count > namesakes.listed.count
    else { return namesakes.listed }
    let own = namesakes.listed.prefix { search.familiarity.clients[$0] != nil }
    return Array(own + namesakes.listed.dropFirst(own.count).prefix(Self.fewOfGivenName))
  }

  private static let fewOfGivenName = 4

  private func namesakes(
    _ search: ClientSearch, _ weighed: WeighedQuery, countsBeginnings: Bool,
    _ isHidden: (Int64) throws -> Bool
  ) throws -> Namesakes? {
    var failure: (any Error)?
    let isNobodyHidden = try !isOwnOnly && !request.includesArchived && records.archive.isEmpty
    let namesakes = search.namesakes(
      weighed, listing: min(request.namesakes, request.limit), countsBeginnings: countsBeginnings
    ) { id in
      guard !isNobodyHidden else { return false }
      do { return try isHidden(id) } catch {
        failure = error
        return true
      }
    }
    if let failure { throw failure }
    return namesakes
  }

  private var asksForHousehold: Bool {
    (query.postcode != nil || query.district != nil) && query.names.isEmpty && query.birth == nil
      && query.nhsNumber == nil
  }

  /// That more live somewhere than a list can tell apart.
  private func neighbours(_ count: Int, isMore: Bool) -> SearchAnswer.Namesakes {
    let place = query.postcode?.text ?? query.district ?? ""
    return SearchAnswer.Namesakes(
      count: count, isMore: isMore,
      words: "\(isMore ? "More than " : "")\(count) clients live in \(place): add a name or an age."
    )
  }

  /// What is said while an index is made; how far it is only the program knows that makes it.
  private func progress(_ rest: String) -> SearchAnswer.Progress {
    let percent = index.buildProgress.map { Int($0.share * 100) }
    let far = percent.map { ", \($0) of 100" } ?? ""
    return SearchAnswer.Progress(
      percent: percent, words: "Still reading the directory\(far). \(rest)")
  }
}
