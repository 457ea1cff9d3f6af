/// Decides who answers for an involvement, by which contact point, and when.
///
/// In this order: the practitioner's preferred contact point within working hours, a cover, the
/// agency's duty desk, the main line within its hours. When none is open, the one that opens first,
/// with the preference described at `choose`.
struct ReachRule {
  let now: LocalMoment
  let holidays: BankHolidays
  /// Who asks, and is never told to ring themselves; nil for an answer that holds for anybody.
  var asker: PractitionerID?
  let practitioner: (PractitionerID) -> Practitioner?
  let agency: (AgencyID) -> Agency?

  /// A possible responder with the time when they can be reached.
  private struct Way {
    var responder: Reach.Responder
    var availability: Reach.Availability
    var channel: Reach.Channel

    /// The opening time; nil when open now or unknown.
    var opens: LocalMoment? {
      if case .later(let moment) = availability { moment } else { nil }
    }

    var isSure: Bool { availability != .hoursNotGiven }

    var isDesk: Bool {
      switch responder {
      case .dutyDesk, .mainLine: true
      case .practitioner, .cover: false
      }
    }
  }

  func answer(for involvement: Involvement) -> Reach {
    let person = involvement.practitioner.flatMap(practitioner)
    var ways: [Way] = []
    var reasons: [Reach.Reason] = []
    let own = person.flatMap(own)
    if let person {
      reasons = self.reasons(for: person)
      if let own { ways.append(own) }
      var seen: Set<PractitionerID> = [person.id]
      ways += covers(of: person, seen: &seen)
    } else {
      reasons = [.nobodyNamed]
    }
    ways += desks(of: involvement.agency, isOnlyWay: person == nil)
    let best = choose(ways)
    return Reach(
      involvement: involvement.id, responder: best?.responder,
      availability: best?.availability ?? .none, channel: best?.channel, reasons: reasons,
      own: own.map { Reach.Own(availability: $0.availability, channel: $0.channel) })
  }

  /// The first open way, else the one that opens first, else any.
  ///
  /// The practitioner or a cover is worth a day's wait: a desk that opens earlier is chosen only
  /// when they return later than the day after. A practitioner without recorded hours is preferred
  /// to a desk that opens later.
  private func choose(_ ways: [Way]) -> Way? {
    if let open = ways.first(where: { $0.opens == nil && $0.isSure }) { return open }
    func earliest(_ isDesk: Bool) -> Way? {
      ways.filter { $0.isDesk == isDesk && $0.opens != nil }.min { left, right in
        guard let first = left.opens, let second = right.opens else { return false }
        return first < second
      }
    }
    let (person, desk) = (earliest(false), earliest(true))
    // A worker who rings tonight wants to know that the practitioner is in at nine, not that the
    // switchboard opens at half past eight.
    if let person, let desk, let back = person.opens, let start = desk.opens {
      return back.date.days(since: start.date) <= 1 ? person : desk
    }
    let untold = ways.first { !$0.isSure && !$0.isDesk }
    return person ?? untold ?? desk ?? ways.first
  }

  private func reasons(for person: Practitioner) -> [Reach.Reason] {
    if person.hasLeft(by: now.date) { return [.left(on: person.leftOn ?? now.date)] }
    var reasons = [why(person)]
    if channel(of: person) == nil { reasons.append(.noContactPoint) }
    return reasons
  }

  /// The reason for a practitioner who has not left the agency.
  private func why(_ person: Practitioner) -> Reach.Reason {
    // First, because a night shift that began before a leave is worked to its end.
    if timetable(of: person).end(of: now) != nil { return .working }
    if let last = person.lastDayAway(from: now.date) { return .onLeave(through: last) }
    guard person.hours.isGiven else { return .hoursNotGiven }
    // Named only on a weekday that would otherwise be worked.
    if person.hours.begins(on: now.date.weekday), !person.hours.runsOnBankHolidays,
      let holiday = holidays(of: agency(person.agency)).name(on: now.date)
    {
      return .bankHoliday(holiday)
    }
    return .outOfHours
  }

