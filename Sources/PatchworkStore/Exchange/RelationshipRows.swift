import PatchworkCore

/// Rows of `relationships.csv`. A row tells one side; the other side follows from it unless a row
/// of its own tells it.
struct RelationshipRows: RowImporter {
  private let connection: Connection
  private let id, relative, kind, from, until: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    (id, relative, kind) = (header["id"], header["relative"], header["kind"])
    (from, until) = (header["from"], header["until"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let client: ClientID = try connection.requiredReference(id, of: row, in: .client, .clients)
    let other: ClientID = try connection.requiredReference(
      relative, of: row, in: .client, .clients)
    if client == other { throw row.problem(relative, "must be another client") }
    let before = try connection.relationships(of: client).first { $0.relative == other }
    var link = Relationship(
      client: client, relative: other, kind: try row.requiredChoice(kind), from: before?.from,
      until: before?.until)
    if from.isPresent { link.from = try row.value(from) }
    if until.isPresent { link.until = try row.value(until) }
    if let first = link.from, let last = link.until, last < first {
      throw row.problem(until, "must not lie before the first day")
    }
    if before == link { return .unchanged }
    try connection.insert(link)
    if before != nil { return .changed }
    let sex = try connection.clientSummary(client)?.sex ?? .notKnown
    try connection.insert(link.reversed(for: sex))
    return .added
  }
}
