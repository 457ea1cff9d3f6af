import PatchworkCore

/// The records of a database in the order of their identifiers, each with its identifier.
///
/// Sources are read in the same query as the record: a query for each would take longer than all else.
struct StoredRecords: RecordStream {
  private let stored: Records
  /// Whether the places of shielded clients stay here.
  private let withholdsPlaces: Bool
  /// Whether records have identifiers in named sources. Most registers have none, and need not look.
  private let hasSources: Bool
  private var connection: Connection { stored.connection }

  init(_ stored: Records, withholdsPlaces: Bool) throws {
    self.stored = stored
    self.withholdsPlaces = withholdsPlaces
    hasSources = try !stored.sources.everyone().isEmpty
  }

  /// The column that says what the files call a row of a table.
  private func name(_ table: NumberedTable) -> String {
    hasSources ? table.fileIdentifier : "\(table.rawValue).source_id"
  }

  func agencies(_ body: (IdentifiedAgency) throws -> Void) throws {
    try connection.forEachRow("SELECT id FROM agency ORDER BY id") { row in
      guard let agency = try stored.agencies.read(row.id(0)) else { return }
      try body(Identified(agency, try stored.identifiers.name(of: agency.id, in: .agency), ()))
    }
  }

  func practitioners(_ body: (IdentifiedPractitioner) throws -> Void) throws {
    let identifiers = stored.identifiers
    try connection.forEachRow("SELECT id FROM practitioner ORDER BY id") { row in
      guard let practitioner = try stored.practitioners.read(row.id(0)) else { return }
      let covers = try practitioner.leave.map { leave in
        try leave.cover.map { try identifiers.name(of: $0, in: .practitioner) }
      }
      try body(
        Identified(
          practitioner, try identifiers.name(of: practitioner.id, in: .practitioner),
          (agency: try identifiers.name(of: practitioner.agency, in: .agency), covers: covers)))
    }
  }

  func contactPoints(_ body: (IdentifiedContactPoint) throws -> Void) throws {
    let own = PractitionerTable.contactPointColumnCount
    try connection.forEachRow(
      """
      SELECT \(PractitionerTable.contactPointColumns), \(name(.contactPoint)), practitioner,
        (SELECT \(name(.practitioner)) FROM practitioner WHERE id = contact_point.practitioner)
      FROM contact_point ORDER BY id
      """
    ) { row in
      let point = try PractitionerTable.contactPoint(row)
      let practitioner: PractitionerID = row.id(own + 1)
      try body(
        Identified(
          point, IdentifierTable.name(row, at: own, of: point.id),
          IdentifierTable.name(row, at: own + 2, of: practitioner)))
    }
  }

  func clients(_ body: (IdentifiedClient) throws -> Void) throws {
    let names = try PartScan(
      "SELECT client, kind, given, middle, family FROM client_name ORDER BY client, position",
      on: connection
    ) { try ClientTable.name($0, at: 1) }
    let addresses = try PartScan(
      "SELECT client, line, postcode, first_day, last_day FROM address ORDER BY client, position",
      on: connection
    ) { try ClientTable.address($0, at: 1) }
    let shields = try PartScan(
      "SELECT client, reason FROM shield ORDER BY client, id", on: connection
    ) { try $0.choice(1, ShieldReason.self) }
    let own = ClientTable.columnCount
    try connection.forEachRow(
      """
      SELECT \(ClientTable.columns), \(name(.client)),
        (SELECT \(name(.household)) FROM household WHERE id = client.household)
      FROM client ORDER BY id
      """
    ) { row in
      let id = row.int64(0)
      let client = try ClientTable.client(
        row, names: try names.parts(of: id), addresses: try addresses.parts(of: id))
      let household = client.household.map { IdentifierTable.name(row, at: own + 1, of: $0) }
      let shielded = try shields.parts(of: id).first
      let isWithheld = withholdsPlaces && shielded != nil
      try body(
        Identified(
          isWithheld ? client.withoutWhereabouts : client,
          IdentifierTable.name(row, at: own, of: client.id),
          (
            household: isWithheld ? nil : household, shielded: shielded,
            isPlaceWithheld: isWithheld
          )))
    }
  }

  func relationships(_ body: (IdentifiedRelationship) throws -> Void) throws {
    try connection.forEachRow(
      """
      SELECT client, relative, kind, first_day, last_day,
        (SELECT \(name(.client)) FROM client WHERE id = relationship.client),
        (SELECT \(name(.client)) FROM client WHERE id = relationship.relative)
      FROM relationship ORDER BY client, relative
      """
    ) { row in
      let link = try RelationshipTable.relationship(row, of: row.id(0), at: 1)
      try body(
        IdentifiedRelationship(
          link, client: IdentifierTable.name(row, at: 5, of: link.client),
          relative: IdentifierTable.name(row, at: 6, of: link.relative)))
    }
  }

  func involvements(_ body: (IdentifiedInvolvement) throws -> Void) throws {
    let own = InvolvementTable.columnCount
    try connection.forEachRow(
      """
      SELECT \(InvolvementTable.columns), \(name(.involvement)),
        (SELECT \(name(.client)) FROM client WHERE id = involvement.client),
        (SELECT \(name(.practitioner)) FROM practitioner WHERE id = involvement.practitioner),
        (SELECT \(name(.agency)) FROM agency WHERE id = involvement.agency)
      FROM involvement ORDER BY id
      """
    ) { row in
      let involvement = try InvolvementTable.involvement(row)
      try body(
        Identified(
          involvement, IdentifierTable.name(row, at: own, of: involvement.id),
          (
            client: IdentifierTable.name(row, at: own + 1, of: involvement.client),
            practitioner: involvement.practitioner.map {
              IdentifierTable.name(row, at: own + 2, of: $0)
            },
            agency: IdentifierTable.name(row, at: own + 3, of: involvement.agency)
          )))
    }
  }
}
