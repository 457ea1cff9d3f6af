import PatchworkCore

/// Rows of `relationships.csv`. A row tells one side; the other side follows from it unless a row
/// of its own tells it.
struct RelationshipRows: RowImporter {
  private let connection: Connection
  private let id, relative, kind: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    (id, relative, kind) = (header["id"], header["relative"], header["kind"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let client: ClientID = try connection.requiredReference(id, of: row, in: .client, .clients)
    let other: ClientID = try connection.requiredReference(
      relative, of: row, in: .client, .clients)
    if client == other { throw row.problem(relative, "must be another client") }
    let link = Relationship(client: client, relative: other, kind: try row.requiredChoice(kind))
    let before = try connection.relationships(of: client).first { $0.relative == other }
    if before == link { return .unchanged }
    try connection.insert(link)
    if before != nil { return .changed }
    let sex = try connection.clientSummary(client)?.sex ?? .notKnown
    try connection.insert(
      Relationship(client: other, relative: client, kind: link.kind.reversed(for: sex)))
    return .added
  }
}
