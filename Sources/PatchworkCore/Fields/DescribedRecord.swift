/// A record whose fields are described once. Merging, news of corrections, files, the API's bodies and
/// their schema are made from the description.
package protocol DescribedRecord: Hashable, Sendable {
  /// The directory's identifier; unassigned in a draft.
  var id: Identifier<Self> { get set }
  /// Counts the saves of this record.
  var version: Int { get set }

  /// Every field but identifier and version, in the order in which corrections are told.
  static var fields: [Field<Self>] { get }

  /// A draft that says nothing: what a record cannot be without is a placeholder.
  static var blank: Self { get }
}

extension DescribedRecord {
  /// The fields in which this record differs from how it was.
  package func fields(changedSince before: Self) -> [Field<Self>] {
    Self.fields.filter { !$0.isEqual(self, before) }
  }

  /// The fields of which the network is told that they were corrected.
  package func news(since before: Self) -> [FieldID] {
    fields(changedSince: before).filter(\.isTold).map(\.id)
  }

  /// The columns of its fields in files: first those named, in their order, then all others.
  package static func columns(first names: [String] = []) -> [Column<Self>] {
    let columns = fields.flatMap(\.columns)
    return names.compactMap { name in columns.first { $0.name == name } }
      + columns.filter { !names.contains($0.name) }
  }
}

/// A correction of some fields of a record: the others stay as they are, so that a program erases
/// nothing that it does not know.
package struct Partial<Record: DescribedRecord & Codable>: Hashable, Sendable, Codable {
  /// The fields that are said.
  package var fields: Set<FieldID>
  /// A record that says them, under the identifier and the version that are corrected.
  package var record: Record

  package init(_ fields: Set<FieldID>, of record: Record) {
    self.fields = fields
    self.record = record
  }

  /// The whole correction: what is said here, and everything else as it stands.
  package func whole(over stored: Record) -> Record {
    var whole = stored
    for field in Record.fields where fields.contains(field.id) { field.copy(record, &whole) }
    return whole
  }
}

/// A partial correction of a record of any kind.
package enum Amendment: Hashable, Sendable, Codable {
  case client(Partial<Client>)
  case involvement(Partial<Involvement>)
  case practitioner(Partial<Practitioner>)
  case agency(Partial<Agency>)

  /// The correction of the record that is named, for what only asks which record that is.
  package var correction: Change {
    switch self {
    case .client(let partial): .correctClient(partial.record)
    case .involvement(let partial): .correctInvolvement(partial.record)
    case .practitioner(let partial): .correctPractitioner(partial.record)
    case .agency(let partial): .correctAgency(partial.record)
    }
  }
}
