import PatchworkCore

extension ContactCard {
  /// Lays the card out as it is at a moment; what was chosen stays chosen.
  mutating func show(at now: LocalMoment, holidays: BankHolidays) {
    let before = chosenLine
    switch contents {
    case .practitioner(let card):
      show(card, Reach.of(card, at: now, holidays: holidays), at: now)
    case .agency(let card):
      show(card, card.agency.reach(at: now, holidays: holidays), at: now)
    case .attention(let card, let me): show(card, me: me, at: now, holidays: holidays)
    case .household(let home, let me): show(home, me: me, at: now, holidays: holidays)
    case nil: return
    }
    take(lines, choosing: before)
  }

  /// Moves the choice.
  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: lines.count, page: page) ?? 0
  }

  private mutating func show(_ card: PractitionerCard, _ reach: Reach, at now: LocalMoment) {
    let today = now.date
    let person = card.practitioner
    title = person.name.display
    subtitle = [person.role, card.agency.name].filter { !$0.isEmpty }.joined(separator: ", ")
    self.now = reach.instruction(for: card, at: now)
    let points = person.contactPoints.sorted { $0.precedence(on: today) < $1.precedence(on: today) }
    lines =
      Self.standIn(reach, card)
      + points.flatMap { point in
        [Self.line(point, today)]
          + card.reports.filter { $0.point == point.id }.map { report in
            Line(
              label: worded("or instead"), text: report.value, detail: report.words(on: today),
              copies: report.value)
          }
      }
    markBest(reach)
    if points.isEmpty {
      lines.append(Line(label: "", text: worded("no number or address recorded")))
    }
    if person.hours.isGiven {
      lines.append(Line(label: worded("hours"), text: person.hours.description))
    } else {
      lines.append(Line(label: worded("hours"), text: worded("not recorded")))
    }
    if let since = person.provisionalSince {
      lines.append(
        Line(
          label: worded("entry"), text: worded("not yet confirmed by \(card.agency.name)"),
          detail: worded("since \(since.wordsNear(today))")))
    }
    if let left = person.leftOn, let last = person.lastDay {
      lines.append(
        person.hasLeft(by: today)
          ? Line(label: worded("left"), text: left.words)
          : Line(label: worded("last day"), text: last.words))
    }
    for leave in person.leave.sorted(by: { $0.from < $1.from }) where leave.through >= today {
      lines.append(
        Line(
          label: leave.from <= today ? worded("on leave") : worded("leave"),
          text: worded("\(leave.from.words(from: today)) to \(leave.through.words(from: today))")))
      if let id = leave.cover, let cover = card.covers.first(where: { $0.id == id }) {
        lines.append(
          Line(
            label: worded("covered by"), text: cover.name.display, detail: cover.role,
            link: .card(.practitioner(id))))
      }
    }
    lines.append(
      Line(
        label: worded("agency"), text: card.agency.name, detail: card.agency.kind.words,
        link: .card(.agency(card.agency.id))))
  }

  private mutating func show(_ card: AgencyCard, _ reach: Reach?, at now: LocalMoment) {
    let agency = card.agency
    title = agency.name
    subtitle = [agency.kind.words, agency.area].filter { !$0.isEmpty }.joined(separator: ", ")
    self.now = reach.map { $0.instruction(in: Network(client: Client(names: [])), at: now) } ?? ""
    lines = []
    for desk in agency.dutyDesk {
      lines.append(
        Line(
          label: worded("duty desk"), text: desk.phone,
          detail: [desk.hours.description, desk.onBankHolidays ? worded("and bank holidays") : ""]
            .filter { !$0.isEmpty }.joined(separator: " "),
          copies: desk.phone))
    }
    if !agency.mainLine.isEmpty {
      lines.append(
        Line(
          label: worded("main line"), text: agency.mainLine, detail: agency.hours.description,
          copies: agency.mainLine))
    }
    markBest(reach)
    if lines.isEmpty { lines.append(Line(label: "", text: worded("no number recorded"))) }
    for person in card.practitioners {
      lines.append(
        Line(
          label: worded("works here"), text: person.name.display, detail: person.role,
          link: .card(.practitioner(person.id))))
    }
  }

  /// The number of the cover or the desk that answers in their stead, which is not among their own.
  private static func standIn(_ reach: Reach, _ card: PractitionerCard) -> [Line] {
    guard let channel = reach.channel else { return [] }
    let who: String
    switch reach.responder {
    case .practitioner, nil: return []
    case .cover(let id):
      who = card.covers.first { $0.id == id }?.name.display ?? worded("a colleague")
    case .dutyDesk, .mainLine: who = reach.desk ?? ""
    }
    return [
      Line(label: channel.system.verb, text: channel.value, detail: who, copies: channel.value)
    ]
  }

  private mutating func markBest(_ reach: Reach?) {
    guard let value = reach?.channel?.value, let availability = reach?.availability,
      let place = lines.firstIndex(where: { $0.copies == value })
    else { return }
    lines[place].isBest = NetworkPerson.Level(availability) == .now
  }

  private static func line(_ point: ContactPoint, _ today: CivilDate) -> Line {
    let isInUse = point.isInUse(on: today)
    var line = Line(
      label: point.use == .work || point.use == .old
        ? point.system.verb : "\(point.system.verb), \(point.use.rawValue)",
      text: point.value,
      detail: isInUse ? point.confirmedWords(on: today) : worded("no longer in use"),
      copies: point.value,
      isPast: !isInUse)
    line.contactPoint = point
    if isInUse {
      line.freshness = point.deadSince != nil ? .dead : point.isStale(on: today) ? .stale : .fresh
    }
    return line
  }
}

extension Agency {
  /// How the agency itself is reached, by its desk or its main line; nil when it has neither.
  fileprivate func reach(at now: LocalMoment, holidays: BankHolidays) -> Reach? {
    let asked = Involvement(
      client: .unassigned, practitioner: nil, agency: id, role: "", from: now.date)
    let around = Network(client: Client(names: []), involvements: [asked], agencies: [self])
    var reach = NetworkStanding(around, at: now, holidays: holidays).people.first
    // The card is the agency's, so that nobody is missing.
    reach?.reasons = []
    return reach
  }
}
