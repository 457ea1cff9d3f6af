import PatchworkCore

/// The tables whose rows have identifiers.
enum Table: String {
  case agency, practitioner, household, client, involvement
  case contactPoint = "contact_point"
}

extension Connection {
  /// Whether a row is there.
  func exists<Subject>(_ id: Identifier<Subject>, in table: Table) throws -> Bool {
    try row("SELECT 1 FROM \(table.rawValue) WHERE id = ?", id) { _ in true } ?? false
  }

  /// The identifier of a table's last row; 0 when it has none.
  func highestID(in table: Table) throws -> Int64 {
    try row("SELECT max(id) FROM \(table.rawValue)") { $0.int64(0) } ?? 0
  }
}
