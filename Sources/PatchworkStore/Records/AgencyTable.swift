import PatchworkCore

/// The agencies, with their duty desks.
struct AgencyTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func read(_ id: AgencyID) throws -> Agency? {
    let desk = try connection.rows(
      """
      SELECT hours, phone, on_bank_holidays FROM duty_hours WHERE agency = ? ORDER BY position
      """, id
    ) { row in
      DutyHours(hours: try row.pattern(0), phone: row.text(1), onBankHolidays: row.bool(2))
    }
    return try connection.row(
      """
      SELECT version, name, kind, area, main_line, hours, confidential, division, emergency_areas,
        gap_rules
      FROM agency WHERE id = ?
      """, id
    ) { row in
      Agency(
        id: id, version: try row.version(0), name: row.text(1), kind: try row.choice(2),
        area: row.text(3), mainLine: row.text(4), hours: try row.pattern(5), dutyDesk: desk,
        division: try row.optionalChoice(7),
        emergencyAreas: EmergencyAreas(row.text(8)) ?? .none,
        gapRules: GapAdjustments(row.text(9)) ?? .none,
        confidential: try row.optionalChoice(6))
    }
  }

  func all() throws -> [Agency] {
    let ids: [AgencyID] = try connection.rows("SELECT id FROM agency ORDER BY name, id") {
      $0.id(0)
    }
    return try ids.compactMap(read)
  }

  func insert(_ agency: Agency) throws {
    try connection.run(
      """
      INSERT INTO agency
        (id, version, name, kind, area, main_line, hours, confidential, division, emergency_areas,
         gap_rules)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, agency.id, agency.version, agency.name, agency.kind.rawValue, agency.area,
      agency.mainLine, agency.hours, agency.confidential?.rawValue,
      agency.division?.rawValue, agency.emergencyAreas.description,
      agency.gapRules.description)
    try insertParts(of: agency)
  }

  func update(_ agency: Agency) throws {
    try connection.run(
      """
      UPDATE agency SET version = ?, name = ?, kind = ?, area = ?, main_line = ?, hours = ?,
        confidential = ?, division = ?, emergency_areas = ?, gap_rules = ?
      WHERE id = ?
      """, agency.version, agency.name, agency.kind.rawValue, agency.area, agency.mainLine,
      agency.hours, agency.confidential?.rawValue, agency.division?.rawValue,
      agency.emergencyAreas.description, agency.gapRules.description, agency.id)
    try connection.run("DELETE FROM duty_hours WHERE agency = ?", agency.id)
    try insertParts(of: agency)
  }

  private func insertParts(of agency: Agency) throws {
    for (position, desk) in agency.dutyDesk.enumerated() {
      try connection.run(
        """
        INSERT INTO duty_hours (agency, position, hours, phone, on_bank_holidays)
        VALUES (?, ?, ?, ?, ?)
        """, agency.id, position, desk.hours, desk.phone, desk.onBankHolidays)
    }
  }

  /// The agencies that are confidential as a whole.
  func marks() throws -> [AgencyID: Confidentiality] {
    let marked = try connection.rows(
      "SELECT id, confidential FROM agency WHERE confidential IS NOT NULL"
    ) { row in (id: row.id(0) as AgencyID, level: try row.choice(1) as Confidentiality) }
    return Dictionary(uniqueKeysWithValues: marked.map { ($0.id, $0.level) })
  }

  /// What counts as a gap for an agency, where it has said so.
  func gapRules(of id: AgencyID) throws -> GapAdjustments? {
    let text = try connection.row("SELECT gap_rules FROM agency WHERE id = ?", id) { $0.text(0) }
    return text.flatMap { $0.isEmpty ? nil : GapAdjustments($0) }
  }

  /// The team that answers for emergencies where a client lives, the district's before the area's.
  /// A service in confidence is nobody's emergency team.
  func emergencyTeam(for client: Client) throws -> AgencyID? {
    guard let district = client.currentAddress?.postcode?.district else { return nil }
    let teams = try connection.rows(
      """
      SELECT id, emergency_areas FROM agency
      WHERE emergency_areas <> '' AND confidential IS NULL ORDER BY id
      """
    ) { row in (id: row.id(0) as AgencyID, areas: EmergencyAreas(row.text(1)) ?? .none) }
    // Of two that are as close, the one that was there first.
    return teams.map { ($0.id, $0.areas.closeness(to: district)) }.filter { $0.1 > 0 }
      .max { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 > $1.0 }?.0
  }

  func has(_ id: AgencyID) throws -> Bool { try NumberedTable.agency.has(id, in: connection) }

  func delete(_ id: AgencyID) throws { try connection.run("DELETE FROM agency WHERE id = ?", id) }
}
