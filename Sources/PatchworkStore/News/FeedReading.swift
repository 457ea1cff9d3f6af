import PatchworkCore

/// How far what changes, and who looks, has been told.
struct FeedPlace: Sendable {
  /// The last change.
  var change: Int64
  /// The last entry of the record of activity.
  var activity: Int64
}

package struct AddressedEvent: Hashable, Sendable {
  package var event: DirectoryEvent
  /// Nil for everybody, and where nobody asked whom it is for.
  package var audience: Set<PractitionerID>?
}

/// Reading what is new in the record of changes and in the record of activity.
struct FeedReading {
  private let connection: Connection
  private let audience: FeedAudience?
  private var changes: ChangeTable { ChangeTable(connection) }

  /// - Parameters:
  ///   - isAddressed: whether to say whom the events of a client are for.
  ///   - now: seconds since 1 January 1970.
  init(_ connection: Connection, isAddressed: Bool, at now: Int64 = WallClock.now()) {
    self.connection = connection
    audience = isAddressed ? FeedAudience(Records(connection), at: now) : nil
  }

  /// The ends of both records.
  func place() throws -> FeedPlace {
    FeedPlace(
      change: try changes.last(),
      activity: try connection.row("SELECT max(sequence) FROM activity") { $0.int64(0) } ?? 0)
  }

  /// What changed, and who was looked at, after a place in both records.
  func news(
    since place: FeedPlace, atMost limit: Int
  ) throws -> (last: FeedPlace, events: [AddressedEvent]) {
    let changes = try changes(since: place.change, atMost: limit)
    let end = try self.place().activity
    // More openings than can be listed are no reason to ask everything again.
    let looks: [(client: ClientID, by: PractitionerID)] = try connection.rows(
      """
      SELECT DISTINCT client, practitioner FROM activity
      WHERE sequence > ? AND sequence <= ? AND kind = 'opening' AND client IS NOT NULL LIMIT ?
      """, place.activity, end, limit
    ) { ($0.id(0), $0.id(1)) }
    let looked = try looks.map { look in
      AddressedEvent(
        event: .looked(look.client), audience: try audience?.of(look.client, openedBy: look.by))
    }
    return (FeedPlace(change: changes.last, activity: end), changes.events + looked)
  }

  /// A line of the record of changes, as far as events come of it.
  private struct Line {
    var sequence: Int64
    var change: FeedAudience.Line
    var clients: [ClientID]
    var practitioner: PractitionerID?
    var agency: AgencyID?
  }

  /// What changed after a place in the record of changes.
  private func changes(
    since sequence: Int64, atMost limit: Int
  ) throws -> (last: Int64, events: [AddressedEvent]) {
    let last = try changes.last()
    guard last > sequence else { return (last, []) }
    guard last - sequence <= Int64(limit) else { return (last, [.forEverybody(.everything)]) }
    let lines = try connection.rows(
      """
      SELECT sequence, practitioner, moment, subject, client, relative, changed_practitioner,
        changed_agency, reversal IS NOT NULL
      FROM change WHERE sequence > ? AND sequence <= ? ORDER BY sequence
      """, sequence, last
    ) { row in
      Line(
        sequence: row.int64(0),
        change: FeedAudience.Line(
          author: row.id(1), moment: row.int64(2), subject: row.isNull(3) ? nil : row.int64(3),
          canBeUndone: row.bool(8)),
        clients: [row.optionalID(4), row.optionalID(5)].compactMap(\.self),
        practitioner: row.optionalID(6), agency: row.optionalID(7))
    }
    var recipients: [Int64: [PractitionerID]] = [:]
    try connection.forEachRow(
      """
      SELECT sequence, practitioner FROM change_recipient WHERE sequence > ? AND sequence <= ?
      """, sequence, last
    ) { row in recipients[row.int64(0), default: []].append(row.id(1)) }
    return (last, try lines.flatMap { try events(of: $0, for: recipients[$0.sequence] ?? []) })
  }

  private func events(
    of line: Line, for recipients: [PractitionerID]
  ) throws -> [AddressedEvent] {
    var events = try line.clients.map { client in
      AddressedEvent(
        event: .client(client), audience: try audience?.of(client, changedBy: line.change))
    }
    if let id = line.practitioner { events.append(.forEverybody(.practitioner(id))) }
    if let id = line.agency { events.append(.forEverybody(.agency(id))) }
    // An inbox event would tell others who is in a client's network.
    events += recipients.map { AddressedEvent(event: .inbox($0), audience: [$0]) }
    // A line that names nothing stands for more than could be listed.
    return events.isEmpty ? [.forEverybody(.everything)] : events
  }
}

extension AddressedEvent {
  fileprivate static func forEverybody(_ event: DirectoryEvent) -> Self {
    Self(event: event, audience: nil)
  }
}
