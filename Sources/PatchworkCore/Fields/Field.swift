/// The description of one field of a record.
package struct Field<Record: Sendable>: Sendable {
  /// What it is called everywhere.
  package let id: FieldID
  /// Its columns in the record's file; empty where it has a file of its own, or none.
  package let columns: [Column<Record>]
  /// How it travels in the bodies of the API.
  package let member: Member<Record>
  /// How it shows beside the record's name; nil where it has a place of its own, or none.
  package let shown: Shown<Record>?
  /// Whether the network is told when it is corrected.
  package let isTold: Bool

  /// Whether two records say the same in it.
  let isEqual: @Sendable (Record, Record) -> Bool
  /// Copies it from the first record into the second.
  let copy: @Sendable (Record, inout Record) -> Void
  /// How two records become one.
  let joining: RecordJoining<Record>

  /// A field that can be empty.
  init<Value: Hashable & Sendable & Codable>(
    _ id: FieldID, _ path: WritableKeyPath<Record, Value> & Sendable, empty: Value,
    joining: Joining<Value>? = nil, column: ValueColumn<Value>? = nil,
    columns: [Column<Record>] = [], isTold: Bool = true, isSent: Bool = true,
    shown: Shown<Record>? = nil
  ) {
    self.init(
      id, path, joining: joining ?? .mine(unless: empty), column: column, columns: columns,
      isTold: isTold, member: Member(path, empty: empty, isSent: isSent), shown: shown)
  }

  /// A field that a record may lack.
  init<Value: Hashable & Sendable & Codable>(
    _ id: FieldID, _ path: WritableKeyPath<Record, Value?> & Sendable,
    joining: Joining<Value?> = .mine(unless: nil), column: ValueColumn<Value>? = nil,
    columns: [Column<Record>] = [], isTold: Bool = true, isSent: Bool = true,
    shown: Shown<Record>? = nil
  ) {
    self.init(
      id, path, joining: joining, column: column?.optional, columns: columns, isTold: isTold,
      member: Member(path, isSent: isSent), shown: shown)
  }

  /// A field without which there is no record.
  init<Value: Hashable & Sendable & Codable>(
    _ id: FieldID, required path: WritableKeyPath<Record, Value> & Sendable,
    joining: Joining<Value> = .mine, column: ValueColumn<Value>? = nil,
    columns: [Column<Record>] = []
  ) {
    self.init(
      id, path, joining: joining, column: column, columns: columns, isTold: true,
      member: Member(required: path), shown: nil)
  }

  private init<Value: Hashable & Sendable>(
    _ id: FieldID, _ path: WritableKeyPath<Record, Value> & Sendable, joining: Joining<Value>,
    column: ValueColumn<Value>?, columns: [Column<Record>], isTold: Bool,
    member: Member<Record>, shown: Shown<Record>?
  ) {
    self.id = id
    self.columns = columns + [column?.column(of: id, at: path)].compactMap { $0 }
    self.member = member
    self.shown = shown
    self.isTold = isTold
    self.joining = joining.applied(at: path, named: id)
    isEqual = { $0[keyPath: path] == $1[keyPath: path] }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
  }
}

/// How a field shows among the facts of a record, in words without a full stop.
package struct Shown<Record: Sendable>: Sendable {
  /// What it is under. Fields under one heading share a line.
  package let heading: Heading
  /// The words; nil where there is nothing to show.
  package let words: @Sendable (Record) -> String?

  init(under heading: Heading, _ words: @escaping @Sendable (Record) -> String?) {
    self.heading = heading
    self.words = words
  }
}
