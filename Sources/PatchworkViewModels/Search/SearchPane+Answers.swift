import PatchworkCore

extension SearchPane {
  /// How many hits are asked for.
  static let limit = 50
  /// How many clients opened last are shown to a worker without clients of their own.
  static let recentLimit = 20
  /// How many are shown beside any number of one's own.
  static let leastRecent = 3

  /// Whether the box is empty, so that the clients opened last are to be shown.
  var wantsRecent: Bool { field.text.allSatisfy(\.isWhitespace) }

  /// Whether there are possible hits to be folded away or unfolded.
  var canFoldPossible: Bool { likelyCount > 0 && possibleCount > 0 }

  /// Whether an answer to the text in the box is still to come.
  var isBehind: Bool { isAskDue || isAsking }

  /// Whether the rows are those of the text in the box.
  var listsBox: Bool {
    switch listing {
    case .recent: wantsRecent
    case .hits(let text): text == field.text
    }
  }

  /// Notes that the text has changed: the rows stay until the answer, the choice begins anew.
  mutating func textChanged() {
    isAskDue = true
    keepsChoice = false
    showsPossible = false
    includesArchived = false
    filter = .none
    pendingSteps = []
    wantedNamesakes = SearchRequest.fewNamesakes
  }

  /// Has the same text asked for once more, without moving the choice.
  mutating func refresh() {
    if !isBehind && listsBox { keepsChoice = true }
    isAskDue = true
  }

  /// The question for a text.
  func request(_ text: String, for purpose: OpeningReason?) -> SearchRequest {
    SearchRequest(
      text: text, limit: max(Self.limit, wantedNamesakes + SearchRequest.fewNamesakes),
      includesArchived: includesArchived, purpose: purpose, namesakes: wantedNamesakes)
  }

  /// Gives out the ticket of a question about to be asked.
  mutating func ticket() -> Int {
    isAskDue = false
    return questions.ask()
  }

  /// Takes the answer to a search; one that is older than what is shown is dropped.
  mutating func receive(
    _ answer: SearchAnswer, to text: String, ticket: Int, took: Duration, on day: CivilDate
  ) {
    guard accept(ticket) else { return }
    let before = keepsChoice ? chosenRow : nil
    listing = .hits(of: text)
    hits = answer.hits
    understood = answer.understood
    warnings = answer.otherWarnings
    namesakes = answer.namesakes
    leftOut = answer.leftOut ?? SearchAnswer.LeftOut()
    progress = answer.progress
    likelyCount = hits.count { $0.tier == .likely }
    possibleCount = hits.count - likelyCount
    let isNobody = hits.isEmpty && progress == nil && namesakes == nil
    guidance = isNobody ? Self.guidance(for: answer) : []
    self.took = took
    layOut(on: day, choosing: before)
  }

  /// Takes my own clients, those with something due first, and behind them the others that were
  /// opened last.
  mutating func receive(
    _ myDay: MyDay, recent clients: [ClientSummary], ticket: Int, on day: CivilDate
  ) {
    guard accept(ticket) else { return }
    let before = keepsChoice ? chosenRow : nil
    listing = .recent
    hits = []
    namesakes = nil
    leftOut = SearchAnswer.LeftOut()
    progress = nil
    understood = []
    warnings = []
    guidance = []
    likelyCount = 0
    possibleCount = 0
    took = nil
    let mine = Set(myDay.cases.map(\.client.id))
    // A day of twenty-five clients is to be seen at a glance.
    let others = clients.filter { !mine.contains($0.id) }
      .prefix(max(Self.leastRecent, Self.recentLimit - mine.count))
    var rows = myDay.cases.map { SearchRow($0, on: day) }
    rows += others.map { client in
      var row = SearchRow(client, on: day)
      row.isAside = !mine.isEmpty
      return row
    }
    dayFacts = myDay.cases.isEmpty && myDay.moves.isEmpty ? [] : myDay.facts(on: day)
    dayRows = rows
    take(rows.narrowed(to: filter), choosing: before)
  }

  /// Takes the news that a question failed: rows of the same text stay.
  mutating func fail(_ sentence: String, ticket: Int) {
    guard accept(ticket) else { return }
    problem = sentence
    pendingSteps = []
    isGrowing = false
    // Under another text they would be taken for its hits.
    if !listsBox { forgetRows() }
  }

  private mutating func forgetRows() {
    (rows, chosen, hits) = ([], nil, [])
    (likelyCount, possibleCount, leftOut) = (0, 0, SearchAnswer.LeftOut())
    (understood, warnings, guidance) = ([], [], [])
    (namesakes, progress, took) = (nil, nil, nil)
  }

  mutating func accept(_ ticket: Int) -> Bool {
    guard questions.accept(ticket) else { return false }
    problem = nil
    return true
  }

  private static func guidance(for answer: SearchAnswer) -> [String] {
    var lines: [String] = []
    if answer.understood.count > 1 {
      lines.append(
        worded("Leave something out: the family name alone, or the date of birth alone."))
    }
    lines.append(worded("Try how it sounds, a short form, or the first letters."))
    lines.append(worded("A postcode, an NHS number, a telephone number or \"about 7\" work too."))
    return lines
  }
}
