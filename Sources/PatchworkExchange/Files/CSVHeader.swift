import PatchworkCore

/// A header line: which column stands where.
struct CSVHeader {
  private let places: [String: Int]
  let count: Int

  /// Reads a header in any case. Refuses columns that the file does not have, since a misspelt one
  /// would be lost without a word, and columns that stand there twice or not at all.
  init(_ record: CSVRecord, of file: ExchangeFile) throws {
    var places: [String: Int] = [:]
    let known = file.columns.map(\.name)
    for (index, field) in record.fields.enumerated() {
      let name = field.lowercased()
      guard known.contains(name) else {
        throw RowProblem(
          column: field, value: field,
          rule: worded(
            "is no column of \(file.fileName), which has \(known.joined(separator: ", "))"))
      }
      guard places.updateValue(index, forKey: name) == nil else {
        throw RowProblem(column: field, value: field, rule: worded("stands twice in the header"))
      }
    }
    for column in file.columns where column.isRequired && places[column.name] == nil {
      throw RowProblem(column: column.name, value: "", rule: worded("is missing from the header"))
    }
    self.places = places
    count = record.count
  }

  subscript(name: String) -> CSVColumn { CSVColumn(name: name, index: places[name]) }
}

/// A column of one file; `index` is nil when the file leaves it out.
struct CSVColumn {
  let name: String
  let index: Int?
  var isPresent: Bool { index != nil }
}
