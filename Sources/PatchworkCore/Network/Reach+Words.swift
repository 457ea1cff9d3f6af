extension Reach {
  /// The time for a narrow column: `now`, `16:00`, `Thu`, `30 Nov`, `?`, `-`.
  package func when(at now: LocalMoment) -> String {
    switch availability {
    case .now: "now"
    case .later(let moment): moment.shortWords(from: now)
    case .hoursNotGiven: "?"
    case .none: "-"
    }
  }

  /// Time, reason and stand-in as a sentence without a full stop:
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

  /// The stand-in: a colleague's name, `duty desk` or `main line`; nil when the practitioner
  /// answers or nobody does.
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
    // The reason comes before the stand-in: “covered by Ruth, on leave until Monday” would read as
    // if Ruth were away.
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
  /// The reason for the user; nil when it need not be said.
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
  /// As short as possible: `16:00` today, `Thu` within a week, else `30 Nov`, or `Nov 2027` from
  /// 300 days ahead.
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
  /// Days ahead from which a day without its year could be taken for one of this year.
  fileprivate static let farAhead = 300

  /// A future day: `Mon 30 Nov`, or with its year when far ahead: `8 Nov 2027`.
  fileprivate func wordsAhead(of today: CivilDate) -> String {
    days(since: today) < Self.farAhead ? wordsWithWeekday : words
  }
}
