extension Reach {
  /// Whether the practitioner is there, or who answers: `now`, `duty desk`, `main line`, `cover`,
  /// `Mon 09:00`, `not known`, `no number`.
  package func state(at now: LocalMoment) -> String {
    guard isNow else { return availability.words(at: now) }
    return switch responder {
    case .practitioner, nil: availability.words(at: now)
    case .cover: worded("cover")
    case .dutyDesk, .mainLine: desk ?? ""
    }
  }

  /// The kind of number that answers: `duty desk` or `main line`; nil where a person does.
  package var desk: String? {
    switch responder {
    case .dutyDesk: worded("duty desk")
    case .mainLine: worded("main line")
    case .practitioner, .cover, nil: nil
    }
  }

  /// Why the practitioner is not there and who answers, without a full stop:
  ///
  /// `now, until 17:00`, `off until Thu 09:00`, `off until Mon 09:00; duty desk answers, until Mon 08:30`,
  /// `on leave until Mon 30 Nov; Ruth Cole covers, until 17:00`.
  package func words(in network: Network, at now: LocalMoment) -> String {
    words(at: now, network.practitioner)
  }

  /// The same for a practitioner's card.
  package func words(for card: PractitionerCard, at now: LocalMoment) -> String {
    words(at: now) { id in card.covers.first { $0.id == id } }
  }

  /// What to do now, in sentences: `Off until Mon 09:00. Ring 01632 960006 now: the duty desk, until
  /// Mon 08:30.`
  package func instruction(for card: PractitionerCard, at now: LocalMoment) -> String {
    instruction(at: now) { id in card.covers.first { $0.id == id } }
  }

  /// The same of a member of a network.
  package func instruction(in network: Network, at now: LocalMoment) -> String {
    instruction(at: now, network.practitioner)
  }

