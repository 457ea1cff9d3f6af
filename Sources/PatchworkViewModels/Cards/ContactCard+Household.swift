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
    if let me {
      let strangers = home.strangers(to: me)
      let names = strangers.compactMap { home.practitioner($0)?.name.display }
      if !names.isEmpty {
        lines.append(
          Line(
            label: "introduce me", text: names.joined(separator: ", "),
            detail: "you share no network", link: .introduce(home.client, strangers)))
      }
    }
    for member in home.members {
      let age =
        (member.person.birth == nil ? "" : " \(member.person.ageWords(on: now.date))")
        + (member.person.death.map { ", \($0.words)" } ?? "")
      lines.append(
        Line(
          label: member.sharesHousehold ? "lives here" : "also here",
          text: member.person.name.display + age,
          detail: member.involvements.isEmpty ? "nobody works with them" : "",
          link: .client(member.person)))
      let around = Network(
        client: Client(names: []), involvements: member.involvements,
        practitioners: home.practitioners, agencies: home.agencies)
      for answer in NetworkStanding(around, at: now, holidays: holidays).people {
        guard let involvement = member.involvements.first(where: { $0.id == answer.involvement })
        else { continue }
        let agency = home.agency(involvement.agency)?.name ?? ""
        let person = involvement.practitioner.flatMap { home.practitioner($0) }
        lines.append(
          Line(
            label: "  \(answer.when(at: now))", text: person?.name.display ?? agency,
            detail: [involvement.role, person == nil ? "" : agency].filter { !$0.isEmpty }
              .joined(separator: ", "),
            copies: answer.channel?.value,
            link: .card(person.map { .practitioner($0.id) } ?? .agency(involvement.agency))))
      }
    }
  }

  private static func summary(of home: HouseholdNetwork, on today: CivilDate) -> String {
    let circles = home.circles
    let workers = circles.reduce(0) { $0 + $1.count }
    var words = "\(home.members.count) people, \(workers) \(workers == 1 ? "worker" : "workers")."
    let alone = home.membersWithNobody.map(\.name.display)
    if !alone.isEmpty { words += " Nobody works with \(alone.joined(separator: ", "))." }
    if circles.count > 1 {
      words += " \(circles.count) circles of workers share no network."
    }
    return words
  }
}
