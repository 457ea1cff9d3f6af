import PatchworkCore

/// What waits for the asker.
struct InboxReading {
  private let session: Session
  private let discretion: RememberedDiscretion
  private var records: Records { session.records }

  init(_ session: Session) {
    self.session = session
    discretion = RememberedDiscretion(session)
  }

  /// Empty until the asker has said who they are. Without the right to have clients, only what is
  /// about none.
  func inbox() throws -> Inbox {
    guard try session.me != nil else { return Inbox() }
    try session.require(.seeCards)
    var inbox = try everything()
    if try !session.mayHaveClients {
      inbox.items.removeAll {
        ![.confirmation, .colleague, .standing, .guarded, .numberReport].contains($0.kind)
      }
    }
    return inbox
  }

  /// What waits, by no rights: to tell a person by mail that it does.
  func everything() throws -> Inbox {
    let me = try session.requireMe()
    let items =
      try attentions(for: me) + invitations(for: me) + rings() + confirmations(for: me)
      + colleagues(of: me) + StandingNewsReading(session).items(for: me) + news(for: me)
      + shieldOpenings(for: me) + GuardedReading(session).items(for: me) + corrections(for: me)
      + deaths(for: me) + sent(by: me) + NumberReports(session).items(for: me)
    let told = try items.filter { try !isHidden($0) }
    return Inbox(items: InboxItem.sorted(told), isMailed: try records.mailWishes.has(me))
  }

  /// Whether an item is about a client who has been shielded since from whom it waits for.
  private func isHidden(_ item: InboxItem) throws -> Bool {
    guard let client = item.client else { return false }
    switch item.kind {
    // Asked by somebody of the network, and told to stewards of any client.
    case .invitation, .shieldOpening, .death, .guarded, .guardedSent, .numberReport:
      return false
    case .attention, .toDo, .sent, .invited, .news, .correction, .doorbell, .rung, .confirmation,
      .colleague,
      .standing:
      return try session.hides(client.id)
    }
  }

  private func attentions(for me: PractitionerID) throws -> [InboxItem] {
    func item(
      _ matter: InboxItem.Matter, _ attention: Attention, at moment: LocalMoment
    ) throws -> InboxItem {
      InboxItem(
        matter, moment: moment, client: try session.line(of: attention.client),
        from: try records.practitioners.sender(attention.sender))
    }
    return try records.attentions.waiting(for: me).map {
      try item(.attention($0), $0, at: $0.raised)
    }
      + records.attentions.toDo(by: me).map { attention in
        let mine = attention.recipients.first { $0.practitioner == me }
        return try item(.toDo(attention), attention, at: mine?.acknowledged ?? attention.raised)
      }
  }

  private func sent(by me: PractitionerID) throws -> [InboxItem] {
    try records.attentions.sent(by: me).compactMap { sent in
      guard let attention = try session.shown(sent), attention.isOpen else { return nil }
      let only = attention.recipients.count == 1 ? attention.recipients.first : nil
      return InboxItem(
        .sent(attention), moment: attention.raised,
        client: try session.line(of: attention.client),
        from: try only.flatMap { try records.practitioners.sender($0.practitioner) })
    }
  }

  private func invitations(for me: PractitionerID) throws -> [InboxItem] {
    let agency = try session.viewer.agency ?? .unassigned
    let waiting = try records.invitations.waiting(for: me, at: agency, on: session.today)
    let sent = try records.invitations.sent(by: me, on: session.today)
    return try waiting.map { invitation in
      InboxItem(
        .invitation(invitation), moment: invitation.sent,
        client: try session.line(of: invitation.client),
        from: try records.practitioners.sender(invitation.sender))
    }
      + sent.map { invitation in
        InboxItem(
          .invited(invitation), moment: invitation.sent,
          client: try session.line(of: invitation.client),
          from: try invitation.practitioner.map(records.practitioners.sender)
            ?? office(invitation.agency))
      }
  }

  private func rings() throws -> [InboxItem] {
    let doorbell = try Doorbell(session)
    return try doorbell.waiting().map { ring, ringer in
      InboxItem(
        .doorbell(ring), moment: ring.rung, client: try session.line(of: ring.client),
        from: try records.practitioners.sender(ringer))
    }
      + doorbell.rung().map { ring in
        InboxItem(.rung(ring), moment: ring.rung, client: try session.line(of: ring.client))
      }
  }

  private func confirmations(for me: PractitionerID) throws -> [InboxItem] {
    try records.practitioners.contactPoints(of: me).filter { $0.asksItsOwner(on: session.today) }
      .map { InboxItem(.confirmation($0), moment: session.now) }
  }

