extension Reach {
  /// When, as short as a column: `now`, `16:00`, `Thu`, `30 Nov`, `?`, `-`.
  package func when(at now: LocalMoment) -> String {
    switch availability {
    case .now: "now"
    case .later(let moment): moment.shortWords(from: now)
    case .hoursNotGiven: "?"
    case .none: "-"
    }
  }

  /// The answer as a sentence without its full stop: when, why, and who answers in their stead.
  ///
  /// `now, until 17:00`, `from Thu 09:00; out of hours`,
  /// `now, until 17:00; on leave until Mon 30 Nov; covered by Ruth Cole`.
  package func words(in network: Network, at now: LocalMoment) -> String {
    words(at: now, standIn: answeredBy(in: network))
  }

  /// The same for a practitioner's card.
  package func words(for card: PractitionerCard, at now: LocalMoment) -> String {
    words(at: now, standIn: answeredBy(for: card))
  }

  /// Who answers in somebody's stead: a colleague's name, `duty desk` or `main line`; nil when they
  /// do themselves or nobody does.
  package func answeredBy(in network: Network) -> String? {
    standIn(practitioner: network.practitioner, agency: network.agency)
  }

  /// The same for a practitioner's card.
  package func answeredBy(for card: PractitionerCard) -> String? {
    standIn(
      practitioner: { id in card.covers.first { $0.id == id } },
      agency: { $0 == card.agency.id ? card.agency : nil })
  }

  private func standIn(
    practitioner: (PractitionerID) -> Practitioner?, agency: (AgencyID) -> Agency?
  ) -> String? {
    switch responder {
    case .practitioner, nil: nil
    case .cover(let id): practitioner(id)?.name.display ?? "a colleague"
    case .dutyDesk(let id):
      agency(id)?.dutyDesk.contains { $0.phone == channel?.value } == true
        ? "duty desk" : "main line"
    }
  }

  private func words(at now: LocalMoment, standIn: String?) -> String {
    var pieces: [String] = []
    switch availability {
    case .now(let until?): pieces.append("now, until \(until.words(from: now))")
    case .now: pieces.append("now")
    case .later(let moment): pieces.append("from \(moment.words(from: now))")
    case .hoursNotGiven: break
    case .none: pieces.append("cannot be reached")
    }
    // The reason stands before whoever answers instead, or it would be taken for theirs.
    pieces += reasons.compactMap { $0.words(from: now.date) }
    switch (responder, standIn) {
    case (.cover, let name?): pieces.append("covered by \(name)")
    case (.dutyDesk, let name?): pieces.append("the \(name) answers")
    default: break
    }
    return pieces.joined(separator: "; ")
  }
}

extension Reach.Reason {
  /// Why, in words, seen from a day; nil when it goes without saying.
  package func words(from today: CivilDate) -> String? {
    switch self {
    case .working: nil
    case .onLeave(let through): "on leave until \(through.wordsAhead(of: today))"
    case .left(let day): "left on \(day.words)"
    case .outOfHours: "out of hours"
    case .bankHoliday(let name): "bank holiday: \(name)"
    case .hoursNotGiven: "hours not given"
    case .noContactPoint: "no number or address"
    case .nobodyNamed: "nobody is named"
    }
  }
}

extension LocalMoment {
  /// As short as can be, seen from now: `16:00` today, `Thu` within a week, else `30 Nov`, or
  /// `Nov 2027` when that is most of a year away.
  package func shortWords(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: date.weekday.shortName
    case ..<CivilDate.farAhead: "\(date.day) \(CivilDate.monthName(date.month))"
    default: date.monthAndYear
    }
  }

  /// With the time: `16:00`, `Thu 09:00`, `Mon 30 Nov 09:00`, `8 Nov 2027 09:00`.
  package func words(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: "\(date.weekday.shortName) \(time)"
    default: "\(date.wordsAhead(of: now.date)) \(time)"
    }
  }
}

extension CivilDate {
  /// So many days ahead, a day without its year could be taken for one of this year.
  fileprivate static let farAhead = 300

  /// A day to come, seen from another: `Mon 30 Nov`, with its year where it is far: `8 Nov 2027`.
  fileprivate func wordsAhead(of today: CivilDate) -> String {
    days(since: today) < Self.farAhead ? wordsWithWeekday : words
  }
}
