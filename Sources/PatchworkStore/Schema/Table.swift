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
}
