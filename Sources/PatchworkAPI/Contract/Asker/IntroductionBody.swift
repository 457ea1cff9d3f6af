import PatchworkCore

/// Who I am and where I work, as it is sent on first run.
package struct IntroductionBody: Codable, Hashable, Sendable {
  /// Names a record that is held, or nothing for a new one.
  struct Held<Record: DescribedRecord>: Codable, Hashable, Sendable {
    var id: Identifier<Record>?
    var version: Int?
    var record: RecordBody<Record>
  }

  var practitioner: Held<Practitioner>
  var agency: Held<Agency>

  package init(_ practitioner: Practitioner, at agency: Agency) {
    self.practitioner = Held(
      id: practitioner.id.isAssigned ? practitioner.id : nil, version: practitioner.version,
      record: RecordBody(practitioner))
    self.agency = Held(
      id: agency.id.isAssigned ? agency.id : nil, version: agency.version,
      record: RecordBody(agency))
  }

  package var change: Change {
    .introduceMyself(
      practitioner.record.record(
        id: practitioner.id ?? .unassigned, version: practitioner.version ?? 0),
      at: agency.record.record(id: agency.id ?? .unassigned, version: agency.version ?? 0))
  }
}
