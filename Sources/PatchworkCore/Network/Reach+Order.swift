extension Reach {
  /// The reachability of each current involvement, best first.
  ///
  /// Order: reachable now (the practitioner, then a cover, then a desk), then by the time when they
  /// become reachable; ties by lead professional, then by name. When nobody is reachable now, the
  /// area's emergency duty team comes first if it answers. Its `involvement` is unassigned.
  package static func order(
    _ network: Network, at now: LocalMoment, holidays: BankHolidays
  ) -> [Reach] {
    let rule = ReachRule(
      now: now, holidays: holidays, practitioner: network.practitioner, agency: network.agency)
    let answers = network.involvements.filter { $0.isCurrent(on: now.date) }.map { involvement in
      (involvement, rule.answer(for: involvement), network.displayName(of: involvement))
    }
    let ordered = answers.sorted { left, right in
      if left.1.rank != right.1.rank { return left.1.rank < right.1.rank }
      if left.0.isLead != right.0.isLead { return left.0.isLead }
      return left.2 != right.2 ? left.2 < right.2 : left.0.id < right.0.id
    }.map(\.1)
    return emergency(network, rule, behind: ordered).map { [$0] + ordered } ?? ordered
  }

  private static func emergency(
    _ network: Network, _ rule: ReachRule, behind answers: [Reach]
  ) -> Reach? {
    let isAnyThere = answers.contains { if case .now = $0.availability { true } else { false } }
    guard !isAnyThere, let team = network.emergencyTeam else { return nil }
    var answer = rule.answer(
      for: Involvement(
        client: network.client.id, practitioner: nil, agency: team, role: "", from: rule.now.date))
    // A team that does not answer now would only stand in the way.
    guard case .now = answer.availability else { return nil }
    // The reason would be that nobody is named, which is not why the team comes first.
    answer.reasons = []
    return answer
  }

  /// The reachability of a practitioner outside any network.
  package static func of(
    _ card: PractitionerCard, at now: LocalMoment, holidays: BankHolidays
  ) -> Reach {
    let people = card.covers + [card.practitioner]
    let rule = ReachRule(
      now: now, holidays: holidays,
      practitioner: { id in people.first { $0.id == id } },
      agency: { id in id == card.agency.id ? card.agency : nil })
    return rule.answer(
      for: Involvement(
        client: .unassigned, practitioner: card.practitioner.id, agency: card.agency.id, role: "",
        from: now.date))
  }

  /// Whether this answer is better than another.
  package func comesBefore(_ other: Reach) -> Bool { rank < other.rank }

  /// The position in the order: kind of answer, then time.
  private var rank: Rank {
    switch (availability, responder) {
    case (.now, .practitioner): Rank(kind: 0)
    case (.now, .cover): Rank(kind: 1)
    case (.now, _): Rank(kind: 2)
    case (.later(let moment), _): Rank(kind: 3, moment: moment)
    case (.hoursNotGiven, _): Rank(kind: 4)
    case (.none, _): Rank(kind: 5)
    }
  }

  private struct Rank: Comparable {
    let kind: Int
    var moment: LocalMoment?

    static func < (left: Rank, right: Rank) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      guard let first = left.moment, let second = right.moment else { return false }
      return first < second
    }
  }
}

extension Network {
  /// The name shown for an involvement: the practitioner's, or the agency's when nobody is named.
  package func displayName(of involvement: Involvement) -> String {
    involvement.practitioner.flatMap(practitioner)?.name.display
      ?? agency(involvement.agency)?.name ?? ""
  }
}
