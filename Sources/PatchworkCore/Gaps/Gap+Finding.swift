extension Gap {
  /// The gaps of a network on a day, in the order of the rules.
  ///
  /// - Parameter rules: nil for the rules of the asker's agency.
  package static func find(
    in network: Network, on today: CivilDate, rules: [GapRule]? = nil
  ) -> [Gap] {
    // Nothing is lacking around a client who died; until that is confirmed, nobody is overdue.
    let death = network.deathMark
    if death?.isConfirmed == true { return [] }
    let search = GapSearch(network: network, today: today)
    return (rules ?? (network.gapRules ?? .none).rules).filter { rule in
      rule.applies(to: search.age) && (death == nil || rule.days == nil)
    }
    .compactMap { rule in
      search.words(of: rule).map { Gap(rule: rule, words: $0) }
    }
  }
}

/// Searches one network for gaps.
private struct GapSearch {
  let network: Network
  let today: CivilDate
  let current: [Involvement]
  let age: Int?

  init(network: Network, today: CivilDate) {
    self.network = network
    self.today = today
    current = network.involvements.filter { $0.isCurrent(on: today) }
    age = network.client.birth?.age(on: today)
  }

  func words(of rule: GapRule) -> String? {
    // With nobody involved, all other gaps follow from that one.
    guard !current.isEmpty || rule.code == .nobody else { return nil }
    let days = rule.days ?? 0
    switch rule.code {
    case .nobody: return nobody
    case .noLead: return current.contains(where: \.isLead) ? nil : worded("no lead professional")
    case .noSchool:
      return has {
        $0.kind == .school
      } orRole: {
        $0.contains("school")
      } ? nil : worded("no school named")
    case .noGP:
      return has { _ in
        false
      } orRole: {
        $0 == "gp" || $0.contains("general practitioner")
      }
        ? nil : worded("no GP named")
    case .noHealthVisitor:
      return has { _ in
        false
      } orRole: {
        $0.contains("health visitor")
      }
        ? nil : worded("no health visitor")
    case .unseen:
      guard let last = VisitStrip(of: network, on: today).lastSeen?.day,
        today.days(since: last) >= days
      else { return nil }
      return worded("not seen by anyone since \(last.wordsNear(today))")
    case .unconfirmed: return unconfirmed(after: days)
    case .missedVisit: return missedVisit(after: days)
    case .fellBetween: return fellBetween(within: days)
    case .leaver:
      let gone = current.compactMap { $0.practitioner.flatMap(network.practitioner) }
        .first { $0.hasLeft(by: today) }
      return gone.map { worded("\($0.name.display) has left") }
    case .pastExpectedEnd: return pastExpectedEnd(by: days)
    case .nobodyNamed:
      let unnamed = current.first { $0.practitioner == nil }
      let name = unnamed.flatMap { network.agency($0.agency)?.name }
      return name.map { worded("nobody named at \($0)") }
    }
  }

  private var nobody: String? {
    guard current.isEmpty else { return nil }
    let last = network.involvements.filter { $0.from <= today }.compactMap(\.until).max()
    return last.map { worded("nobody involved since \($0.wordsNear(today))") }
      ?? worded("nobody is involved")
  }

  private func has(_ agency: (Agency) -> Bool, orRole role: (String) -> Bool) -> Bool {
    current.contains { involvement in
      role(involvement.role.lowercased()) || network.agency(involvement.agency).map(agency) == true
    }
  }

  private func unconfirmed(after days: Int) -> String? {
    let people = current.compactMap { $0.practitioner.flatMap(network.practitioner) }
    let points = people.flatMap(\.contactPoints).filter { $0.isInUse(on: today) }
    // Where no number was ever confirmed, none has become stale.
    guard let last = points.compactMap(\.lastConfirmed).max(), today.days(since: last) >= days
    else { return nil }
    return worded("no number confirmed since \(last.wordsNear(today))")
  }

  private func missedVisit(after days: Int) -> String? {
    let missed = current.filter { involvement in
      guard let planned = involvement.nextVisit, today.days(since: planned) >= days else {
        return false
      }
      return involvement.lastContact.map { $0 < planned } ?? true
    }.min { ($0.nextVisit ?? today, $0.id) < ($1.nextVisit ?? today, $1.id) }
    guard let missed, let day = missed.nextVisit else { return nil }
    return worded("visit of \(day.wordsNear(today)) not noted: \(network.displayName(of: missed))")
  }

  private func pastExpectedEnd(by days: Int) -> String? {
    let overdue = current.filter { involvement in
      involvement.expectedEnd.map { today.days(since: $0) >= days } ?? false
    }.min { ($0.expectedEnd ?? today, $0.id) < ($1.expectedEnd ?? today, $1.id) }
    guard let overdue, let day = overdue.expectedEnd else { return nil }
    return worded("\(overdue.role) was to end \(day.wordsNear(today))")
  }

  private func fellBetween(within days: Int) -> String? {
    let ended = network.involvements.filter { involvement in
      guard let last = involvement.until, last < today else { return false }
      return today.days(since: last) <= days
        && !current.contains { $0.agency == involvement.agency || $0.role == involvement.role }
    }.max { ($0.until ?? today, $0.id) < ($1.until ?? today, $1.id) }
    guard let ended, let day = ended.until else { return nil }
    return worded("\(ended.role) ended \(day.wordsNear(today)), nobody took over")
  }
}
