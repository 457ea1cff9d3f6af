import PatchworkCore

/// Why one row is refused.
struct RowProblem: Error {
  let column: String
  let value: String
  let rule: String
}

/// The fields of one row, read by column.
struct CSVRow {
  let record: CSVRecord
  /// Whether an empty cell takes away what the record has. Only where the file tells all that is known, and
  /// so not in one of a source beside others.
  let emptyRemoves: Bool

  /// Whether the row says anything in a column: what it does not say stays as it was.
  func says(_ column: CSVColumn) -> Bool {
    column.isPresent && (emptyRemoves || !self[column].isEmpty)
  }

  /// The text of a column; empty when the column is left out.
  subscript(column: CSVColumn) -> String {
    column.index.map { record[$0] } ?? ""
  }

  /// A text that must not be empty.
  func required(_ column: CSVColumn) throws -> String {
    let text = self[column]
    if text.isEmpty { throw problem(column, worded("must not be empty")) }
    return text
  }

  /// The source's own identifier: it is shown and exported again, so it must be plain text.
  func identifier(_ column: CSVColumn) throws -> String {
    let longest = 100
    let text = try required(column)
    if let rule = PlainText.rule(brokenBy: text, longest: longest) { throw problem(column, rule) }
    return text
  }

  /// The identifier of a record named by a column; nil when the column is empty.
  ///
  /// - Parameter find: finds it by its identifier.
  func reference<Subject>(
    _ column: CSVColumn, to file: ExchangeFile, find: (String) throws -> Identifier<Subject>?
  ) throws -> Identifier<Subject>? {
    let identifier = self[column]
    if identifier.isEmpty { return nil }
    guard let id = try find(identifier) else {
      throw problem(column, worded("is not an id of \(file.fileName) or of the directory"))
    }
    return id
  }

  /// The identifier of a record that a column must name.
  func requiredReference<Subject>(
    _ column: CSVColumn, to file: ExchangeFile, find: (String) throws -> Identifier<Subject>?
  ) throws -> Identifier<Subject> {
    guard let id = try reference(column, to: file, find: find) else {
      throw problem(column, worded("must not be empty"))
    }
    return id
  }

  /// Turns what conflicts with the row's identifier into a problem of its column.
  func staging<Value>(_ column: CSVColumn, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let conflict as IdentifierConflict {
      throw problem(column, conflict)
    }
  }

  func problem(_ column: CSVColumn, _ conflict: IdentifierConflict) -> RowProblem {
    switch conflict {
    case .isStaged: problem(column, worded("stands in an earlier row already"))
    case .isShielded:
      problem(
        column,
        worded(
          """
          is about a shielded client, and only the people who work with them say who else does, \
          and who is of the family; ask one of them
          """))
    case .isSomebodyElse:
      problem(
        column,
        worded(
          """
          is somebody else here, by name and the rest. If the file comes from another system, say \
          from which (--source NAME, on the screen From); if all of it was corrected, correct the \
          record itself
          """))
    case .isMerged(let survivor):
      problem(column, worded("was merged into \(survivor); correct that record instead"))
    }
  }

  /// A value in its text form; nil when empty.
  func value<Value: TextCodable>(_ column: CSVColumn, as type: Value.Type = Value.self) throws
    -> Value?
  {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Value(text) else { throw problem(column, Value.form) }
    return value
  }

  /// One of a closed list; nil when empty.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: CSVColumn, as type: Value.Type = Value.self
  ) throws -> Value? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Value(rawValue: text) else {
      let list = Value.allCases.map(\.rawValue).filter { !$0.isEmpty }.joined(separator: ", ")
      throw problem(column, worded("is none of \(list)"))
    }
    return value
  }

  /// One of a closed list, which must be given.
  func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ column: CSVColumn, as type: Value.Type = Value.self
  ) throws -> Value {
    guard let value: Value = try choice(column) else {
      throw problem(column, worded("must not be empty"))
    }
    return value
  }

  /// Yes, no or nothing, which means no.
  func yesOrNo(_ column: CSVColumn) throws -> Bool {
    switch self[column] {
    case "yes": true
    case "no", "": false
    default: throw problem(column, worded("must be yes, no or empty"))
    }
  }

  func problem(_ column: CSVColumn, _ rule: String) -> RowProblem {
    RowProblem(column: column.name, value: self[column], rule: rule)
  }

  /// Refuses the row when the record made from it breaks a rule; `columns` says which column holds
  /// what the rule is about.
  func require(_ problems: [Problem], _ columns: KeyValuePairs<FieldID, CSVColumn>) throws {
    guard let first = problems.first else { return }
    try refuse(first, at: columns.first { $0.key == first.field }?.value)
  }

  /// Refuses the row for a rule that it breaks, in a column or, where the file has none, as a whole.
  func refuse(_ broken: Problem, at column: CSVColumn?) throws {
    if let column, column.isPresent { throw problem(column, broken.rule) }
    throw RowProblem(column: "", value: "", rule: "\(broken.field.label): \(broken.rule)")
  }
}
