import PatchworkCore
import PatchworkMatching
import PatchworkSearch

extension LocalDirectory {
  /// Waits until the search index is there, making it if it is missing or stale: for a program that
  /// ends with its answer, and so cannot have it made in the background. Where it cannot be made,
  /// searches compare beginnings of names and say so.
  ///
  /// - Parameter progress: told now and then how far it is, if it has to be made.
  package func prepareSearch(
    progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) async {
    let store = store
    try? await store.read { try store.searchIndex.prepare($0, progress: progress) }
  }

  /// Finds clients, practitioners and agencies by whatever was typed.
  package func search(_ request: SearchRequest) async throws -> SearchAnswer {
    let index = store.searchIndex
    let today = UnitedKingdomTime.moment(Store.now()).date
    let asker = asker
    let (answer, author) = try await store.read { connection in
      var answering = SearchAnswering(connection: connection, index: index, today: today)
      let author = try asker.author(in: connection)
      answering.asker = try asker.practitioner(in: connection)
      answering.hidesArchived =
        try !request.includesArchived && !connection.roles(of: asker).contains(.steward)
      var answer = try answering.answer(request)
      if try !connection.mayFindClients(asker) { answer.hits.removeAll(where: \.isClient) }
      return (answer, author)
    }
    store.note(.search(text: request.text, found: answer.hits.map(\.identifier)), by: author)
    return answer
  }

  /// Clients already held who may be the person in a draft, likeliest first.
  package func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    let index = store.searchIndex
    let today = UnitedKingdomTime.moment(Store.now()).date
    let asker = asker
    let (hits, author) = try await store.read { connection in
      let author = try asker.author(in: connection)
      guard try connection.mayFindClients(asker) else { return ([SearchHit](), author) }
      let answering = SearchAnswering(connection: connection, index: index, today: today)
      return (try answering.duplicates(of: draft), author)
    }
    let text = "duplicates of \(draft.name.display)"
    store.note(.search(text: text, found: hits.map(\.identifier)), by: author)
    return hits
  }
}

extension SearchHit {
  /// Whether it is a client.
  fileprivate var isClient: Bool {
    if case .client = subject { true } else { false }
  }

  /// The identifier of what was found, whatever its kind.
  fileprivate var identifier: Int64 {
    switch subject {
    case .client(let summary): summary.id.rawValue
    case .practitioner(let id, _, _, _): id.rawValue
    case .agency(let id, _, _): id.rawValue
    }
  }
}

extension Connection {
  /// Whether somebody may find clients at all.
  func mayFindClients(_ asker: Asker) throws -> Bool {
    AccessPolicy.ruling(on: .findClients, as: try roles(of: asker), tie: .none) == .allowed
  }
}

/// Answers one search from the index and the database.
struct SearchAnswering {
  let connection: Connection
  let index: SearchIndex
  let today: CivilDate
  /// Who asks: of people who fit equally well, their own clients come first.
  var asker: PractitionerID?
  /// Whether clients who are archived, and never were the asker's own, are left out.
  var hidesArchived = false

  func answer(_ request: SearchRequest) throws -> SearchAnswer {
    let query = QueryParser.parse(request.text, today: today)
    var answer = SearchAnswer(hits: [], understood: query.understood, warnings: query.warnings)
    if query.isEmpty || request.limit <= 0 { return answer }
    let clients = try clientHits(query, request, &answer)
    let contacts = try index.contacts(connection).find(
      query, limit: request.limit, besides: clients.count)
    if clients.isEmpty, contacts.isEmpty, try isTooBroad(query) {
      answer.warnings.append(
        query.postcode == nil && query.district == nil
          ? "Too many people could be meant. Add a date of birth, an age or a postcode."
          : "Too many people could be meant. Add a date of birth or an age.")
    }
    answer.hits = Array(
      merged(clients, contacts).filter { request.includesPossible || $0.tier == .likely }
        .prefix(request.limit))
    return answer
  }

  /// Both in one list, each in its order, the likely ones first. Of those who fit about as well clients
  /// come first, where nothing stands out: they are what most searches are for.
  private func merged(_ clients: [SearchHit], _ contacts: [SearchHit]) -> [SearchHit] {
    var (hits, rest) = ([SearchHit](), contacts[...])
    for client in clients {
      let rank = client.tier == .likely ? client.bits : client.bits + 1
      while let contact = rest.first,
        contact.tier == client.tier ? contact.bits > rank : contact.tier == .likely
      {
        hits.append(rest.removeFirst())
      }
      hits.append(client)
    }
    return hits + rest
  }

