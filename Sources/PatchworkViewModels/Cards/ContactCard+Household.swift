import PatchworkCore

extension ContactCard.Line {
  /// Whether Enter asks something of others, and so must not be where the choice stands at first.
  var asksOthers: Bool { if case .introduce = link { true } else { false } }
}

extension ContactCard {
  /// Lays out who lives at an address and who works with each of them, and offers to introduce me
  /// to those with whom I share no network.
  mutating func show(
    _ home: HouseholdNetwork, me: PractitionerID?, at now: LocalMoment, holidays: BankHolidays
  ) {
    self.now = Self.summary(of: home, on: now.date)
    lines = []
    if !home.unopened.isEmpty {
      lines.append(
        Line(
          label: worded("say why"), text: worded("to see who works with them"),
          detail: home.unopened.map(\.name.display).joined(separator: ", "),
          link: .openHousehold(home.client)))
    }
    if let me {
      let strangers = home.strangers(to: me)
      let names = strangers.compactMap { home.practitioner($0)?.name.display }
      if !names.isEmpty {
        lines.append(
          Line(
            label: worded("ask to talk"), text: names.joined(separator: ", "),
            detail: worded("they work here too, and you share no client"),
            link: .introduce(home.client, strangers)))
      }
    }
    lines += Self.members(of: home, at: now, holidays: holidays)
  }

  /// The people at the address, and below each who works with them, every worker once.
  private static func members(
    of home: HouseholdNetwork, at now: LocalMoment, holidays: BankHolidays
  ) -> [Line] {
    var lines: [Line] = []
    var listed: Set<PractitionerID> = []
    for member in home.members {
      let age =
        (member.person.birth == nil ? "" : " \(member.person.ageWords(on: now.date))")
        + (member.person.death.map { ", \($0.words)" } ?? "")
      let again = Set(member.involvements.compactMap(\.practitioner)).intersection(listed).sorted()
        .compactMap { home.practitioner($0)?.name.display }
      lines.append(
        Line(
          label: member.sharesHousehold ? worded("lives here") : worded("also here"),
          text: member.person.name.display + age,
          detail: again.isEmpty
            ? member.workersWords : worded("\(again.joined(separator: ", ")), listed above"),
          link: .client(member.person)))
      let around = Network(
        client: Client(names: []), involvements: member.involvements,
        practitioners: home.practitioners, agencies: home.agencies)
      for answer in NetworkStanding(around, at: now, holidays: holidays).people {
        guard let involvement = member.involvements.first(where: { $0.id == answer.involvement })
        else { continue }
        if let id = involvement.practitioner, !listed.insert(id).inserted { continue }
        lines.append(worker(involvement, answer, with: member, in: home, at: now))
      }
    }
    return lines
  }

  private static func worker(
    _ involvement: Involvement, _ answer: Reach, with member: HouseholdNetwork.Member,
    in home: HouseholdNetwork, at now: LocalMoment
  ) -> Line {
    let agency = home.agency(involvement.agency)?.name ?? ""
    let person = involvement.practitioner.flatMap { home.practitioner($0) }
    let others = home.members.filter { other in
      other.person.id != member.person.id && person != nil
        && other.involvements.contains { $0.practitioner == involvement.practitioner }
    }.map(\.person.name.display)
    var line = Line(
      label: "  \(answer.state(at: now))", text: person?.name.display ?? agency,
      detail: [
        answer.channel.map { "\($0.system.verb) \($0.value)" } ?? "", involvement.role,
        person == nil ? "" : agency,
        others.isEmpty ? "" : worded("also with \(others.joined(separator: ", "))"),
      ].filter { !$0.isEmpty }.joined(separator: ", "),
      copies: answer.channel?.value,
      link: .card(person.map { .practitioner($0.id) } ?? .agency(involvement.agency)))
    line.isBelow = true
    return line
  }

  /// Refills the card with the people at the address opened for a reason.
  func opened(for reason: OpeningReason) -> ContactCard {
    var card = ContactCard(subject, title: title, subtitle: subtitle)
    card.reason = reason
    return card
  }

  private static func summary(of home: HouseholdNetwork, on today: CivilDate) -> String {
    let circles = home.circles
    var words = worded("\(home.members.count) people")
    if home.members.allSatisfy(\.isOpen) {
      let workers = circles.reduce(0) { $0 + $1.count }
      words += worded(.counted(workers, one: ", 1 worker", other: ", \(workers) workers"))
    }
    words += "."
    let alone = home.membersWithNobody.map(\.name.display)
    if !alone.isEmpty { words += worded(" Nobody works with \(alone.joined(separator: ", ")).") }
    if circles.count > 1 {
      words += worded(" \(circles.count) groups of workers share no client.")
    }
    return words
  }
}

extension HouseholdNetwork.Member {
  /// `nobody works with them`, `3 work with them`; empty where they are listed.
  package var workersWords: String {
    if workers == 0 { return worded("nobody works with them") }
    if isOpen { return "" }
    return worded(.counted(workers, one: "1 works with them", other: "\(workers) work with them"))
  }
}
