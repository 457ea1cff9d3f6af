import PatchworkCore
import PatchworkMatching
import PatchworkSearch

/// Answers one search from the index and the database.
struct SearchAnswering {
  private let session: Session
  private let index: SearchIndex
  private var records: Records { session.records }
  private var connection: Connection { session.records.connection }
  private var today: CivilDate { session.today }

  init(_ session: Session, _ index: SearchIndex) {
    self.session = session
    self.index = index
  }

  struct Answered {
    var answer: SearchAnswer
    var isWhole = false
  }

  /// Without the right to find clients, practitioners and agencies alone are found.
  func answer(_ request: SearchRequest) throws -> Answered {
    try requireOffered(request.purpose)
    let query = QueryParser.parse(request.text, today: today)
    var answer = SearchAnswer(hits: [], understood: query.understood, warnings: query.warnings)
    // Asked of an empty box as well: it ends the wait for what follows the last text.
    let isNarrowed = try session.isNarrowed(before: request.text)
    if query.isEmpty || request.limit <= 0 { return Answered(answer: answer) }
    let guarded = try guarded(from: query)
    let clients = try clientHits(query, request, guarded, &answer)
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
    if try !session.mayFindClients { answer.hits.removeAll(where: \.isClient) }
    // One's own are found without it: nobody is to be asked at a family's door.
    if try session.mustSayPurpose && request.purpose == nil {
      answer.hits = try answer.hits.filter { hit in
        guard case .client(let client) = hit.subject else { return true }
        return try !session.isOutside(client.id)
      }
      answer.warnings.append(try session.purposeSentence())
    }
    if isNarrowed {
      answer.hits = try narrowed(answer.hits, query)
      answer.warnings.append(
        try session.shown.sentence(for: session.author, at: session.moment) {
          try session.narrowingSentence()
        })
    }
    session.show(answer.hits.clients, typing: query.isWhole ? nil : request.text)
    return Answered(answer: answer, isWhole: query.isWhole)
  }

  /// Goes on only with a purpose that somebody can choose.
  private func requireOffered(_ purpose: OpeningReason?) throws {
    guard let purpose else { return }
    let offered = OpeningReason.offered(inPracticeArea: try records.settings.isPractice())
    guard offered.contains(purpose) else {
      throw DirectoryError.invalid(field: .reason, rule: "choose one of those that are offered")
    }
  }

  /// What is left of hits for somebody who was shown too many: the first likely client, where it is plain
  /// who is meant, and their own.
  private func narrowed(_ hits: [SearchHit], _ query: TypedQuery) throws -> [SearchHit] {
    var left = query.meansOne ? 1 : 0
    return try hits.filter { hit in
      guard case .client(let client) = hit.subject, try session.isOutside(client.id) else {
        return true
      }
      let isMeant = query.nhsNumber == nil || hit.reasons.contains(.nhsNumber)
      guard hit.tier == .likely, isMeant, left > 0 else { return false }
      left -= 1
      return true
    }
  }

  /// Who is shielded, for somebody who may not find them as anybody else: by an NHS number or a full name
  /// alone. A date, a postcode or part of a name would find out that they are held here.
  private func guarded(from query: TypedQuery) throws -> Guarded? {
    let kept = try records.keptClients.everybody()
    let shielded =
      try session.roles.contains(.override) ? kept : index.shielded(connection).union(kept)
    if shielded.isEmpty { return nil }
    return Guarded(shielded) { id in
      // A client who cannot be read is answered as if they were not there.
      (try? isFound(ClientID(rawValue: id), by: query)) ?? false
    }
  }

  private func isFound(_ id: ClientID, by query: TypedQuery) throws -> Bool {
    if try session.tie(to: id) == .own { return true }
    if try session.isGone(id) { return false }
    if try !records.shields.isShielded(id) || session.roles.contains(.override) { return true }
    guard let client = try records.clients.read(id) else { return false }
    return MatchExplanation(query, client: client).isNamedInFull
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
    guard try session.mayFindClients else { return [] }
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
    let isNarrowed = try session.isNarrowed(before: nil)
    let guarded = try guarded(from: query)
    let answer = try index.search(connection) { search -> [FoundClient] in
      var search = search
      search.guarded = guarded
      return search.find(query, limit: 10)
    }
    let found = answer ?? []
    var hits = try hits(found, query, hidesArchived: false).filter { hit in
      if case .client(let summary) = hit.subject { return summary.id != draft.id }
      return true
    }
    if isNarrowed { hits = try narrowed(hits, query) }
    session.show(hits.clients)
    return hits
  }

