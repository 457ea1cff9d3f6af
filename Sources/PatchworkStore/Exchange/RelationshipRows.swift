import PatchworkCore

/// Rows of `relationships.csv`. A row tells one side; the other side follows from it unless a row
/// of its own tells it.
struct RelationshipRows: RowImporter {
  private let stored: Records
  private let id, relative, kind, from, until: CSVColumn

  init(_ header: CSVHeader, into stored: Records, today: CivilDate) throws {
    self.stored = stored
    (id, relative, kind) = (header["id"], header["relative"], header["kind"])
    (from, until) = (header["from"], header["until"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let client: ClientID = try stored.requiredReference(id, of: row, in: .client, .clients)
    let other: ClientID = try stored.requiredReference(
      relative, of: row, in: .client, .clients)
    if client == other { throw row.problem(relative, "must be another client") }
    let before = try stored.relationships.of(client).first { $0.relative == other }
    var link = Relationship(
      client: client, relative: other, kind: try row.requiredChoice(kind), from: before?.from,
      until: before?.until)
    if from.isPresent { link.from = try row.value(from) }
    if until.isPresent { link.until = try row.value(until) }
    if let first = link.from, let last = link.until, last < first {
      throw row.problem(until, "must not lie before the first day")
    }
    if before == link { return .unchanged }
    try stored.relationships.insert(link)
    if before != nil { return .changed }
    let sex = try stored.clients.summary(client)?.sex ?? .notKnown
    try stored.relationships.insert(link.reversed(for: sex))
    return .added
  }
}
