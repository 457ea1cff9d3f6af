import PatchworkCore

/// The tables whose rows have identifiers.
enum Table: String {
  case agency, practitioner, household, client, involvement
  case contactPoint = "contact_point"

  /// Finds a row by the source's identifier. A literal each: imports ask for nothing more often.
  var rowBySource: String {
    switch self {
    case .agency: "SELECT id FROM agency WHERE source_id = ?"
    case .practitioner: "SELECT id FROM practitioner WHERE source_id = ?"
    case .household: "SELECT id FROM household WHERE source_id = ?"
    case .client: "SELECT id FROM client WHERE source_id = ?"
    case .involvement: "SELECT id FROM involvement WHERE source_id = ?"
    case .contactPoint: "SELECT id FROM contact_point WHERE source_id = ?"
    }
  }

  /// Finds the source's identifier of a row.
  var sourceOfRow: String {
    switch self {
    case .agency: "SELECT source_id FROM agency WHERE id = ?"
    case .practitioner: "SELECT source_id FROM practitioner WHERE id = ?"
    case .household: "SELECT source_id FROM household WHERE id = ?"
    case .client: "SELECT source_id FROM client WHERE id = ?"
    case .involvement: "SELECT source_id FROM involvement WHERE id = ?"
    case .contactPoint: "SELECT source_id FROM contact_point WHERE id = ?"
    }
  }
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
