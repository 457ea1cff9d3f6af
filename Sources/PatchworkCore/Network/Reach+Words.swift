extension Reach {
  /// When, as short as a column: `now`, `16:00`, `Thu`, `30 Nov`, `?`, `-`.
  public func when(at now: LocalMoment) -> String {
    switch availability {
    case .now: "now"
    case .later(let moment): moment.shortWords(from: now)
    case .hoursNotGiven: "?"
    case .none: "-"
    }
  }

  /// The answer as a sentence without its full stop: when, who answers, and why.
  ///
  /// `now, until 17:00`, `now, the duty desk answers, on leave until Mon 30 Nov`,
  /// `from Thu 26 Nov 09:00, out of hours`.
  public func words(in network: Network, at now: LocalMoment) -> String {
    words(at: now) { network.practitioner($0)?.name.display }
  }

  /// The same for a practitioner's card.
  public func words(for card: PractitionerCard, at now: LocalMoment) -> String {
    words(at: now) { id in
      ([card.practitioner] + card.covers).first { $0.id == id }?.name.display
    }
  }

  private func words(at now: LocalMoment, name: (PractitionerID) -> String?) -> String {
    var pieces: [String] = []
    switch availability {
    case .now(let until):
      pieces.append("now")
      if let until { pieces.append("until \(until.words(from: now))") }
    case .later(let moment): pieces.append("from \(moment.words(from: now))")
    case .hoursNotGiven: break
    case .none: pieces.append("cannot be reached")
    }
    switch responder {
    case .cover(let id): pieces.append("covered by \(name(id) ?? "a colleague")")
    case .dutyDesk: pieces.append("the agency answers")
    case .practitioner, nil: break
    }
    return (pieces + reasons.compactMap { $0.words(from: now.date) }).joined(separator: ", ")
  }
}

extension Reach.Reason {
  /// Why, in words, seen from a day; nil when it goes without saying.
  public func words(from today: CivilDate) -> String? {
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
  public func shortWords(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: date.weekday.shortName
    case ..<CivilDate.farAhead: "\(date.day) \(CivilDate.monthName(date.month))"
    default: date.monthAndYear
    }
  }

  /// With the time: `16:00`, `Thu 09:00`, `Mon 30 Nov 09:00`, `8 Nov 2027 09:00`.
  public func words(from now: LocalMoment) -> String {
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