  /// Those whose workplace the asker can confirm: at their own agency and, with the right to confirm
  /// anywhere, at agencies where nobody can.
  private func colleagues(of me: PractitionerID) throws -> [InboxItem] {
    let (workplaces, mine) = (Workplaces(session), try session.viewer.agency)
    var agencies: [AgencyID] = []
    if let mine, try session.isAllowed(session.confirming(at: mine), tie: .agency) {
      agencies.append(mine)
    }
    if try session.isAllowed(.confirmPractitioner, tie: .none) {
      agencies += try records.practitioners.agenciesWithProvisional(
        upTo: Self.agenciesKept, on: session.today
      ).filter { try $0 != mine && workplaces.confirmers(at: $0).isEmpty }
    }
    return try agencies.flatMap {
      try records.practitioners.provisional(at: $0, except: me, on: session.today)
    }
    .filter { try !records.standingNews.hasDeclined($0.id, by: me) }
    .compactMap { entry in
      try records.practitioners.sender(entry.id).map {
        InboxItem(.colleague($0), moment: LocalMoment(entry.since, TimeOfDay(0)))
      }
    }
  }

  /// The agencies without anybody of their own of which an inbox tells at once.
  private static let agenciesKept = 50

  /// An item for each client of whom there is news.
  private func news(for me: PractitionerID) throws -> [InboxItem] {
    var told: [ClientID: (last: NewsTable.Waiting, entries: [NetworkNews.Entry])] = [:]
    let waiting = try records.news.waiting(for: me, now: session.moment)
    // Who was to leave later and has left is told of once.
    let leaving = Dictionary(
      waiting.filter { $0.kind == .left }.map { ($0.involvement, $0.id) }
    ) { _, last in last }
    for news in waiting where news.kind != .left || leaving[news.involvement] == news.id {
      // Asked anew: it may have become confidential since, or the client shielded.
      guard let involvement = try records.involvements.read(news.involvement),
        try !discretion.about(involvement.client).hides(involvement.id),
        try involvement.practitioner == me || !discretion.hides(news.client)
      else { continue }
      let named = try involvement.practitioner.flatMap(records.practitioners.name(of:))?.display
      let entry = NetworkNews.Entry(
        news.kind,
        name: try named ?? records.agencies.read(involvement.agency)?.name ?? "somebody",
        role: involvement.role, isReader: involvement.practitioner == me,
        until: news.kind == .left
          ? involvement.until.flatMap { $0 > session.today ? $0 : nil } : nil)
      told[news.client, default: (news, [])].last = news
      told[news.client]?.entries.append(entry)
    }
    return try told.sorted { $0.key < $1.key }.map { client, told in
      InboxItem(
        .news(NetworkNews(id: told.last.id, entries: told.entries)), moment: told.last.moment,
        client: try session.line(of: client))
    }
  }

  private func shieldOpenings(for me: PractitionerID) throws -> [InboxItem] {
    try records.shields.waiting(for: me).map { waiting in
      InboxItem(
        .shieldOpening(waiting.opening), moment: waiting.moment,
        client: try session.line(of: waiting.client),
        from: try records.practitioners.sender(waiting.practitioner))
    }
  }

  private func corrections(for me: PractitionerID) throws -> [InboxItem] {
    try records.corrections.waiting(for: me, now: session.moment).compactMap { waiting in
      // News of nobody would tell of a hidden service: the correction itself is in the record.
      guard try manner(of: waiting.author, about: waiting.client) != .hidden else { return nil }
      return InboxItem(
        .correction(waiting.correction), moment: waiting.moment,
        client: try session.line(of: waiting.client),
        from: try author(waiting.author, of: waiting.client))
    }
  }

  /// Who made a change of a client; nil where that would tell of a service in confidence.
  private func author(_ id: PractitionerID, of client: ClientID) throws -> InboxItem.Sender? {
    try manner(of: id, about: client) == nil ? try records.practitioners.sender(id) : nil
  }

  private func manner(of id: PractitionerID, about client: ClientID) throws -> Confidentiality? {
    try discretion.about(client).manner(of: id, at: records.practitioners.agency(of: id))
  }

  /// Stewards are told of shielded clients too.
  private func deaths(for me: PractitionerID) throws -> [InboxItem] {
    let isSteward = try session.roles.contains(.steward)
    return try records.deathNews.waiting(for: me).compactMap { waiting in
      if try !isSteward && discretion.hides(waiting.client) { return nil }
      return InboxItem(
        .death(waiting.news), moment: waiting.moment,
        client: try session.line(of: waiting.client),
        from: try author(waiting.author, of: waiting.client))
    }
  }

  /// An agency that was asked, as an inbox tells of it: nobody is named.
  private func office(_ id: AgencyID) throws -> InboxItem.Sender? {
    try records.agencies.read(id).map {
      InboxItem.Sender(
        id: .unassigned, name: PersonName(given: "", family: ""), role: "", agency: $0.name)
    }
  }
}
