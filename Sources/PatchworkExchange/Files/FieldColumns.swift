import PatchworkCore

/// The columns of one file that hold fields of its records, as its header has them.
struct FieldColumns<Record: DescribedRecord> {
  private let columns: [(column: Column<Record>, place: CSVColumn)]

  init(_ header: CSVHeader) {
    columns = Record.fields.flatMap(\.columns).map { ($0, header[$0.name]) }
  }

  /// Reads what the row says into a record; what it does not say stays as it was.
  func read(_ row: CSVRow, into record: inout Record) throws {
    for (column, place) in columns where row.says(place) {
      guard let read = column.read else { continue }
      do {
        try read(row[place], &record)
      } catch {
        throw row.problem(place, error.rule)
      }
    }
  }

  /// Refuses the row when the record made from it breaks a rule, at the column that holds what the
  /// rule is about.
  ///
  /// - Parameter exceptions: columns for what several hold.
  func require(
    _ problems: [Problem], of row: CSVRow, except exceptions: [FieldID: CSVColumn] = [:]
  ) throws {
    guard let problem = problems.first else { return }
    let place =
      exceptions[problem.field] ?? columns.first { $0.column.about.contains(problem.field) }?.place
    try row.refuse(problem, at: place)
  }
}
