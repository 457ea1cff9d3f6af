/// One file of an export while it is written.
final class FileWriter {
  let file: ExchangeFile
  private(set) var rows = 0
  private let writer: CSVWriter

  init(_ file: ExchangeFile, in folder: String) throws {
    self.file = file
    writer = try CSVWriter(path: "\(folder)/\(file.fileName)")
    try writer.write(file.columns.map(\.name))
  }

  func write(_ cells: [String]) throws {
    for cell in cells { add(cell) }
    try endRow()
  }

  /// Adds a cell to the row that is being written.
  func add(_ cell: String) { writer.add(cell) }

  func endRow() throws {
    try writer.endRecord()
    rows += 1
  }

  func finish() throws { try writer.finish() }
}
