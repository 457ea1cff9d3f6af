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
    let isUnsaid = try session.mustSayPurpose && request.purpose == nil
    let finding = ClientFinding(
      session, index, query, request, guarded: try guarded(from: query), isOwnOnly: isUnsaid)
    let mayFindClients = try session.mayFindClients
    let clients =
      mayFindClients
      ? try finding.find()
      : ClientFinding.Found(reading: HitReading(session, query))
    let contacts = try index.contacts(connection, on: today).find(
      query, limit: request.limit, besides: clients.hits.count + clients.leftOut)
    answer.progress = clients.progress
    answer.warnings += [clients.progress?.words].compactMap(\.self)
    if !isNarrowed && !isUnsaid {
      answer.namesakes = clients.namesakes
      answer.warnings += [clients.namesakes?.words].compactMap(\.self)
    }
    HitOrder(request).arrange(clients, contacts, in: &answer)
    if isUnsaid {
      answer.hits = try own(answer.hits)
      answer.warnings.append(try session.purposeSentence())
    }
    // Whom they may not see now is not counted for them either.
    if isUnsaid || isNarrowed { answer.leftOut = nil }
    if isNarrowed {
      answer.hits = try narrowed(answer.hits, query)
      answer.warnings.append(
        try session.shown.sentence(for: session.author, at: session.moment) {
          try session.narrowingSentence()
        })
    }
    answer.understood = clients.reading.query.understood
    answer.warnings += try UnusedWords(clients.reading).sentences(for: answer.hits)
    session.show(answer.hits.clients, typing: query.isWhole ? nil : request.text)
    return Answered(answer: answer, isWhole: query.isWhole)
  }

  /// Goes on only with a purpose that somebody can choose.
  private func requireOffered(_ purpose: OpeningReason?) throws {
    guard let purpose else { return }
    let offered = OpeningReason.offered(inPracticeArea: try records.settings.isPractice())
    guard offered.contains(purpose) else {
      throw DirectoryError.invalid(
        field: .reason, rule: worded("choose one of those that are offered"))
    }
  }

  /// What is left of hits for somebody who has not said what they look people up for. One's own are found
  /// without it: nobody is to be asked at a family's door.
  private func own(_ hits: [SearchHit]) throws -> [SearchHit] {
    try hits.filter { hit in
      guard case .client(let client) = hit.subject else { return true }
      return try !session.isOutside(client.id)
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
    let kept = try session.keptClients
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

  /// Clients already held who may be the person in a draft.
  func duplicates(of draft: Client, for purpose: OpeningReason?) throws -> [SearchHit] {
    try requireOffered(purpose)
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
    let reading = HitReading(session, query)
    var hits = try (answer ?? []).filter { $0.id != draft.id.rawValue }
      .compactMap { try reading.hit($0) }
    if try session.mustSayPurpose && purpose == nil { hits = try own(hits) }
    if isNarrowed { hits = try narrowed(hits, query) }
    session.show(hits.clients)
    return hits
  }
}

extension [SearchHit] {
  var clients: [ClientID] {
    compactMap { if case .client(let client) = $0.subject { client.id } else { nil } }
  }
}
