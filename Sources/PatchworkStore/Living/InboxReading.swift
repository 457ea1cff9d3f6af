import PatchworkCore

extension LocalDirectory {
  /// What waits for the asker.
  package func inbox() async throws -> Inbox {
    let asker = asker
    let now = Store.now()
    return try await guarded { connection in
      try connection.snapshot {
        guard let me = try asker.practitioner(in: connection) else { return Inbox() }
        try connection.require(.seeCards, of: asker)
        var inbox = try connection.inbox(of: me, now: UnitedKingdomTime.moment(now))
        if try !connection.mayHaveClients(asker) {
          inbox.items.removeAll { $0.kind != .confirmation && $0.kind != .colleague }
        }
        return inbox
      }
    }
  }

  /// An attention with everybody whom it asks.
  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    let asker = asker
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await guarded { connection in
      try connection.snapshot {
        try connection.require(.openClient, of: asker, tie: .own)
        guard let me = try asker.practitioner(in: connection),
          let attention = try connection.attention(id)
            .flatMap({ try connection.seen($0, by: me, on: today) }),
          let client = try connection.clientSummary(attention.client)
        else { throw DirectoryError.notFound }
        let people = [attention.sender] + attention.recipients.map(\.practitioner)
        let isMine =
          try people.contains(me)
          || connection.members(of: attention.client, on: today).contains(me)
        guard isMine else { throw DirectoryError.notFound }
        return AttentionCard(
          attention: attention, client: client, people: try people.compactMap(connection.card))
      }
    }
  }
}

extension Connection {
  func inbox(of me: PractitionerID, now: LocalMoment) throws -> Inbox {
    var items: [InboxItem] = []
    for attention in try attentions(waitingFor: me) {
      items.append(
        InboxItem(
          .attention, moment: attention.raised, client: try clientSummary(attention.client),
          from: try sender(attention.sender), attention: attention))
    }
    let agency = try practitioner(me)?.agency ?? .unassigned
    for invitation in try invitations(waitingFor: me, at: agency, on: now.date) {
      items.append(
        InboxItem(
          .invitation, moment: invitation.sent, client: try clientSummary(invitation.client),
          from: try sender(invitation.sender), invitation: invitation))
    }
    for invitation in try invitations(sentBy: me, on: now.date) {
      items.append(
        InboxItem(
          .invited, moment: invitation.sent, client: try clientSummary(invitation.client),
          from: try invitation.practitioner.map(sender) ?? office(invitation.agency),
          invitation: invitation))
    }
    items += try rings(waitingFor: me, now: now)
    for ring in try rings(by: me, now: now) {
      items.append(
        InboxItem(
          .rung, moment: ring.rung, client: try clientSummary(ring.client), ring: ring))
    }
    for point in try contactPoints(of: me) where point.asksItsOwner(on: now.date) {
      items.append(InboxItem(.confirmation, moment: now, contactPoint: point))
    }
    items += try colleagues(waitingFor: me, at: agency)
    items += try news(waitingFor: me, now: now)
    items += try shieldOpenings(waitingFor: me)
    items += try corrections(waitingFor: me, now: UnitedKingdomTime.seconds(now))
    for sent in try attentions(sentBy: me) {
      guard let attention = try seen(sent, by: me, on: now.date), attention.isWaiting else {
        continue
      }
      items.append(
        InboxItem(
          .sent, moment: attention.raised, client: try clientSummary(attention.client),
          attention: attention))
    }
    return Inbox(items: InboxItem.sorted(items), isMailed: try wishesMail(me))
  }

  /// An agency that was asked, as an inbox tells of it: nobody is named.
  private func office(_ id: AgencyID) throws -> InboxItem.Sender? {
    try agency(id).map {
      InboxItem.Sender(
        id: .unassigned, name: PersonName(given: "", family: ""), role: "", agency: $0.name)
    }
  }

  /// A practitioner as an inbox tells of them.
  func sender(_ id: PractitionerID) throws -> InboxItem.Sender? {
    try row(
      """
      SELECT given, middle, practitioner.family, role, agency.name
      FROM practitioner JOIN agency ON agency.id = agency WHERE practitioner.id = ?
      """, id
    ) { row in
      InboxItem.Sender(
        id: id, name: row.personName(0),
        role: row.text(3), agency: row.text(4))
    }
  }
}
