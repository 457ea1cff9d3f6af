/// A practitioner's own clients as a working day begins: where something is due or has changed.
public struct MyDay: Hashable, Sendable, Codable {
  /// One of their clients.
  public struct Case: Hashable, Sendable, Codable {
    /// Who it is.
    public var client: ClientSummary
    /// The practitioner's own involvement.
    public var involvement: Involvement
    /// How many changes others made since the practitioner last looked.
    public var changes: Int
    /// Others of the network who are away today.
    public var away: [PersonName]

    /// A case from its parts.
    public init(
      client: ClientSummary, involvement: Involvement, changes: Int = 0, away: [PersonName] = []
    ) {
      self.client = client
      self.involvement = involvement
      self.changes = changes
      self.away = away
    }
  }

  /// The clients, those with something due first.
  public var cases: [Case]

  /// A day from its parts.
  public init(cases: [Case] = []) { self.cases = cases }

  /// The same cases in the order in which they should be looked at: a visit due or missed, then what
  /// has changed, then a visit within the week, then the rest by family name.
  public func sorted(on today: CivilDate) -> MyDay {
    MyDay(
      cases: cases.sorted { left, right in
        let ranks = (left.rank(on: today), right.rank(on: today))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let names = (left.client.name, right.client.name)
        if names.0.family != names.1.family { return names.0.family < names.1.family }
        return names.0.given != names.1.given
          ? names.0.given < names.1.given : left.client.id < right.client.id
      })
  }

  /// What the day comes to: `25 clients, 2 visits due, 3 changed`.
  public func words(on today: CivilDate) -> String {
    var pieces = [cases.count == 1 ? "1 client" : "\(cases.count) clients"]
    let due = cases.count { $0.isVisitDue(on: today) }
    let changed = cases.count { $0.changes > 0 }
    if due > 0 { pieces.append(due == 1 ? "1 visit due" : "\(due) visits due") }
    if changed > 0 { pieces.append("\(changed) changed") }
    return pieces.joined(separator: ", ")
  }
}

extension MyDay.Case {
  /// What there is to know of it on a day: `visit today; 2 changes; Ruth Cole away`; may be empty.
  public func words(on today: CivilDate) -> String {
    var pieces: [String] = []
    if let next = involvement.nextVisit {
      switch next.days(since: today) {
      case ..<0 where isVisitDue(on: today):
        pieces.append("visit of \(next.wordsNear(today)) not noted")
      case 0...7: pieces.append("visit \(next.wordsNear(today))")
      default: break
      }
    }
    if changes > 0 { pieces.append(changes == 1 ? "1 change" : "\(changes) changes") }
    if let last = involvement.lastContact, today.days(since: last) >= VisitStrip.reach {
      pieces.append("not seen since \(last.wordsNear(today))")
    }
    if let first = away.first {
      pieces.append(away.count == 1 ? "\(first.display) away" : "\(away.count) away")
    }
    return pieces.joined(separator: "; ")
  }

  /// Whether a visit is planned for today, or was for a day before and nobody has noted it.
  public func isVisitDue(on today: CivilDate) -> Bool {
    guard let next = involvement.nextVisit, next <= today else { return false }
    return involvement.lastContact.map { $0 < next } ?? true
  }

  fileprivate func rank(on today: CivilDate) -> Int {
    if isVisitDue(on: today) { return 0 }
    if changes > 0 { return 1 }
    let days = involvement.nextVisit?.days(since: today)
    return days.map { (0...7).contains($0) } == true ? 2 : 3
  }
}
