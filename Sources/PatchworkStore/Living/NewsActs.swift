import PatchworkCore

/// Telling a network who joined it and who left, inside a write transaction.
extension Connection {
  /// Notes what a change came to for a network, and lets everybody in it hear but who did it.
  ///
  /// Whoever may not know of an involvement is not told of it, nor woken.
  func tellNews(of outcome: Outcome, by asker: Asker, at moment: Int64) throws -> Outcome {
    let me = try asker.practitioner(in: self)
    let today = UnitedKingdomTime.moment(moment).date
    var told = outcome
    for (involvement, kind) in outcome.comings(on: today) {
      let others = try Set(
        members(of: involvement.client, on: today) + [involvement.practitioner].compactMap(\.self)
      ).filter { other in
        try other != me
          && !discretion(about: involvement.client, for: other, on: today).hides(involvement.id)
      }
      guard !others.isEmpty else { continue }
      let id: NetworkNewsID = try nextID(in: "network_news")
      try run(
        """
        INSERT INTO network_news (id, client, involvement, practitioner, kind, moment)
        VALUES (?, ?, ?, ?, ?, ?)
        """, id, involvement.client, involvement.id, me ?? .unassigned, kind.rawValue, moment)
      for other in others {
        try run(
          "INSERT INTO network_news_recipient (news, practitioner) VALUES (?, ?)", id, other)
      }
      told.recipients.formUnion(others)
      // An undo of nothing else must not be made possible by it.
      if !outcome.reversals.isEmpty { told.reversals.append(Reversal(news: id)) }
    }
    return told
  }

  /// Says that a practitioner has seen the news of a client up to a piece of it.
  func seeNews(_ id: NetworkNewsID, _ acting: Acting) throws -> Outcome {
    guard
      let client: ClientID = try row(
        """
        SELECT client FROM network_news JOIN network_news_recipient ON news = id
        WHERE id = ? AND network_news_recipient.practitioner = ?
        """, id, acting.me, read: { $0.id(0) })
    else { throw DirectoryError.notFound }
    try run(
      """
      UPDATE network_news_recipient SET seen = ?
      WHERE practitioner = ? AND seen IS NULL
        AND news IN (SELECT id FROM network_news WHERE client = ? AND id <= ?)
      """, acting.moment, acting.me, client, id)
    if changes == 0 {
      throw DirectoryError.invalid(field: .news, rule: "you have said already that you saw it")
    }
    // Nobody but the reader is concerned.
    return Outcome(
      words: "Seen", subject: id.rawValue, reversals: [], recipients: [acting.me])
  }

  /// The news that a practitioner has not seen, an item for each client.
  func news(waitingFor me: PractitionerID, now: LocalMoment) throws -> [InboxItem] {
    let since = UnitedKingdomTime.seconds(now) - Int64(NetworkNews.toldFor) * 86_400
    var items: [ClientID: InboxItem] = [:]
    let waiting = try rows(
      """
      SELECT id, client, involvement, kind, moment
      FROM network_news_recipient JOIN network_news ON id = news
      WHERE network_news_recipient.practitioner = ? AND seen IS NULL AND moment > ?
      ORDER BY id
      """, me, since
    ) { row in
      (
        id: row.id(0) as NetworkNewsID, client: row.id(1) as ClientID,
        involvement: row.id(2) as InvolvementID,
        kind: try row.choice(3) as NetworkNews.Entry.Kind, moment: row.moment(4)
      )
    }
    for one in waiting {
      // Asked anew: it may have become confidential since, or the client shielded.
      guard let involvement = try involvement(one.involvement, seenBy: me, on: now.date),
        try involvement.practitioner == me || !hides(one.client, from: me, on: now.date)
      else { continue }
      let named = try involvement.practitioner.flatMap(practitioner)?.name.display
      let entry = NetworkNews.Entry(
        one.kind, name: try named ?? agency(involvement.agency)?.name ?? "somebody",
        role: involvement.role, isReader: involvement.practitioner == me)
      var item =
        try items[one.client]
        ?? InboxItem(
          .news, moment: one.moment, client: clientSummary(one.client),
          news: NetworkNews(id: one.id, entries: []))
      item.news?.id = one.id
      item.news?.entries.append(entry)
      item.moment = one.moment
      items[one.client] = item
    }
    return items.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Outcome {
  /// Who joined and who left by a change.
  fileprivate func comings(on today: CivilDate) -> [(Involvement, NetworkNews.Entry.Kind)] {
    reversals.compactMap { reversal in
      switch (reversal.before, reversal.after) {
      case (nil, .involvement(let added)): added.isCurrent(on: today) ? (added, .joined) : nil
      case (.involvement(let before), .involvement(let after))
      where before.until == nil && after.until != nil: (after, .left)
      default: nil
      }
    }
  }
}
