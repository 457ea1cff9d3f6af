import PatchworkCore

extension Connection {
  /// What is held on a client besides their record, network, family and looks, as sentences.
  func otherFacts(about client: ClientID) throws -> [String] {
    var lines: [String] = []
    let visits: [CivilDate] = try rows(
      """
      SELECT DISTINCT day FROM visit
      WHERE involvement IN (SELECT id FROM involvement WHERE client = ?) ORDER BY day
      """, client
    ) { try $0.date(0) }
    if !visits.isEmpty {
      lines.append("Seen on: \(visits.map(\.words).joined(separator: ", ")).")
    }
    for involvement in try involvements(of: client) {
      if let next = involvement.nextVisit {
        lines.append("A visit is planned for \(next.words) (\(involvement.role)).")
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
      SELECT sent, role, name, state, invitation.kind = 'move', coalesce(invitation.area, '')
      FROM invitation JOIN agency ON agency.id = agency
      WHERE client = ? ORDER BY invitation.id
      """, client
    ) { row in
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
