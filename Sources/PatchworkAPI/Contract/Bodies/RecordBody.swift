import PatchworkCore

/// A record as it is sent to be added, without identifier and version. What is left out, or null, is
/// empty.
package struct RecordBody<Record: DescribedRecord>: Codable, Hashable, Sendable {
  private let said: Record

  package init(_ record: Record) {
    // The path and `If-Match` bear these; two bodies that travel alike are alike.
    var said = record
    (said.id, said.version) = (Record.blank.id, Record.blank.version)
    self.said = said
  }

  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: FieldID.self)
    var record = Record.blank
    for field in Record.fields where field.member.isSent {
      try field.member.decode(source, field.id, &record)
    }
    said = record
  }

  package func encode(to encoder: any Encoder) throws {
    var target = encoder.container(keyedBy: FieldID.self)
    for field in Record.fields where field.member.isSent && !field.member.isEmpty(said) {
      try field.member.encode(said, field.id, &target)
    }
  }

  /// The record: a draft unless an identifier is given.
  package func record(id: Identifier<Record> = .unassigned, version: Int = 0) -> Record {
    var record = said
    (record.id, record.version) = (id, version)
    return record
  }
}

/// A correction as it is sent: what is left out stays as it is, and null removes what is held.
package struct CorrectionBody<Record: DescribedRecord & Codable>: Codable, Hashable, Sendable {
  private let fields: Set<FieldID>
  private let record: Record

  /// The body that says everything that a record says, and what it lacks.
  package init(_ record: Record) {
    self.init(
      Partial(Set(Record.fields.filter(\.member.isSent).map(\.id)), of: record))
  }

  /// The body that says some fields.
  package init(_ partial: Partial<Record>) {
    (fields, record) = (partial.fields, partial.record)
  }

  package init(from decoder: any Decoder) throws {
    let source = try decoder.container(keyedBy: FieldID.self)
    var record = Record.blank
    var fields: Set<FieldID> = []
    for field in Record.fields where field.member.isSent && source.contains(field.id) {
      try field.member.decode(source, field.id, &record)
      fields.insert(field.id)
    }
    (self.fields, self.record) = (fields, record)
  }

  package func encode(to encoder: any Encoder) throws {
    var target = encoder.container(keyedBy: FieldID.self)
    for field in Record.fields where fields.contains(field.id) {
      try field.member.encode(record, field.id, &target)
    }
  }

  /// The correction of a version.
  package func correction(of id: Identifier<Record>, version: Int) -> Partial<Record> {
    var record = record
    (record.id, record.version) = (id, version)
    return Partial(fields, of: record)
  }
}
