extension Reach {
  /// Who of a network can be reached, best first: one answer for each current involvement.
  ///
  /// Those who can be reached now come first (themselves, then a cover, then a desk), then by when
  /// they can; among equals the lead professional, then by name.
  public static func order(
    _ network: Network, at now: LocalMoment, holidays: BankHolidays
  ) -> [Reach] {
    let rule = ReachRule(
      now: now, holidays: holidays, practitioner: network.practitioner, agency: network.agency)
    let answers = network.involvements.filter { $0.isCurrent(on: now.date) }.map { involvement in
      (involvement, rule.answer(for: involvement), network.displayName(of: involvement))
    }
    return answers.sorted { left, right in
      if left.1.rank != right.1.rank { return left.1.rank < right.1.rank }
      if left.0.isLead != right.0.isLead { return left.0.isLead }
      return left.2 != right.2 ? left.2 < right.2 : left.0.id < right.0.id
    }.map(\.1)
  }

  /// How one practitioner can be reached, apart from any network.
  public static func of(
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

  /// Where the answer stands in the order: the kind of answer, then when.
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
  /// Who an involvement is shown as: its practitioner, or its agency where nobody is named.
  public func displayName(of involvement: Involvement) -> String {
    involvement.practitioner.flatMap(practitioner)?.name.display
      ?? agency(involvement.agency)?.name ?? ""
  }
}

/// The rule that decides whom to contact and how.
///
/// The preferred contact point of the practitioner within their hours; else whoever covers for
/// them; else the agency's duty desk, or its main line within its hours; else whichever of these
/// answers first.
struct ReachRule {
  let now: LocalMoment
  let holidays: BankHolidays
  let practitioner: (PractitionerID) -> Practitioner?
  let agency: (AgencyID) -> Agency?

  /// A way to somebody and when it is open.
  private struct Way {
    var responder: Reach.Responder
    var availability: Reach.Availability
    var channel: Reach.Channel

    /// When it opens; nil when it is open already, or nobody knows.
    var opens: LocalMoment? {
      if case .later(let moment) = availability { moment } else { nil }
    }

    var isSure: Bool { availability != .hoursNotGiven }

    var isDesk: Bool {
      if case .dutyDesk = responder { true } else { false }
    }
  }

  func answer(for involvement: Involvement) -> Reach {
    let person = involvement.practitioner.flatMap(practitioner)
    var ways: [Way] = []
    var reasons: [Reach.Reason] = []
    if let person {
      reasons = self.reasons(for: person)
      if let own = own(person) { ways.append(own) }
      var seen: Set<PractitionerID> = [person.id]
      ways += covers(of: person, seen: &seen)
    } else {
      reasons = [.nobodyNamed]
    }
    ways += desks(of: involvement.agency, isOnlyWay: person == nil)
    guard let best = choose(ways) else {
      return Reach(
        involvement: involvement.id, responder: nil, availability: .none, channel: nil,
        reasons: reasons)
    }
    return Reach(
      involvement: involvement.id, responder: best.responder, availability: best.availability,
      channel: best.channel, reasons: reasons)
  }

  /// The first way that is open now, else the one that opens first, else any.
  ///
  /// The person, or their cover, is worth a day's wait: a desk that opens earlier is chosen only
  /// when they come back later than the day after. Somebody whose hours nobody wrote down may be
  /// tried sooner than a desk that opens later.
  private func choose(_ ways: [Way]) -> Way? {
    if let open = ways.first(where: { $0.opens == nil && $0.isSure }) { return open }
    func earliest(_ isDesk: Bool) -> Way? {
      ways.filter { $0.isDesk == isDesk && $0.opens != nil }.min { left, right in
        guard let first = left.opens, let second = right.opens else { return false }
        return first < second
      }
    }
    let (person, desk) = (earliest(false), earliest(true))
    if let person, let desk, let back = person.opens, let start = desk.opens {
      return back.date.days(since: start.date) <= 1 ? person : desk
    }
    let untold = ways.first { !$0.isSure && !$0.isDesk }
    return person ?? untold ?? desk ?? ways.first
  }

  private func reasons(for person: Practitioner) -> [Reach.Reason] {
    if let left = person.leftOn, left <= now.date { return [.left(on: left)] }
    var reasons: [Reach.Reason] = []
    if let absence = person.leave(on: now.date) {
      reasons.append(.onLeave(through: lastDay(of: absence, person)))
    } else if !person.hours.isGiven {
      reasons.append(.hoursNotGiven)
    } else if person.hours.end(of: now, isOff: isOff(person)) != nil {
      reasons.append(.working)
    } else if let holiday = holidays.name(on: now.date), !person.hours.runsOnBankHolidays {
      reasons.append(.bankHoliday(holiday))
    } else {
      reasons.append(.outOfHours)
    }
    if channel(of: person) == nil { reasons.append(.noContactPoint) }
    return reasons
  }

