/// A practitioner's own clients at the start of a working day, with what is due or has changed.
package struct MyDay: Hashable, Sendable, Codable {
  package struct Case: Hashable, Sendable, Codable {
    package var client: ClientSummary
    /// The practitioner's own involvement.
    package var involvement: Involvement
    /// The number of changes by others since the practitioner last looked.
    package var changes: Int
    /// Other members of the network who are away today.
    package var away: [PersonName]
    /// The client's move, while unanswered or recently answered.
    package var move: Invitation?

    package init(
      client: ClientSummary, involvement: Involvement, changes: Int = 0, away: [PersonName] = [],
      move: Invitation? = nil
    ) {
      self.client = client
      self.involvement = involvement
      self.changes = changes
      self.away = away
      self.move = move
    }
  }

  /// The clients, those with something due first.
  package var cases: [Case]
  /// Moves that the practitioner's agency is asked to acknowledge.
  package var moves: [Invitation]

  package init(cases: [Case] = [], moves: [Invitation] = []) {
    self.cases = cases
    self.moves = moves
  }

  /// The same cases in display order: a visit due or missed, changes, a visit within a week, other
  /// facts, and the rest by family name.
  package func sorted(on today: CivilDate) -> MyDay {
    MyDay(
      cases: cases.sorted { left, right in
        let ranks = (left.rank(on: today), right.rank(on: today))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let names = (left.client.name.filingKey, right.client.name.filingKey)
        return names.0 != names.1
          ? names.0.lexicographicallyPrecedes(names.1) : left.client.id < right.client.id
      }, moves: moves)
  }

  /// A summary, a fact each: `25 clients`, `2 visits due`, `3 changed`.
  package func facts(on today: CivilDate) -> [String] {
    var facts = [worded(.counted(cases.count, one: "1 client", other: "\(cases.count) clients"))]
    let due = cases.count { $0.isVisitDue(on: today) }
    let changed = cases.count { $0.changes > 0 }
    if due > 0 {
      facts.append(worded(.counted(due, one: "1 visit due", other: "\(due) visits due")))
    }
    if changed > 0 { facts.append(worded("\(changed) changed")) }
    return facts + moveFacts(on: today)
  }

  /// The moves to acknowledge: `2 moves to acknowledge, 1 overdue`; nil when there are none.
  package func moveWords(on today: CivilDate) -> String? {
    let facts = moveFacts(on: today)
    return facts.isEmpty ? nil : facts.joined(separator: ", ")
  }

  private func moveFacts(on today: CivilDate) -> [String] {
    guard !moves.isEmpty else { return [] }
    let overdue = moves.count { $0.isOverdue(on: today) }
    let words = worded(
      .counted(
        moves.count, one: "1 move to acknowledge", other: "\(moves.count) moves to acknowledge"))
    guard overdue > 0 else { return [words] }
    return [words, moves.count == 1 ? worded("overdue") : worded("\(overdue) overdue")]
  }
}

extension MyDay.Case {
  /// The facts of a case on a day: `visit today; 2 changes; Ruth Cole away`; may be empty.
  package func words(on today: CivilDate) -> String {
    if let death = client.death, death.isConfirmed { return death.words }
    var pieces = client.death.map { [$0.words] } ?? []
    if let next = involvement.nextVisit {
      switch next.days(since: today) {
      case ..<0 where isVisitDue(on: today):
        pieces.append(worded("visit of \(next.wordsNear(today)) not noted"))
      case 0...7: pieces.append(worded("visit \(next.wordsNear(today))"))
      default: break
      }
    }
    if let move { pieces.append(move.moveWords(on: today)) }
    if changes > 0 {
      pieces.append(worded(.counted(changes, one: "1 change", other: "\(changes) changes")))
    }
    if client.death == nil, let last = involvement.lastContact,
      today.days(since: last) >= VisitStrip.reach
    {
      pieces.append(worded("not seen by you since \(last.wordsNear(today))"))
    }
    if let first = away.first {
      pieces.append(
        away.count == 1 ? worded("\(first.display) away") : worded("\(away.count) away"))
    }
    return pieces.joined(separator: "; ")
  }

  /// Whether a visit is planned for today, or was planned for an earlier day and not noted. None is
  /// due to a client whose death somebody has recorded.
  package func isVisitDue(on today: CivilDate) -> Bool {
    guard client.death == nil, let next = involvement.nextVisit, next <= today else { return false }
    return involvement.lastContact.map { $0 < next } ?? true
  }

  fileprivate func rank(on today: CivilDate) -> Int {
    // What is to be confirmed stands with what is due; then nothing is left to do.
    if let death = client.death { return death.isConfirmed ? 3 : 0 }
    if isVisitDue(on: today) { return 0 }
    if changes > 0 || move.map({ $0.isOverdue(on: today) || $0.state == .declined }) == true {
      return 1
    }
    let days = involvement.nextVisit?.days(since: today)
    if days.map({ (0...7).contains($0) }) == true { return 2 }
    return words(on: today).isEmpty ? 4 : 3
  }
}