  /// Until when the practitioner is not there, and why; nil while they are, or where there is nothing to
  /// say: `off until Mon 09:00`, `on leave until Fri 4 Dec, back Mon 7 Dec`, `left on 1 Nov 2026`.
  package func absence(at now: LocalMoment) -> String? {
    let words = reasons.compactMap { absence($0, at: now) }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// Whether the absence begins with until when it lasts.
  private func saysWhenBack(at now: LocalMoment) -> Bool {
    guard case .later? = own?.availability else { return false }
    return switch reasons.first(where: { absence($0, at: now) != nil }) {
    case .outOfHours, .bankHoliday: true
    default: false
    }
  }

  private func absence(_ reason: Reason, at now: LocalMoment) -> String? {
    let back: LocalMoment? = if case .later(let moment)? = own?.availability { moment } else { nil }
    switch reason {
    case .outOfHours:
      return back.map { worded("off until \($0.words(from: now))") } ?? reason.words(from: now.date)
    case .bankHoliday(let name):
      return back.map { worded("off until \($0.words(from: now)); bank holiday: \(name)") }
        ?? reason.words(from: now.date)
    case .onLeave(let through):
      guard let words = reason.words(from: now.date), let back,
        back.date > through.adding(days: 1)
      else { return reason.words(from: now.date) }
      return worded("\(words), back \(back.date.wordsAhead(of: now.date))")
    case .working, .left, .hoursNotGiven, .noContactPoint, .nobodyNamed:
      return reason.words(from: now.date)
    }
  }

  private func words(
    at now: LocalMoment, _ practitioner: (PractitionerID) -> Practitioner?
  ) -> String {
    switch responder {
    case .practitioner:
      if isNow { return "now\(availability.until(at: now))" }
      return absence(at: now) ?? availability.words(at: now)
    case .cover, .dutyDesk, .mainLine:
      return [absence(at: now), standIn(at: now, practitioner)].compactMap(\.self)
        .joined(separator: "; ")
    case nil:
      return [worded("cannot be reached"), absence(at: now)].compactMap(\.self).joined(
        separator: "; ")
    }
  }

  /// Who answers instead, and when: `duty desk answers, until Mon 08:30`.
  private func standIn(
    at now: LocalMoment, _ practitioner: (PractitionerID) -> Practitioner?
  ) -> String? {
    let who: String
    switch responder {
    case .practitioner, nil: return nil
    case .cover(let id):
      who = worded("\(practitioner(id)?.name.display ?? worded("a colleague")) covers")
    case .dutyDesk, .mainLine: who = worded("\(desk ?? "") answers")
    }
    switch availability {
    case .now: return who + availability.until(at: now)
    case .later(let moment): return worded("\(who) from \(moment.words(from: now))")
    case .hoursNotGiven, .none: return worded("\(who), hours not given")
    }
  }

  private func instruction(
    at now: LocalMoment, _ practitioner: (PractitionerID) -> Practitioner?
  ) -> String {
    let absence = absence(at: now)
    let why = absence.map { "\($0.prefix(1).uppercased())\($0.dropFirst())." }
    guard let channel else {
      return [worded("Cannot be reached."), why].compactMap(\.self).joined(separator: " ")
    }
    let what: String
    switch responder {
    case .practitioner, nil: what = ""
    case .cover(let id):
      what = worded(": \(practitioner(id)?.name.display ?? worded("a colleague")) covers")
    case .dutyDesk, .mainLine: what = worded(": the \(desk ?? "")")
    }
    let when =
      switch availability {
      case .now: worded(" now\(what)\(availability.until(at: now))")
      case .later(let moment) where what.isEmpty && !saysWhenBack(at: now):
        worded(" from \(moment.words(from: now))")
      case .later where what.isEmpty: worded(" then")
      case .later(let moment): worded(" from \(moment.words(from: now))\(what)")
      case .hoursNotGiven, .none: what
      }
    return [why, "\(channel.act)\(when)."].compactMap(\.self).joined(separator: " ")
  }
}

extension Reach.Channel {
  /// What to do: `Ring 07700 900412`, `Text 07700 900412`, `Email b.lyle@example.org`.
  package var act: String {
    switch system {
    case .phone: worded("Ring \(value)")
    case .sms: worded("Text \(value)")
    case .email: worded("Email \(value)")
    }
  }
}

extension Reach.Availability {
  /// `now`, `16:00`, `Mon 09:00`, `Mon 7 Dec`, `not known`, `no number`.
  package func words(at now: LocalMoment) -> String {
    switch self {
    case .now: worded("now")
    case .later(let moment): moment.shortWords(from: now)
    case .hoursNotGiven: worded("not known")
    case .none: worded("no number")
    }
  }

  /// `, until 17:00`; empty where no end is known.
  fileprivate func until(at now: LocalMoment) -> String {
    if case .now(let until?) = self { worded(", until \(until.words(from: now))") } else { "" }
  }
}

extension Reach.Reason {
  /// The reason for the user; nil when it need not be said.
  package func words(from today: CivilDate) -> String? {
    switch self {
    case .working: nil
    case .onLeave(let through): worded("on leave until \(through.wordsAhead(of: today))")
    case .left(let day): worded("left on \(day.words)")
    case .outOfHours: worded("out of hours")
    case .bankHoliday(let name): worded("bank holiday: \(name)")
    case .hoursNotGiven: worded("hours not given")
    case .noContactPoint: worded("no number or address")
    case .nobodyNamed: worded("nobody is named")
    }
  }
}

extension LocalMoment {
  /// As short as possible: `16:00` today, `Thu 09:00` within a week, else `Mon 30 Nov`, or `Nov 2027`
  /// from 300 days ahead.
  package func shortWords(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    // Midnight is the end of a leave where no hours are given, not a time at which anybody comes.
    case 1...6 where time.minutes > 0: "\(date.weekday.shortWords) \(time)"
    case ..<CivilDate.farAhead: date.wordsWithWeekday
    default: date.monthAndYear
    }
  }

  /// With the time: `16:00`, `Thu 09:00`, `Mon 30 Nov 09:00`, `8 Nov 2027 09:00`.
  package func words(from now: LocalMoment) -> String {
    switch date.days(since: now.date) {
    case 0: time.description
    case 1...6: "\(date.weekday.shortWords) \(time)"
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
