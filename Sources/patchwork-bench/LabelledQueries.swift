import PatchworkStore

/// The numbers and texts of a file of queries; its labels are for the scorer alone.
struct LabelledQueries {
  private(set) var numbers: [String] = []
  private(set) var texts: [String] = []

  /// Reads the columns `qid` and `q` of a CSV file.
  init(path: String) throws {
    let rows = try readCSV(path: path)
    guard let header = rows.first, let number = header.firstIndex(of: "qid"),
      let text = header.firstIndex(of: "q")
    else { throw UsageError("\(path) has no columns qid and q") }
    for row in rows.dropFirst() where row.count > max(number, text) {
      numbers.append(row[number])
      texts.append(row[text])
    }
  }
}
