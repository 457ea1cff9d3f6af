import PatchworkCore

/// What importing one row did.
enum RowResult {
  case added, changed, unchanged
}

/// Takes the rows of one file into the directory. One type a file.
protocol RowImporter {
  /// Makes ready for a file with such a header.
  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws

  /// Checks a row wholly, then stores it.
  /// - Throws: `RowProblem` before anything is stored.
  mutating func take(_ row: CSVRow) throws -> RowResult

  /// Does what had to wait until every row was there; problems come with the row they belong to.
  mutating func finish() throws -> [(CSVRow, RowProblem)]
}

extension RowImporter {
  mutating func finish() throws -> [(CSVRow, RowProblem)] { [] }
}

extension ExchangeFile {
  /// The importer for this file.
  var importer: any RowImporter.Type {
    switch self {
    case .agencies: AgencyRows.self
    case .practitioners: PractitionerRows.self
    case .contactPoints: ContactPointRows.self
    case .clients: ClientRows.self
    case .aliases: AliasRows.self
    case .addresses: AddressRows.self
    case .relationships: RelationshipRows.self
    case .involvements: InvolvementRows.self
    }
  }
}