  private func own(_ person: Practitioner) -> Way? {
    guard !person.hasLeft(by: now.date), let channel = channel(of: person) else { return nil }
    let lastDay = person.lastDayAway(from: now.date)
    let availability: Reach.Availability
    if person.hours.isGiven {
      let timetable = timetable(of: person)
      if let end = timetable.end(of: now) {
        availability = .now(until: known(end))
      } else {
        // Searched from the end of the leave, because `next(after:)` looks ahead a limited time and
        // leave may last longer.
        let from = lastDay.map { LocalMoment($0, TimeOfDay(minutes: 1440)) } ?? now
        guard let next = timetable.next(after: from) else { return nil }
        availability = .later(next)
      }
    } else if let lastDay {
      availability = .later(lastDay.adding(days: 1).midnight)
    } else {
      availability = .hoursNotGiven
    }
    return Way(
      responder: .practitioner(person.id), availability: availability, channel: channel)
  }

  /// The covers of a practitioner on leave, and their covers. `seen` ends a circle of covers.
  private func covers(of person: Practitioner, seen: inout Set<PractitionerID>) -> [Way] {
    let named = person.leave.filter { $0.includes(now.date) }.compactMap(\.cover)
    var ways: [Way] = []
    for id in named where seen.insert(id).inserted {
      guard let cover = practitioner(id) else { continue }
      if id != asker, var way = own(cover) {
        way.responder = .cover(id)
        ways.append(way)
      }
      ways += covers(of: cover, seen: &seen)
    }
    return ways
  }

  /// The preferred contact point in use that is not known to be dead.
  private func channel(of person: Practitioner) -> Reach.Channel? {
    person.contactPoints.filter { $0.isInUse(on: now.date) && $0.deadSince == nil }
      .min { ($0.rank, $0.id) < ($1.rank, $1.id) }
      .map { Reach.Channel(system: $0.system, value: $0.value, lastConfirmed: $0.lastConfirmed) }
  }

  private func timetable(of person: Practitioner) -> Timetable {
    person.timetable(holidays: holidays(of: agency(person.agency)))
  }

  /// The bank holidays of the agency's division, wherever the asker is.
  private func holidays(of agency: Agency?) -> BankHolidays {
    agency?.division.map { BankHolidays(division: $0) } ?? holidays
  }

  /// The duty desk's ways, then the main line's.
  private func desks(of id: AgencyID, isOnlyWay: Bool) -> [Way] {
    guard let agency = agency(id) else { return [] }
    var ways = agency.dutyDesk.compactMap {
      way(.dutyDesk(id), $0.phone, agency.timetable(of: $0, isHoliday: isHoliday(at: agency)))
    }
    if !agency.mainLine.isEmpty {
      if agency.hours.isGiven {
        let line = way(
          .mainLine(id), agency.mainLine, agency.officeTimetable(isHoliday: isHoliday(at: agency)))
        // When nobody is named, the main line is the normal way in and comes before the duty desk.
        ways.insert(contentsOf: [line].compactMap { $0 }, at: isOnlyWay ? 0 : ways.count)
      } else {
        ways.append(
          Way(
            responder: .mainLine(id), availability: .hoursNotGiven,
            channel: Reach.Channel(system: .phone, value: agency.mainLine)))
      }
    }
    return ways
  }

  private func way(
    _ responder: Reach.Responder, _ phone: String, _ timetable: Timetable
  ) -> Way? {
    let availability: Reach.Availability
    if let end = timetable.end(of: now) {
      availability = .now(until: known(end))
    } else {
      guard let next = timetable.next(after: now) else { return nil }
      availability = .later(next)
    }
    return Way(
      responder: responder, availability: availability,
      channel: Reach.Channel(system: .phone, value: phone))
  }

  private func isHoliday(at agency: Agency) -> (CivilDate) -> Bool {
    { [holidays = holidays(of: agency)] day in holidays.name(on: day) != nil }
  }

  /// The end of an open time, if within a week. Round-the-clock hours have none.
  private func known(_ end: LocalMoment) -> LocalMoment? {
    end.date.days(since: now.date) >= 7 ? nil : end
  }
}