  /// The last day of an absence, or of those that follow it without a gap.
  private func lastDay(of absence: Leave, _ person: Practitioner) -> CivilDate {
    var last = absence.through
    for _ in person.leave {
      guard let next = person.leave(on: last.adding(days: 1)), next.through > last else { break }
      last = next.through
    }
    return last
  }

  private func own(_ person: Practitioner) -> Way? {
    if let left = person.leftOn, left <= now.date { return nil }
    guard let channel = channel(of: person) else { return nil }
    let responder = Reach.Responder.practitioner(person.id)
    let off = isOff(person)
    if !person.hours.isGiven {
      guard let absence = person.leave(on: now.date) else {
        return Way(responder: responder, availability: .hoursNotGiven, channel: channel)
      }
      let back = LocalMoment(lastDay(of: absence, person).adding(days: 1), TimeOfDay(minutes: 0))
      return Way(responder: responder, availability: .later(back), channel: channel)
    }
    if let end = person.hours.end(of: now, isOff: off) {
      return Way(responder: responder, availability: .now(until: known(end)), channel: channel)
    }
    return person.hours.next(after: now, isOff: off).map {
      Way(responder: responder, availability: .later($0), channel: channel)
    }
  }

  /// Whoever covers for somebody away, and for them; each is asked once, so a ring of covers ends.
  private func covers(of person: Practitioner, seen: inout Set<PractitionerID>) -> [Way] {
    guard let id = person.leave(on: now.date)?.cover, seen.insert(id).inserted,
      let cover = practitioner(id)
    else { return [] }
    var ways: [Way] = []
    if var way = own(cover) {
      way.responder = .cover(id)
      ways.append(way)
    }
    return ways + covers(of: cover, seen: &seen)
  }

  /// The preferred contact point in use.
  private func channel(of person: Practitioner) -> Reach.Channel? {
    person.contactPoints.filter { $0.isInUse(on: now.date) }
      .min { ($0.rank, $0.id) < ($1.rank, $1.id) }
      .map { Reach.Channel(system: $0.system, value: $0.value, lastConfirmed: $0.lastConfirmed) }
  }

  private func isOff(_ person: Practitioner) -> (CivilDate) -> Bool {
    let keepsHolidays = !person.hours.runsOnBankHolidays
    return { [holidays] day in
      person.leave(on: day) != nil || (person.leftOn.map { $0 <= day } ?? false)
        || (keepsHolidays && holidays.name(on: day) != nil)
    }
  }

  /// The duty desk's ways, then the main line's.
  private func desks(of id: AgencyID, isOnlyWay: Bool) -> [Way] {
    guard let agency = agency(id) else { return [] }
    var ways = agency.dutyDesk.compactMap { desk -> Way? in
      way(to: agency, desk.phone, hours: desk.hours, allDayOnHolidays: desk.onBankHolidays)
    }
    if !agency.mainLine.isEmpty {
      if agency.hours.isGiven {
        let line = way(
          to: agency, agency.mainLine, hours: agency.hours, allDayOnHolidays: false)
        // Where nobody is named, the main line is the plain way in; the desk stands in for it.
        ways.insert(contentsOf: [line].compactMap { $0 }, at: isOnlyWay ? 0 : ways.count)
      } else {
        ways.append(
          Way(
            responder: .dutyDesk(id), availability: .hoursNotGiven,
            channel: Reach.Channel(system: .phone, value: agency.mainLine)))
      }
    }
    return ways
  }

  private func way(
    to agency: Agency, _ phone: String, hours: WorkingPattern, allDayOnHolidays: Bool
  ) -> Way? {
    let channel = Reach.Channel(system: .phone, value: phone)
    let responder = Reach.Responder.dutyDesk(agency.id)
    if allDayOnHolidays, holidays.name(on: now.date) != nil {
      let end = LocalMoment(now.date.adding(days: 1), TimeOfDay(minutes: 0))
      return Way(responder: responder, availability: .now(until: end), channel: channel)
    }
    let keepsHolidays = !hours.runsOnBankHolidays && !allDayOnHolidays
    let isOff = { [holidays] day in keepsHolidays && holidays.name(on: day) != nil }
    if let end = hours.end(of: now, isOff: isOff) {
      return Way(responder: responder, availability: .now(until: known(end)), channel: channel)
    }
    return hours.next(after: now, isOff: isOff).map {
      Way(responder: responder, availability: .later($0), channel: channel)
    }
  }

  /// An end within a week; hours that never end have none.
  private func known(_ end: LocalMoment) -> LocalMoment? {
    end.date.days(since: now.date) >= 7 ? nil : end
  }
}
