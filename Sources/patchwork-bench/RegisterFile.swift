import PatchworkCore
import PatchworkExchange

/// All rows of a CSV file that fits in memory, its header first.
func readCSV(path: String) throws -> [[String]] {
  let reader = try openCSV(path: path)
  var rows: [[String]] = []
  var record = CSVRecord()
  while try reader.next(&record) { rows.append(record.fields) }
  return rows
}

private func openCSV(path: String) throws -> CSVReader {
  guard let reader = try CSVReader(path: path) else {
    throw DirectoryError.cannotOpen(path: path, reason: "there is no such file")
  }
  return reader
}

/// The clients of a file, one after the other.
final class RegisterFile {
  private let reader: CSVReader
  private var record = CSVRecord()
  private let columns: [Int]

  /// - Throws: when there is no such file, or it lacks a column.
  init(path: String) throws {
    reader = try openCSV(path: path)
    guard try reader.next(&record) else {
      throw DirectoryError.cannotOpen(path: path, reason: "it is empty")
    }
    let header = record.fields
    columns = try ["id", "given", "family", "dob"].map { name in
      guard let column = header.firstIndex(of: name) else {
        throw DirectoryError.cannotOpen(path: path, reason: "it has no column \(name)")
      }
      return column
    }
  }

  /// - Returns: nil behind the last client.
  func next() throws
    -> (identifier: String, given: String, family: String, birth: String)?
  {
    guard try reader.next(&record) else { return nil }
    let fields = record.fields
    let values = columns.map { $0 < fields.count ? fields[$0] : "" }
    return (values[0], values[1], values[2], values[3])
  }
}
