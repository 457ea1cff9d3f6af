import PatchworkCore

/// The tables whose rows are numbered and may come from another system.
enum NumberedTable: String, CaseIterable {
  case agency, practitioner, household, client, involvement
  case contactPoint = "contact_point"

  /// The table of the identifiers that named sources give its rows.
  var identifiers: String { "\(rawValue)_identifier" }

  /// What files without a source call a row of the table: their own identifier, else the first of a named
  /// source. A column of a SELECT; null for a record that was made in the program.
  var fileIdentifier: String {
    """
    coalesce(\(rawValue).source_id, (
      SELECT source.name || ':' || value FROM \(identifiers) JOIN source ON source.id = source
      WHERE \(identifiers).\(rawValue) = \(rawValue).id ORDER BY source, value LIMIT 1))
    """
  }

  /// Finds a row by its identifier in files without a source. A literal each: imports ask for nothing more often.
  var rowByIdentifier: String {
    switch self {
    case .agency: "SELECT id FROM agency WHERE source_id = ?"
    case .practitioner: "SELECT id FROM practitioner WHERE source_id = ?"
    case .household: "SELECT id FROM household WHERE source_id = ?"
    case .client: "SELECT id FROM client WHERE source_id = ?"
    case .involvement: "SELECT id FROM involvement WHERE source_id = ?"
    case .contactPoint: "SELECT id FROM contact_point WHERE source_id = ?"
    }
  }

  /// The same in those of a named source.
  var rowByNamedIdentifier: String {
    switch self {
    case .agency: "SELECT agency FROM agency_identifier WHERE source = ? AND value = ?"
    case .practitioner:
      "SELECT practitioner FROM practitioner_identifier WHERE source = ? AND value = ?"
    case .household: "SELECT household FROM household_identifier WHERE source = ? AND value = ?"
    case .client: "SELECT client FROM client_identifier WHERE source = ? AND value = ?"
    case .involvement:
      "SELECT involvement FROM involvement_identifier WHERE source = ? AND value = ?"
    case .contactPoint:
      "SELECT contact_point FROM contact_point_identifier WHERE source = ? AND value = ?"
    }
  }

  /// Finds what files without a source call a row.
  var identifierOfRow: String {
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
