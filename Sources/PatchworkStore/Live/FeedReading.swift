import PatchworkCore

/// How far what changes, and who looks, has been told.
struct FeedPlace: Sendable {
  /// The last change.
  var change: Int64
  /// The last entry of the record of activity.
  var activity: Int64
}

/// Reading what is new in the record of changes and in the record of activity.
struct FeedReading {
  private let connection: Connection
  private var changes: ChangeTable { ChangeTable(connection) }

  init(_ connection: Connection) { self.connection = connection }

  /// The ends of both records.
  func place() throws -> FeedPlace {
    FeedPlace(
      change: try changes.last(),
      activity: try connection.row("SELECT max(sequence) FROM activity") { $0.int64(0) } ?? 0)
  }

  /// What changed, and who was looked at, after a place in both records.
  func news(
    since place: FeedPlace, atMost limit: Int
  ) throws -> (last: FeedPlace, events: [DirectoryEvent]) {
    let changes = try changes(since: place.change, atMost: limit)
    let end = try self.place().activity
    // More openings than can be listed are no reason to ask everything again.
    let looks: [DirectoryEvent] = try connection.rows(
      """
      SELECT DISTINCT client FROM activity
      WHERE sequence > ? AND sequence <= ? AND kind = 'opening' AND client IS NOT NULL LIMIT ?
      """, place.activity, end, limit
    ) { .looked($0.id(0)) }
    return (FeedPlace(change: changes.last, activity: end), changes.events + looks)
  }

  /// What changed after a place in the record of changes.
  func changes(
    since sequence: Int64, atMost limit: Int
  ) throws -> (last: Int64, events: [DirectoryEvent]) {
    let last = try changes.last()
    guard last > sequence else { return (last, []) }
    guard last - sequence <= Int64(limit) else { return (last, [.everything]) }
    let events = try connection.rows(
      """
      SELECT client, changed_practitioner, changed_agency, relative, sequence FROM change
      WHERE sequence > ? AND sequence <= ? ORDER BY sequence
      """, sequence, last
    ) { row -> (Int64, [DirectoryEvent]) in
      var events: [DirectoryEvent] = []
      if let client: ClientID = row.optionalID(0) { events.append(.client(client)) }
      if let id: PractitionerID = row.optionalID(1) { events.append(.practitioner(id)) }
      if let id: AgencyID = row.optionalID(2) { events.append(.agency(id)) }
      if let relative: ClientID = row.optionalID(3) { events.append(.client(relative)) }
      return (row.int64(4), events)
    }
    var recipients: [Int64: [DirectoryEvent]] = [:]
    try connection.forEachRow(
      """
      SELECT sequence, practitioner FROM change_recipient WHERE sequence > ? AND sequence <= ?
      """, sequence, last
    ) { row in recipients[row.int64(0), default: []].append(.inbox(row.id(1))) }
    return (
      last,
      events.flatMap { sequence, records in
        let all = records + (recipients[sequence] ?? [])
        return all.isEmpty ? [.everything] : all
      }
    )
  }
}