  /// Clients already held who may be the person in a draft.
  func duplicates(of draft: Client) throws -> [SearchHit] {
    var query = TypedQuery()
    let name = draft.name
    for text in [name.given, name.family] where !text.isEmpty {
      query.names.append(TypedQuery.Name(text))
    }
    switch draft.birth {
    case .exact(let date): query.birth = .day(date, otherCentury: false)
    case .month(let year, let month): query.birth = .month(year: year, month: month)
    case .year(let year): query.birth = .year(year)
    case .estimated(let year): query.birth = .about(year: year)
    case nil: break
    }
    query.postcode = draft.currentAddress?.postcode
    query.nhsNumber = draft.nhsNumber?.value
    if query.isEmpty { return [] }
    let found = try index.search(connection) { $0.find(query, limit: 10) } ?? []
    return try hits(found, query).filter { hit in
      if case .client(let summary) = hit.subject { return summary.id != draft.id }
      return true
    }
  }

  private func clientHits(
    _ query: TypedQuery, _ request: SearchRequest, _ answer: inout SearchAnswer
  ) throws -> [SearchHit] {
    let asksForHousehold =
      query.postcode != nil && query.names.isEmpty && query.birth == nil && query.nhsNumber == nil
    let familiarity = try index.familiarity(of: asker, on: today, connection)
    let found = try index.search(connection) { search in
      var search = search
      search.familiarity = familiarity
      return asksForHousehold
        ? search.everybody(at: query, limit: request.limit)
        : search.find(query, limit: request.limit)
    }
    guard let found else {
      answer.warnings.append(
        "The search index is being made\(howFar). Until it is ready, only the beginnings of names "
          + "are compared.")
      return try plainHits(query, limit: request.limit)
    }
    if index.isBehind {
      answer.warnings.append(
        "The search index is being brought up to date\(howFar). Until it is ready, clients who were "
          + "just imported are not found.")
    }
    return try hits(found, query)
  }

  /// How far the index is; nothing while another program makes it.
  private var howFar: String { index.buildProgress.map { ", \($0.words) done" } ?? "" }

  /// Whether the names are known, but too many people bear them.
  private func isTooBroad(_ query: TypedQuery) throws -> Bool {
    guard !query.names.isEmpty, query.birth == nil, query.nhsNumber == nil else { return false }
    return try index.search(connection) { $0.isTooBroad(query) } == true
  }

  private func hits(_ found: [FoundClient], _ query: TypedQuery) throws -> [SearchHit] {
    if found.isEmpty { return [] }
    // One transaction: each statement by itself would lock the file and unlock it again.
    return try connection.snapshot { try found.compactMap { try hit($0, query) } }
  }

  private func hit(_ found: FoundClient, _ query: TypedQuery) throws -> SearchHit? {
    // Gone since the index was asked; the next search knows.
    let id = ClientID(rawValue: found.id)
    if hidesArchived, try connection.isArchived(id, from: asker) { return nil }
    guard var client = try connection.client(id) else { return nil }
    let isShielded = try connection.isShielded(id)
    if isShielded { client = client.withoutWhereabouts }
    let explanation = MatchExplanation(
      query, client: client, householdNames: try householdNames(of: client, query))
    return SearchHit(
      subject: .client(ClientSummary(client, isShielded: isShielded)),
      tier: found.bits >= ClientSearch.likelyBits ? .likely : .possible, bits: found.bits,
      reasons: explanation.reasons)
  }

  private func householdNames(of client: Client, _ query: TypedQuery) throws -> [String] {
    guard let household = client.household, query.names.count > 1 else { return [] }
    return try connection.rows(
      """
      SELECT DISTINCT family FROM client JOIN client_name ON client_name.client = client.id
      WHERE household = ? AND client.id <> ? AND position = 0
        AND NOT EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
      LIMIT 30
      """, household, client.id
    ) { $0.text(0) }
  }

  /// Without an index: clients whose first or last typed name begins one of theirs.
  private func plainHits(_ query: TypedQuery, limit: Int) throws -> [SearchHit] {
    guard let first = query.names.first?.typed else { return [] }
    let last = query.names.last?.typed ?? first
    let ids: [ClientID] = try connection.rows(
      """
      SELECT DISTINCT client FROM client_name
      WHERE (given LIKE ?1 || '%' AND family LIKE ?2 || '%')
        OR (given LIKE ?2 || '%' AND family LIKE ?1 || '%')
        OR (?1 = ?2 AND (given LIKE ?1 || '%' OR family LIKE ?1 || '%'))
      LIMIT ?3
      """, escaped(first), escaped(last), min(limit, 20)
    ) { $0.id(0) }
    let shown = try ids.filter {
      try !hidesArchived || !connection.isArchived($0, from: asker)
    }
    return try shown.compactMap(connection.clientSummary).map { summary in
      SearchHit(subject: .client(summary), tier: .possible, bits: -1, reasons: [])
    }
  }

  /// Without the characters that mean something to LIKE.
  private func escaped(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "%" && $0 != "_" })
  }
}
