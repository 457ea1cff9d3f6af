import PatchworkCore

extension Connection {
  /// What is held on a client besides their record, network, family and looks, as sentences.
  func otherFacts(about client: ClientID, with discretion: Discretion) throws -> [String] {
    var lines: [String] = []
    let visits = Set(
      try self.visits(of: client, since: CivilDate(dayNumber: 0))
        .filter { !discretion.hides($0.involvement) }.map(\.day)
    ).sorted()
    if !visits.isEmpty {
      lines.append("Seen on: \(visits.map(\.words).joined(separator: ", ")).")
    }
    for involvement in try involvements(of: client) where !discretion.hides(involvement.id) {
      if let next = involvement.nextVisit {
        lines.append("A visit is planned for \(next.words) (\(involvement.role)).")
      }
      if let end = involvement.expectedEnd {
        lines.append("Expected to end by \(end.words) (\(involvement.role)).")
      }
    }
    lines += try rows(
      "SELECT id FROM attention WHERE client = ? ORDER BY id", client
    ) { row in
      guard let attention = try attention(row.id(0)) else { return "" }
      let day = attention.raised.date
      return "\(day.words): somebody asked the network to get in touch "
        + "(\(attention.reason.rawValue))."
    }
    lines += try rows(
      """
      SELECT sent, role, name, state, invitation.kind = 'move', coalesce(invitation.area, ''),
        agency.id, sender
      FROM invitation JOIN agency ON agency.id = agency
      WHERE client = ? ORDER BY invitation.id
      """, client
    ) { row in
      let isHidden =
        try discretion.hides(row.id(6) as AgencyID)
        || discretion.manner(of: row.id(7), at: agency(of: row.id(7))) != nil
      if isHidden { return "" }
      let asked =
        row.bool(4)
        ? ["asked to acknowledge a move", row.text(5), row.text(2)]
        : ["asked to join or to take over", row.text(1), row.text(2)]
      return "\(row.moment(0).date.words): "
        + "\(asked.filter { !$0.isEmpty }.joined(separator: ", ")) (\(row.text(3)))."
    }
    lines += try mergedRecords(of: client).map {
      "A record in the name of \($0.name.full) was merged into this one on "
        + "\($0.moment.date.words)."
    }
    if let day = try archived(client) { lines.append("Archived since \(day.words).") }
    return lines.filter { !$0.isEmpty }
  }
}
