import PatchworkCore

/// The row of a record in its file: identifier, fields, and what other columns hold.
struct RecordRow<Record: DescribedRecord, References> {
  typealias Entry = Identified<Record, References>

  private enum Cell {
    case identifier
    case field((Record) -> String)
    case other((Entry) -> String)
    case empty
  }

  private let columns: [Cell]

  /// - Parameter others: what columns hold that no field writes by itself.
  init(of file: ExchangeFile, others: [String: (Entry) -> String] = [:]) {
    let fields = Dictionary(
      uniqueKeysWithValues: Record.fields.flatMap(\.columns).map { ($0.name, $0) })
    columns = file.columns.map { column in
      if column.name == "id" { return .identifier }
      if let other = others[column.name] { return .other(other) }
      return fields[column.name]?.write.map { .field($0) } ?? .empty
    }
  }

  func write(_ entry: Entry, to file: FileWriter) throws {
    for column in columns {
      switch column {
      case .identifier: file.add(entry.identifier)
      case .field(let write): file.add(write(entry.record))
      case .other(let write): file.add(write(entry))
      case .empty: file.add("")
      }
    }
    try file.endRow()
  }
}
