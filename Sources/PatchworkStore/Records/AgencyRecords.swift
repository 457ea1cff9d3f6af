import PatchworkCore

/// How agencies are kept, with their duty desks.
extension Connection {
  func agency(_ id: AgencyID) throws -> Agency? {
    let desk = try rows(
      """
      SELECT hours, phone, on_bank_holidays FROM duty_hours WHERE agency = ? ORDER BY position
      """, id
    ) { row in
      DutyHours(hours: try row.pattern(0), phone: row.text(1), onBankHolidays: row.bool(2))
    }
    return try row(
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

  func agencies() throws -> [Agency] {
    let ids: [AgencyID] = try rows("SELECT id FROM agency ORDER BY name, id") { $0.id(0) }
    return try ids.compactMap(agency)
  }

  func insert(_ agency: Agency) throws {
    try run(
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
    try run(
      """
      UPDATE agency SET version = ?, name = ?, kind = ?, area = ?, main_line = ?, hours = ?,
        confidential = ?, division = ?, emergency_areas = ?, gap_rules = ?
      WHERE id = ?
      """, agency.version, agency.name, agency.kind.rawValue, agency.area, agency.mainLine,
      agency.hours, agency.confidential?.rawValue, agency.division?.rawValue,
      agency.emergencyAreas.description, agency.gapRules.description, agency.id)
    try run("DELETE FROM duty_hours WHERE agency = ?", agency.id)
    try insertParts(of: agency)
  }

  private func insertParts(of agency: Agency) throws {
    for (position, desk) in agency.dutyDesk.enumerated() {
      try run(
        """
        INSERT INTO duty_hours (agency, position, hours, phone, on_bank_holidays)
        VALUES (?, ?, ?, ?, ?)
        """, agency.id, position, desk.hours, desk.phone, desk.onBankHolidays)
    }
  }
}
