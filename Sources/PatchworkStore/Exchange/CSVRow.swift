import PatchworkCore

/// Why one row is refused.
struct RowProblem: Error {
  let column: String
  let value: String
  let rule: String
}

/// A header line: which column stands where.
struct CSVHeader {
  private let places: [String: Int]

  /// Reads a header; refuses columns that the file does not have, twice or not at all.
  init(_ fields: [String], of file: ExchangeFile) throws {
    var places: [String: Int] = [:]
    let known = file.columns.map(\.name)
    for (index, field) in fields.enumerated() {
      guard known.contains(field) else {
        throw RowProblem(
          column: field, value: field,
          rule: "is no column of \(file.fileName), which has \(known.joined(separator: ", "))")
      }
      guard places.updateValue(index, forKey: field) == nil else {
        throw RowProblem(column: field, value: field, rule: "stands twice in the header")
      }
    }
    for column in file.columns where column.isRequired && places[column.name] == nil {
      throw RowProblem(column: column.name, value: "", rule: "is missing from the header")
    }
    self.places = places
    count = fields.count
  }

  /// How many columns there are.
  let count: Int

  /// A column by its name.
  subscript(name: String) -> CSVColumn { CSVColumn(name: name, index: places[name]) }
}

/// A column of one file; `index` is nil when the file leaves it out.
struct CSVColumn {
  let name: String
  let index: Int?
  var isPresent: Bool { index != nil }
}

/// The fields of one row, read by column.
struct CSVRow {
  let fields: [String]

  /// The text of a column, without white space around it; empty when the column is left out.
  subscript(column: CSVColumn) -> String {
    guard let index = column.index else { return "" }
    let field = fields[index]
    return field.utf8.first == 32 || field.utf8.last == 32 ? trimmed(field) : field
  }

  /// A text that must not be empty.
  func required(_ column: CSVColumn) throws -> String {
    let text = self[column]
    if text.isEmpty { throw RowProblem(column: column.name, value: "", rule: "must not be empty") }
    return text
  }

  /// A value in its text form; nil when empty.
  func value<Value: TextCodable>(_ column: CSVColumn, as type: Value.Type = Value.self) throws
    -> Value?
  {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Value(text) else {
      throw RowProblem(column: column.name, value: text, rule: Value.form)
    }
    return value
  }

  /// One of a closed list; nil when empty.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: CSVColumn, as type: Value.Type = Value.self
  ) throws -> Value? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Value(rawValue: text) else {
      let list = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowProblem(column: column.name, value: text, rule: "is none of \(list)")
    }
    return value
  }

  /// A problem with one column of this row.
  func problem(_ column: CSVColumn, _ rule: String) -> RowProblem {
    RowProblem(column: column.name, value: self[column], rule: rule)
  }

  /// Refuses the row when the record made from it breaks a rule.
  func require(_ problems: [Problem]) throws {
    if let problem = problems.first {
      throw RowProblem(column: problem.field, value: "", rule: problem.rule)
    }
  }
}
