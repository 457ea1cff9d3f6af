import PatchworkCore

extension SearchPane {
  /// Lays the hits out as rows. Possible ones are folded away behind likely ones until they are
  /// asked for; where nothing is likely they are all there is to choose from, and shown.
  mutating func layOut(on day: CivilDate, choosing row: SearchRow?) {
    let showsAll = showsPossible || likelyCount == 0
    var isOwnPart = true
    rows = hits.compactMap { hit in
      var row = SearchRow(hit, on: day)
      if row.part != .colleagues, showsAll || hit.tier == .likely {
        isOwnPart = isOwnPart && hit.isOwn == true
        if isOwnPart {
          row.part = .own
        } else if hit.isOwn == true {
          // Mine, but others fit much better.
          row.why = row.why.isEmpty ? worded("yours") : worded("yours; \(row.why)")
        }
      }
      return showsAll || hit.tier == .likely ? row : nil
    }
    if !showsAll, possibleCount > 0 {
      let ofClients = hits.contains { $0.tier == .possible && $0.isClient }
      var fold = SearchRow(
        subject: .possible(count: possibleCount),
        title: worded("Enter: show \(possibleCount) less likely"),
        isPossible: true)
      let place = ofClients ? rows.lastIndex { $0.part != .colleagues } : rows.indices.last
      fold.part = place.map { rows[$0].part } ?? .clients
      rows.insert(fold, at: place.map { $0 + 1 } ?? 0)
    }
    choose(row)
  }

  /// Unfolds possible hits, or folds them away.
  mutating func togglePossible(on day: CivilDate) {
    guard canFoldPossible else { return }
    showsPossible.toggle()
    layOut(on: day, choosing: chosenRow)
    if showsPossible { chosen = rows.firstIndex(where: \.isPossible) ?? chosen }
  }

  /// The rows of each part that has some, in the order of the list.
  package var parts: [(part: SearchRow.Part, rows: Range<Int>)] {
    var parts: [(part: SearchRow.Part, rows: Range<Int>)] = []
    for (place, row) in rows.enumerated() {
      if let last = parts.indices.last, parts[last].part == row.part {
        parts[last].rows = parts[last].rows.lowerBound..<place + 1
      } else {
        parts.append((row.part, place..<place + 1))
      }
    }
    return parts
  }

  /// How many fit beyond the rows of a part.
  package func leftOut(of part: SearchRow.Part) -> Int {
    switch part {
    case .own: 0
    case .clients: leftOut.clients
    case .colleagues: leftOut.colleagues
    }
  }

  // MARK: The choice

  /// Moves the choice, or keeps the step for the answer that is awaited.
  mutating func move(_ step: ListStep, page: Int) {
    if isBehind && (!keepsChoice || isGrowing) {
      pendingSteps.append(step)
    } else if goesBeyondClients(step, page: page) {
      let listed = hits.count { if case .client = $0.subject { true } else { false } }
      wantedNamesakes = max(wantedNamesakes, listed) + Self.moreNamesakes
      isAskDue = true
      keepsChoice = true
      isGrowing = true
      pendingSteps.append(step)
    } else {
      chosen = step.place(from: chosen, count: rows.count, page: page)
    }
  }

  /// How many namesakes more are asked for when somebody has come to the last one.
  private static let moreNamesakes = 12

  /// Whether a step leads past the last client, and more fit than were answered.
  private func goesBeyondClients(_ step: ListStep, page: Int) -> Bool {
    guard leftOut.clients > 0, let chosen, let last = rows.lastIndex(where: \.isOfClients),
      chosen <= last
    else { return false }
    switch step {
    case .by(let lines): return lines > 0 && chosen + lines > last
    case .pages(let pages): return pages > 0 && chosen + pages * max(page, 1) > last
    case .first, .last: return false
    }
  }

  /// Whether the choice can go to practitioners and agencies from a client, or back.
  package var hasColleaguesBeside: Bool {
    parts.count > 1 && parts.contains { $0.part == .colleagues }
  }

  /// Goes on to the practitioners and agencies, or back to the clients.
  ///
  /// - Returns: false where there are none in that direction.
  mutating func goToPart(by step: Int) -> Bool {
    guard hasColleaguesBeside, let chosen, rows.indices.contains(chosen) else { return false }
    let isAmongFirst = rows[chosen].isOfClients == rows[0].isOfClients
    guard isAmongFirst == (step > 0) else { return false }
    let target = rows.firstIndex { $0.isOfClients != rows[chosen].isOfClients }
    self.chosen = target ?? chosen
    return target != nil
  }

  private mutating func choose(_ row: SearchRow?) {
    chosen = rows.isEmpty ? nil : 0
    if let row, let place = rows.firstIndex(where: { $0.isSameRecord(as: row) }) {
      chosen = place
    }
    guard !isBehind else { return }
    isGrowing = false
    for step in pendingSteps { chosen = step.place(from: chosen, count: rows.count, page: 10) }
    pendingSteps = []
    keepsChoice = false
  }

  /// Narrows my day to the clients whose name, age, place or reason has some words.
  mutating func narrow(to words: FilterWords) {
    filter = words
    take(dayRows.narrowed(to: words), choosing: chosenRow)
  }

  /// Takes rows that are no hits, and chooses the row that was chosen.
  mutating func take(_ rows: [SearchRow], choosing row: SearchRow?) {
    self.rows = rows
    choose(row)
  }
}

extension SearchRow {
  /// Whether it stands among the clients.
  package var isOfClients: Bool { part != .colleagues }
}

extension SearchHit {
  fileprivate var isClient: Bool { if case .client = subject { true } else { false } }
}

extension [SearchRow] {
  func narrowed(to words: FilterWords) -> [SearchRow] {
    filter { words.fit($0.title, $0.detail, $0.place, $0.why) }
  }
}
