import FoundationEssentials
import PatchworkCore

/// Who looked: the record of activity as the people in it may see it.
extension LocalDirectory {
  /// Who looked at a client, latest first.
  package func looks(at client: ClientID, limit: Int) async throws -> [Look] {
    await settle()
    let asker = asker
    let today = UnitedKingdomTime.moment(Store.now()).date
    return try await guarded(client: client) { connection in
      try connection.requireClient(client)
      var tie = try connection.tie(
        of: try asker.practitioner(in: connection), to: client, on: today)
      // Who looks at shielded clients tells where they are known: to colleagues no more than to all.
      if try tie == .agency && connection.isShielded(client) { tie = .none }
      let ruling = AccessPolicy.ruling(
        on: .seeLooks, as: try connection.roles(of: asker), tie: tie)
      guard ruling == .allowed else {
        throw DirectoryError.notAllowed(
          reason: "Who looked at a client is for the people in the client's network.")
      }
      let discretion = try connection.discretion(
        about: client, for: try asker.practitioner(in: connection), on: today)
      return try connection.looks(
        with: discretion,
        """
        client IN (\(try connection.identities(of: client)))
          AND ?1 AND activity.kind IN ('opening', 'household', 'change', 'export')
        """, client.rawValue, limit)
    }
  }

  /// Who looked at the asker's own entry, latest first.
  package func looksAtMe(limit: Int) async throws -> [Look] {
    await settle()
    let asker = asker
    return try await store.read { connection in
      guard let me = try asker.practitioner(in: connection) else { return [] }
      return try connection.looks(
        with: nil, "subject = ?1 AND activity.kind = 'card'", me.rawValue, limit)
    }
  }
}

extension Connection {
  /// Entries as a viewer may read them. Whoever looked from a confidential service is told of as one,
  /// and not at all where the service so chose; what is left out counts towards no limit.
  func looks(
    with discretion: Discretion?, _ which: String, _ id: Int64, _ limit: Int
  ) throws -> [Look] {
    let told = discretion?.leavingOut(.hidden, from: "activity.practitioner") ?? "1"
    return try rows(
      """
      SELECT activity.sequence, moment, activity.practitioner, login, activity.kind, reason, details,
        given, middle, family, practitioner.role, agency.name, agency.id
      FROM activity
      LEFT JOIN practitioner ON practitioner.id = activity.practitioner
      LEFT JOIN agency ON agency.id = practitioner.agency
      WHERE \(which) AND \(told) ORDER BY activity.sequence DESC LIMIT ?2
      """, id, max(0, min(limit, 10_000))
    ) { row in
      let act: Look.Act =
        switch row.text(4) {
        case "change": .changed
        case "export": .exported
        case "household": .household
        default: .opened
        }
      let doer = ActivityDoer(row, personAt: 7)
      if let id = doer.practitioner,
        discretion?.manner(of: id, at: row.optionalID(12)) != nil
      {
        return Look(
          sequence: row.int64(0), moment: UnitedKingdomTime.moment(row.int64(1)),
          practitioner: nil, name: Confidentiality.standIn, act: act)
      }
      return Look(
        sequence: row.int64(0), moment: UnitedKingdomTime.moment(row.int64(1)),
        practitioner: doer.practitioner, name: doer.name, place: doer.place, act: act,
        reason: OpeningReason(rawValue: row.text(5)),
        words: act == .changed ? changeWords(row.text(6)) : "")
    }
  }

  private func changeWords(_ details: String) -> String {
    struct Words: Decodable { var words: String }
    return (try? JSONDecoder().decode(Words.self, from: Data(details.utf8)))?.words ?? ""
  }
}
