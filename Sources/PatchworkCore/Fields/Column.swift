/// A column of a record's file.
package struct Column<Record: Sendable>: Sendable {
  /// The name in the header line.
  package let name: String
  /// Whether the file is refused without it.
  package let isRequired: Bool
  /// What it holds, for the help.
  package let summary: Phrase
  /// What problems are shown at it.
  package let about: [FieldID]
  /// Reads a text into a record; nil where the importer does it, since other columns or records count.
  package let read: (@Sendable (String, inout Record) throws(BrokenForm) -> Void)?
  /// Writes what a record holds; nil where the exporter does it.
  package let write: (@Sendable (Record) -> String)?

  package init(
    _ name: String, isRequired: Bool = false, _ summary: Phrase, about: [FieldID] = [],
    read: (@Sendable (String, inout Record) throws(BrokenForm) -> Void)? = nil,
    write: (@Sendable (Record) -> String)? = nil
  ) {
    self.name = name
    self.isRequired = isRequired
    self.summary = summary
    self.about = about
    self.read = read
    self.write = write
  }
}

/// A column that holds one whole value.
struct ValueColumn<Value: Sendable>: Sendable {
  private let name: String
  private let isRequired: Bool
  private let summary: Phrase
  private let about: [FieldID]
  private let form: TextForm<Value>

  /// - Parameter about: the problems shown at it besides those of its field.
  init(
    _ name: String, required isRequired: Bool = false, _ summary: Phrase, as form: TextForm<Value>,
    about: [FieldID] = []
  ) {
    self.name = name
    self.isRequired = isRequired
    self.summary = summary
    self.form = form
    self.about = about
  }

  /// The column of a value that may be missing.
  var optional: ValueColumn<Value?> {
    ValueColumn<Value?>(
      name, required: isRequired, summary, as: form.optional, about: about)
  }

  func column<Record: Sendable>(
    of id: FieldID, at path: WritableKeyPath<Record, Value> & Sendable
  ) -> Column<Record> {
    let form = form
    return Column(name, isRequired: isRequired, summary, about: [id] + about) {
      (text, record) throws(BrokenForm) in
      record[keyPath: path] = try form.read(text)
    } write: { record in
      form.write(record[keyPath: path])
    }
  }
}
