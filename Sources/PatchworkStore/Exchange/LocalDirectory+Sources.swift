import PatchworkCore

extension LocalDirectory {
  package func recordSources() async throws -> [RecordSourceSummary] {
    try await asking { session in
      try session.require(.exchange)
      let sources = session.records.sources
      let rows: [SourceTable.Row?] = [nil] + (try sources.everyone())
      return try rows.compactMap { row in
        let summary = RecordSourceSummary(
          source: row?.source,
          clients: try sources.count(of: .client, from: row),
          practitioners: try sources.count(of: .practitioner, from: row),
          agencies: try sources.count(of: .agency, from: row),
          involvements: try sources.count(of: .involvement, from: row))
        return summary.isEmpty ? nil : summary
      }
    }
  }

  package func nameSource(_ source: RecordSource) async throws -> Int {
    await settle()
    return try await changing { session in
      try session.require(.exchange)
      let sources = session.records.sources
      let row = try sources.known(source)
      let merges = session.records.merges
      if let identifier = try sources.doubled(of: row) ?? merges.doubled(of: row) {
        throw DirectoryError.invalid(
          field: .request,
          rule: worded(
            """
            \(source) and a file without a source both have the identifier \(identifier), so they \
            are not one source. Nothing was changed
            """))
      }
      let named = try sources.take(row)
      try merges.giveIdentifiers(to: row)
      try session.note(
        .change, details: try json(SourceDetails(source: source.name, records: named)))
      return named
    }
  }
}

extension RecordSourceSummary {
  fileprivate var isEmpty: Bool { clients + practitioners + agencies + involvements == 0 }
}

private struct SourceDetails: Codable {
  var words = Phrase("Named the source of records").english
  var source: String
  var records: Int
}
