extension Reach {
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

  /// Whether somebody answers now: the practitioner, a cover or a desk.
  package var isNow: Bool { availability.isNow }

  /// Whether the practitioner is there now, and not only somebody in their stead.
  package var isThereNow: Bool {
    if case .practitioner = responder { isNow } else { false }
  }

  /// The position in the order: kind of answer, then time.
  var rank: Rank {
    switch (availability, responder) {
    case (.now, .practitioner): Rank(kind: 0)
    case (.now, .cover): Rank(kind: 1)
    case (.now, _): Rank(kind: 2)
    case (.later, _), (.hoursNotGiven, _), (.none, _): availability.rank
    }
  }

  /// The position among those for whom one number answers: who is back first.
  var ownRank: Rank { (own?.availability ?? .none).rank }

  struct Rank: Comparable {
    let kind: Int
    var moment: LocalMoment?

    static func < (left: Rank, right: Rank) -> Bool {
      if left.kind != right.kind { return left.kind < right.kind }
      guard let first = left.moment, let second = right.moment else { return false }
      return first < second
    }
  }
}

extension Reach.Availability {
  package var isNow: Bool { if case .now = self { true } else { false } }

  fileprivate var rank: Reach.Rank {
    switch self {
    case .now: Reach.Rank(kind: 0)
    case .later(let moment): Reach.Rank(kind: 3, moment: moment)
    case .hoursNotGiven: Reach.Rank(kind: 4)
    case .none: Reach.Rank(kind: 5)
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
