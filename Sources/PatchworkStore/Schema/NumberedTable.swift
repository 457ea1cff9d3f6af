import PatchworkCore

/// The tables whose rows are numbered and may come from another system.
enum NumberedTable: String {
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

  func has<Subject>(_ id: Identifier<Subject>, in connection: Connection) throws -> Bool {
    try connection.row("SELECT 1 FROM \(rawValue) WHERE id = ?", id) { _ in true } ?? false
  }

  /// - Returns: the identifier of the last row, 0 when there is none.
  func highestID(in connection: Connection) throws -> Int64 {
    try connection.row("SELECT max(id) FROM \(rawValue)") { $0.int64(0) } ?? 0
  }

  /// How many rows there are. Counting stops at a limit, so that a nation's register is not read
  /// through.
  func count(upTo limit: Int, in connection: Connection) throws -> Int {
    try connection.row("SELECT count(*) FROM (SELECT 1 FROM \(rawValue) LIMIT \(limit))") {
      $0.int(0)
    } ?? 0
  }
}
