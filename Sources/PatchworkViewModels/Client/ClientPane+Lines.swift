import PatchworkCore

extension ClientPane {
  /// Shows the facts of a network as they are today; what was chosen stays chosen.
  ///
  /// - Parameter me: who looks; nil where they have not said who they are.
  mutating func show(_ network: Network, today: CivilDate, me: PractitionerID? = nil) {
    let before = chosenLine
    let client = network.client
    lines =
      Self.names(of: client) + [Self.born(client, today)] + Self.identity(of: client)
      + Self.addresses(of: client) + Self.died(network, today) + Self.facts(of: client)
      + Self.notices(of: network, today)
      + Self.attentions(of: network, today)
      + Self.family(of: network, today) + Self.contacts(of: network, today, me)
    chosen =
      before.flatMap { line in lines.firstIndex { $0.isSame(as: line) } }
      ?? min(chosen, max(0, lines.count - 1))
  }

  /// Moves the choice.
  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: lines.count, page: page) ?? 0
  }

  private static func names(of client: Client) -> [ClientLine] {
    let shown = client.name
    var lines = [
      ClientLine(.name, text: shown.full.isEmpty ? worded("no name recorded") : shown.full)
    ]
    for name in client.names where name != shown {
      lines.append(ClientLine(.otherName, label: name.kind.words, text: name.full))
    }
    return lines
  }

  private static func born(_ client: Client, _ today: CivilDate) -> ClientLine {
    let today = min(today, client.died ?? today)
    let age = client.birth?.age(on: today)
    let noun = client.sex.noun(age: age)
    guard let birth = client.birth else {
      return ClientLine(
        .born, label: worded("born"), text: worded("date of birth not known"), detail: noun)
    }
    let told = birth.ageInFull(on: today)
    return ClientLine(
      .born, label: worded("born"), text: birth.words,
      detail: noun.isEmpty ? told : "\(noun), \(told)")
  }

  private static func identity(of client: Client) -> [ClientLine] {
    guard let number = client.nhsNumber else { return [] }
    return [
      ClientLine(
        .nhsNumber, label: worded("NHS number"), text: number.description,
        leads: .copy(number.digits))
    ]
  }

  private static func addresses(of client: Client) -> [ClientLine] {
    let current = client.currentAddress
    var lines: [ClientLine] = []
    if let current, !current.display.isEmpty {
      lines.append(
        ClientLine(
          .address, label: worded("lives at"), text: current.display,
          detail: current.from.map { worded("since \($0.monthAndYear)") } ?? "",
          leads: .copy(current.display)))
    }
    for address in client.addresses where address != current && !address.display.isEmpty {
      lines.append(
        ClientLine(
          .formerAddress, label: worded("lived at"), text: address.display,
          detail: address.until.map { worded("until \($0.monthAndYear)") } ?? ""))
    }
    return lines
  }

  private static func died(_ network: Network, _ today: CivilDate) -> [ClientLine] {
    guard let mark = network.deathMark else { return [] }
    let next =
      mark.isConfirmed
      ? worded("Visits are not shown any more.")
      : worded("\(sentence(Death.whoConfirms)): “:” and “confirm”.")
    let why = ClientLine.Leads.explanation(
      worded(
        """
        \(next) The people who work with them, or a records steward, can undo this: “:” and “did \
        not”.
        """
      )
    )
    let confirmed = network.deathConfirmedWords(on: today)
    return [
      ClientLine(
        .died, label: worded("died"), text: mark.day.words,
        detail: network.deathRecordedWords(on: today) ?? "", leads: why)
    ]
      + (confirmed.map {
        [ClientLine(mark.isConfirmed ? .deathConfirmed : .deathUnconfirmed, text: $0, leads: why)]
      } ?? [])
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func facts(of client: Client) -> [ClientLine] {
    client.shownFacts.filter { $0.heading != .died }.map { fact in
      ClientLine(
        fact.heading.isCaution ? .attention : .fact, label: fact.heading.label.lowercased(),
        text: fact.words)
    }
  }

  private static func family(of network: Network, _ today: CivilDate) -> [ClientLine] {
    let members =
      network.family.filter(\.livesTogether) + network.family.filter { !$0.livesTogether }
    return members.map { member in
      let age = member.person.ageWords(on: today)
      let place =
        member.person.death?.words
        ?? (member.livesTogether ? worded("lives here") : member.person.district)
      return ClientLine(
        .family, label: member.kind?.rawValue ?? worded("household"),
        text: member.person.name.display,
        detail: [age, place, member.datesWords(on: today)].filter { !$0.isEmpty }
          .joined(separator: ", "),
        leads: .client(member.person))
    }
  }

  /// Who saw them last and who visits next: what frontline workers ask for first.
  private static func contacts(
    of network: Network, _ today: CivilDate, _ me: PractitionerID?
  ) -> [ClientLine] {
    var lines: [ClientLine] = []
    func who(_ involvement: Involvement) -> String {
      involvement.practitioner.flatMap { network.practitioner($0)?.name.display }
        ?? network.agency(involvement.agency)?.name ?? involvement.role
    }
    if let seen = LastSeen(network, on: today, asker: me) {
      lines.append(ClientLine(.contact, label: worded("last seen"), text: seen.words(on: today)))
    }
    if let mark = network.deathMark, mark.isConfirmed {
      return lines + [
        ClientLine(.contact, label: worded("next visit"), text: worded("no visit is due"))
      ]
    }
    let next = network.involvements
      .filter { $0.isCurrent(on: today) && $0.nextVisit.map { $0 >= today } ?? false }
      .min { ($0.nextVisit ?? $0.from, $0.id) < ($1.nextVisit ?? $1.from, $1.id) }
    let planned = next.flatMap { next in
      next.nextVisit.map { (day: $0.words(from: today), who: who(next)) }
    }
    if network.deathMark != nil {
      lines.append(
        ClientLine(
          .contact, label: worded("next visit"), text: worded("no visit is due"),
          detail: planned.map { worded("was planned \($0.day), \($0.who)") } ?? ""))
    } else if let planned {
      lines.append(
        ClientLine(.contact, label: worded("next visit"), text: planned.day, detail: planned.who))
    }
    return lines
  }

  private static func attentions(of network: Network, _ today: CivilDate) -> [ClientLine] {
    let invited = network.invitations.map { invitation in
      let name =
        invitation.practitioner.flatMap { network.practitioner($0)?.name.display }
        ?? network.agency(invitation.agency)?.name ?? ""
      let isProvisional = invitation.practitioner.flatMap(network.practitioner)?.provisionalSince
      return ClientLine(
        .attention, label: invitation.kind == .move ? worded("move") : worded("pending"),
        text: name,
        detail: invitation.standingWords(on: today)
          + (isProvisional == nil ? "" : worded(", not yet confirmed by their agency")),
        leads: .card(
          invitation.practitioner.map { .practitioner($0) } ?? .agency(invitation.agency)))
    }
    return network.attentions.filter(\.isWaiting).map { attention in
      let sender = network.practitioner(attention.sender)?.name.display ?? ""
      return ClientLine(
        .attention, label: worded("attention"), text: attention.words(on: today),
        detail: [
          sender, worded("\(attention.acknowledgedCount) of \(attention.recipients.count) seen"),
        ]
        .filter { !$0.isEmpty }.joined(separator: ", "), leads: .card(.attention(attention.id)))
    } + invited
  }

  private static func notices(of network: Network, _ today: CivilDate) -> [ClientLine] {
    var lines: [ClientLine] = []
    if network.isShielded {
      lines.append(
        notice(
          worded("shielded: tell nobody outside the network"),
          because: worded(
            """
            Only this network may open the record. Nobody else can find out where the client is, \
            or who works with them.
            """)))
    }
    if network.hasConfidentialService {
      lines.append(
        notice(
          worded("\(Confidentiality.standIn) also helps; D asks it to call you"),
          because: worded(
            """
            Only the service itself can see which it is. D asks it to call you: it is told who \
            asks, and calls, has somebody call, or declines. The answer comes to your inbox.
            """)
        ))
    }
    lines += network.confidenceWords(on: today).reversed().map { notice($0) }
    if let archived = network.archived {
      lines.append(
        notice(
          worded("archived since \(archived.monthAndYear)"),
          because:
            worded(
              """
              Nothing was changed for a long time. Join the network, or change something, to \
              bring it back.
              """)))
    }
    lines += Gap.find(in: network, on: today).map { notice($0.words, because: $0.rule.explanation) }
    return lines
  }

  private static func notice(_ words: String, because why: String? = nil) -> ClientLine {
    ClientLine(.notice, text: words, leads: why.map { .explanation($0) })
  }
}

extension ClientLine {
  /// Whether two lines tell the same fact, though its value may have changed.
  func isSame(as other: ClientLine) -> Bool {
    kind == other.kind && label == other.label && isLeadingAs(other)
      && (kind != .otherName && kind != .formerAddress || text == other.text)
  }

  private func isLeadingAs(_ other: ClientLine) -> Bool {
    switch (leads, other.leads) {
    case (.client(let left), .client(let right)): left.id == right.id
    // A number that was corrected is the same fact.
    case (.copy, .copy), (.copy, nil), (nil, .copy): true
    default: leads == other.leads
    }
  }
}

extension PersonName.Kind {
  /// What comes before a name of this kind: `known as`.
  var words: String {
    switch self {
    case .legal: worded("legal name")
    case .knownAs: worded("known as")
    case .former: worded("formerly")
    case .alias: worded("also")
    }
  }
}
