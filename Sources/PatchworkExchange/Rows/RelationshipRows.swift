import PatchworkCore

/// Rows of `relationships.csv`. A row tells one side; the other side follows from it unless a row
/// of its own tells it.
struct RelationshipRows: RowImporter {
  private let register: any StagingRegister
  private let parts: any ClientPartStaging
  private let id, relative, kind, from, until: CSVColumn

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    parts = try register.clientParts()
    (id, relative, kind) = (header["id"], header["relative"], header["kind"])
    (from, until) = (header["from"], header["until"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let client = try row.requiredReference(id, to: .clients, find: register.client)
    let other = try row.requiredReference(relative, to: .clients, find: register.client)
    if client == other { throw row.problem(relative, worded("must be another client")) }
    let before = try parts.relationships(of: client).first { $0.relative == other }
    var link = Relationship(
      client: client, relative: other, kind: try row.requiredChoice(kind), from: before?.from,
      until: before?.until)
    if from.isPresent { link.from = try row.value(from) }
    if until.isPresent { link.until = try row.value(until) }
    if let first = link.from, let last = link.until, last < first {
      throw row.problem(until, worded("must not lie before the first day"))
    }
    return .staged(try row.staging(relative) { try parts.stage(link, over: before) })
  }
}
