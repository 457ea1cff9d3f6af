import PatchworkCore

/// The records of a database in the order of their identifiers, each with its source.
struct StoredRecords: RecordStream {
  private let stored: Records
  private var connection: Connection { stored.connection }

  init(_ stored: Records) { self.stored = stored }

  func agencies(_ body: (SourcedAgency) throws -> Void) throws {
    try forEachRecord(in: .agency, read: stored.agencies.read) { agency in
      try body(Sourced(agency, try source(.agency, agency.id), ()))
    }
  }

  func practitioners(_ body: (SourcedPractitioner) throws -> Void) throws {
    try forEachRecord(in: .practitioner, read: stored.practitioners.read) { practitioner in
      try body(
        Sourced(
          practitioner, try source(.practitioner, practitioner.id),
          (
            agency: try source(.agency, practitioner.agency),
            covers: try practitioner.leave.map { leave in
              try leave.cover.map { try source(.practitioner, $0) }
            }
          )))
    }
  }

  func contactPoints(_ body: (SourcedContactPoint) throws -> Void) throws {
    try connection.forEachRow("SELECT id, practitioner FROM contact_point ORDER BY id") { row in
      let (id, practitioner): (ContactPointID, PractitionerID) = (row.id(0), row.id(1))
      let points = try stored.practitioners.contactPoints(of: practitioner)
      guard let point = points.first(where: { $0.id == id }) else { return }
      try body(
        Sourced(point, try source(.contactPoint, id), try source(.practitioner, practitioner)))
    }
  }

  func clients(_ body: (SourcedClient) throws -> Void) throws {
    try forEachRecord(in: .client, read: stored.clients.read) { client in
      try body(
        Sourced(
          client, try source(.client, client.id),
          (
            household: try client.household.map { try source(.household, $0) },
            shielded: try stored.shields.reason(of: client.id)
          )))
    }
  }

  func relationships(_ body: (SourcedRelationship) throws -> Void) throws {
    try connection.forEachRow(
      """
      SELECT client, relative, kind, first_day, last_day FROM relationship
      ORDER BY client, relative
      """
    ) { row in
      let link = Relationship(
        client: row.id(0), relative: row.id(1), kind: try row.choice(2),
        from: try row.optionalDate(3), until: try row.optionalDate(4))
      try body(
        SourcedRelationship(
          link, client: try source(.client, link.client),
          relative: try source(.client, link.relative)))
    }
  }

  func involvements(_ body: (SourcedInvolvement) throws -> Void) throws {
    try forEachRecord(in: .involvement, read: stored.involvements.read) { involvement in
      try body(
        Sourced(
          involvement, try source(.involvement, involvement.id),
          (
            client: try source(.client, involvement.client),
            practitioner: try involvement.practitioner.map { try source(.practitioner, $0) },
            agency: try source(.agency, involvement.agency)
          )))
    }
  }

  private func forEachRecord<Record>(
    in table: NumberedTable, read: (Identifier<Record>) throws -> Record?,
    _ body: (Record) throws -> Void
  ) throws {
    try connection.forEachRow("SELECT id FROM \(table.rawValue) ORDER BY id") { row in
      if let record = try read(row.id(0)) { try body(record) }
    }
  }

  /// The identifier by which other systems call a row: the source's, or its own.
  private func source<Subject>(
    _ table: NumberedTable, _ id: Identifier<Subject>
  ) throws -> String {
    try stored.sources.source(of: id.rawValue, in: table) ?? ownSourcePrefix + id.description
  }
}