  private func clientHits(
    _ query: TypedQuery, _ request: SearchRequest, _ guarded: Guarded?,
    _ answer: inout SearchAnswer
  ) throws -> [SearchHit] {
    let asksForHousehold =
      query.postcode != nil && query.names.isEmpty && query.birth == nil && query.nhsNumber == nil
    let hidesArchived = try hidesArchived(request)
    let familiarity = try index.familiarity(of: session.me, on: today, connection)
    let found = try index.search(connection) { search in
      var search = search
      search.familiarity = familiarity
      search.guarded = guarded
      return asksForHousehold
        ? search.everybody(at: query, limit: request.limit)
        : search.find(query, limit: request.limit)
    }
    guard let found else {
      answer.warnings.append(
        "The search index is being made\(howFar). Until it is ready, only the beginnings of names "
          + "are compared.")
      return try plainHits(query, limit: request.limit, guarded, hidesArchived: hidesArchived)
    }
    if index.isBehind {
      answer.warnings.append(
        "The search index is being brought up to date\(howFar). Until it is ready, clients who were "
          + "just imported are not found.")
    }
    return try hits(found, query, hidesArchived: hidesArchived)
  }

  /// Clients who are archived, and never were the asker's own, are left out.
  private func hidesArchived(_ request: SearchRequest) throws -> Bool {
    try !request.includesArchived && !session.roles.contains(.steward)
  }

  /// How far the index is; nothing while another program makes it.
  private var howFar: String { index.buildProgress.map { ", \($0.words) done" } ?? "" }

  /// Whether the names are known, but too many people bear them.
  private func isTooBroad(_ query: TypedQuery) throws -> Bool {
    guard !query.names.isEmpty, query.birth == nil, query.nhsNumber == nil else { return false }
    return try index.search(connection) { $0.isTooBroad(query) } == true
  }

  private func hits(
    _ found: [FoundClient], _ query: TypedQuery, hidesArchived: Bool
  ) throws -> [SearchHit] {
    try found.compactMap { one in
      let id = ClientID(rawValue: one.id)
      // Here and not in the index, which is one for everybody: whose own they are depends on who
      // asks.
      if hidesArchived, try records.archive.hides(id, from: session.me) { return nil }
      return try hit(one, query)
    }
  }

  /// - Returns: nil for a client who is gone since the index was asked; the next search knows.
  private func hit(_ found: FoundClient, _ query: TypedQuery) throws -> SearchHit? {
    let id = ClientID(rawValue: found.id)
    guard var client = try records.clients.read(id) else { return nil }
    let isShielded = try records.shields.isShielded(id)
    // Before the reasons for the hit are made: they would confirm a guess at the address.
    if isShielded { client = client.withoutWhereabouts }
    let explanation = MatchExplanation(
      query, client: client, householdNames: try householdNames(of: client, query))
    return SearchHit(
      subject: .client(
        ClientSummary(
          client, isShielded: isShielded,
          death: client.died == nil ? nil : try records.deaths.read(of: id)?.mark)),
      tier: found.bits >= ClientSearch.likelyBits ? .likely : .possible, bits: found.bits,
      reasons: explanation.reasons)
  }

  private func householdNames(of client: Client, _ query: TypedQuery) throws -> [String] {
    guard let household = client.household, query.names.count > 1 else { return [] }
    // A shielded client would be told of by the hit on somebody they live with.
    return try connection.rows(
      """
      SELECT DISTINCT family FROM client JOIN client_name ON client_name.client = client.id
      WHERE household = ? AND client.id <> ? AND position = 0
        AND NOT EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
        AND NOT EXISTS (SELECT 1 FROM kept_client WHERE kept_client.client = client.id)
      LIMIT 30
      """, household, client.id
    ) { $0.text(0) }
  }

  /// Without an index: clients whose first or last typed name begins one of theirs.
  private func plainHits(
    _ query: TypedQuery, limit: Int, _ guarded: Guarded?, hidesArchived: Bool
  ) throws -> [SearchHit] {
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
      try guarded?.hides($0.rawValue) != true
        && (!hidesArchived || !records.archive.hides($0, from: session.me))
    }
    return try shown.compactMap(records.clients.summary).map { found in
      var summary = found
      if summary.isShielded { summary.district = "" }
      return SearchHit(subject: .client(summary), tier: .possible, bits: -1, reasons: [])
    }
  }

  /// Without the characters that mean something to LIKE.
  private func escaped(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "%" && $0 != "_" })
  }
}

extension SearchHit {
  fileprivate var isClient: Bool {
    if case .client = subject { true } else { false }
  }
}

extension [SearchHit] {
  fileprivate var clients: [ClientID] {
    compactMap { if case .client(let client) = $0.subject { client.id } else { nil } }
  }
}
