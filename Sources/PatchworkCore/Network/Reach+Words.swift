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
    return (pieces + reasons.compactMap(\.words)).joined(separator: ", ")
  }
}

extension Reach.Reason {
  /// Why, in words; nil when it goes without saying.
  public var words: String? {
    switch self {
    case .working: nil
    case .onLeave(let through): "on leave until \(through.wordsWithWeekday)"
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
  /// As short as can be, seen from now: `16:00` today, `Thu` within a week, else `30 Nov`.
  public func shortWords(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: date.weekday.shortName
    default: "\(date.day) \(CivilDate.monthNames[date.month - 1])"
    }
  }

  /// With the time: `16:00`, `Thu 09:00`, `Mon 30 Nov 09:00`.
  public func words(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: "\(date.weekday.shortName) \(time)"
    default: "\(date.wordsWithWeekday) \(time)"
    }
  }
}
