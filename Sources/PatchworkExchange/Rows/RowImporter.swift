import PatchworkCore

/// What importing one row did.
enum RowResult {
  case staged(StagingResult)
  /// Nothing yet: the row names another that may come later in the file.
  case waits
}

/// Stages the rows of one file. One type a file.
protocol RowImporter {
  /// Makes ready for a file with such a header.
  init(_ header: CSVHeader, into register: any StagingRegister) throws

  /// Checks a row wholly, then stages it.
  /// - Throws: `RowProblem` before anything is staged.
  mutating func take(_ row: CSVRow) throws -> RowResult

  /// What should be looked at in the row that was taken last, though it is not wrong; mostly nil.
  var remark: String? { get }

  /// Takes the rows that waited, now that every row has been seen; tells what came of each.
  mutating func finish(
    _ waiting: [CSVRow], _ tell: (CSVRow, Result<RowResult, RowProblem>) throws -> Void
  ) throws
}

extension RowImporter {
  var remark: String? { nil }

  mutating func finish(
    _ waiting: [CSVRow], _ tell: (CSVRow, Result<RowResult, RowProblem>) throws -> Void
  ) throws {
    for row in waiting {
      do {
        try tell(row, .success(try take(row)))
      } catch let problem as RowProblem {
        try tell(row, .failure(problem))
      }
    }
  }
}

extension ExchangeFile {
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
