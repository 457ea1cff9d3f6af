import PatchworkCore

/// How clients are kept.
extension Connection {
  func client(_ id: ClientID) throws -> Client? {
    let names = try names(of: id)
    let addresses = try addresses(of: id)
    return try row(
      "SELECT version, birth, sex, nhs_number, household, safe_contact FROM client WHERE id = ?", id
    ) { row in
      Client(
        id: id, version: try row.version(0), names: names, birth: try row.optional(1),
        sex: try row.choice(2), nhsNumber: try row.nhsNumber(3), addresses: addresses,
        household: row.optionalID(4), safeContact: try row.optional(5))
    }
  }

  /// A client's names, the one to show first.
  func names(of id: ClientID) throws -> [PersonName] {
    try rows(
      """
      SELECT kind, given, middle, family FROM client_name WHERE client = ? ORDER BY position
      """, id
    ) { row in
      PersonName(
        kind: try row.choice(0), given: row.text(1), middle: row.text(2), family: row.text(3))
    }
  }

  /// A client's addresses, the current one first.
  func addresses(of id: ClientID) throws -> [Address] {
    try rows(
      """
      SELECT line, postcode, first_day, last_day FROM address WHERE client = ? ORDER BY position
      """, id
    ) { row in
      Address(
        line: row.text(0), postcode: try row.optional(1), from: try row.optionalDate(2),
        until: try row.optionalDate(3))
    }
  }

  func clientSummary(_ id: ClientID) throws -> ClientSummary? {
    try row(
      """
      SELECT kind, given, middle, family, birth, sex, postcode,
        EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id)
      FROM client
      LEFT JOIN client_name ON client_name.client = client.id AND client_name.position = 0
      LEFT JOIN address
        ON address.client = client.id AND address.position = 0 AND address.last_day IS NULL
      WHERE client.id = ?
      """, id
    ) { row in
      let postcode: Postcode? = try row.optional(6)
      return ClientSummary(
        id: id,
        name: PersonName(
          kind: row.isNull(0) ? .legal : try row.choice(0), given: row.text(1),
          middle: row.text(2), family: row.text(3)),
        birth: try row.optional(4), sex: try row.choice(5), district: postcode?.district ?? "",
        isShielded: row.bool(7))
    }
  }

  /// Stores a new client.
  func insert(_ client: Client) throws {
    try run(
      """
      INSERT INTO client (id, version, birth, sex, nhs_number, household, safe_contact)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, client.id, client.version, client.birth, client.sex.rawValue, client.nhsNumber,
      client.household, client.safeContact)
    try insertParts(of: client)
  }

  /// Stores a new client by their identifier in the system they are imported from; false, and
  /// nothing is stored, when a client has it already.
  func insertNew(_ client: Client, source: String) throws -> Bool {
    try run(
      """
      INSERT INTO client (id, source_id, version, birth, sex, nhs_number, household, safe_contact)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id) DO NOTHING
      """, client.id, source, client.version, client.birth, client.sex.rawValue,
      client.nhsNumber, client.household, client.safeContact)
    if changes == 0 { return false }
    try insertParts(of: client)
    return true
  }

  func update(_ client: Client) throws {
    try run(
      """
      UPDATE client SET version = ?, birth = ?, sex = ?, nhs_number = ?, household = ?,
        safe_contact = ?
      WHERE id = ?
      """, client.version, client.birth, client.sex.rawValue, client.nhsNumber, client.household,
      client.safeContact, client.id)
    try run("DELETE FROM client_name WHERE client = ?", client.id)
    try run("DELETE FROM address WHERE client = ?", client.id)
    try insertParts(of: client)
  }

  /// Stores one more name of a client.
  func append(_ name: PersonName, at position: Int, of client: ClientID) throws {
    try countSave(of: client)
    try insert(name, at: position, of: client)
  }

  /// Stores one more address of a client.
  func append(_ address: Address, at position: Int, of client: ClientID) throws {
    try countSave(of: client)
    try insert(address, at: position, of: client)
  }

  private func countSave(of client: ClientID) throws {
    try run("UPDATE client SET version = version + 1 WHERE id = ?", client)
  }

  private func insertParts(of client: Client) throws {
    for (position, name) in client.names.enumerated() {
      try insert(name, at: position, of: client.id)
    }
    for (position, address) in client.addresses.enumerated() {
      try insert(address, at: position, of: client.id)
    }
  }

  private func insert(_ name: PersonName, at position: Int, of client: ClientID) throws {
    try run(
      """
      INSERT INTO client_name (client, position, kind, given, middle, family)
      VALUES (?, ?, ?, ?, ?, ?)
      """, client, position, name.kind.rawValue, name.given, name.middle, name.family)
  }

  private func insert(_ address: Address, at position: Int, of client: ClientID) throws {
    try run(
      """
      INSERT INTO address (client, position, line, postcode, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """, client, position, address.line, address.postcode, address.from, address.until)
  }

  func relationships(of client: ClientID) throws -> [Relationship] {
    try rows(
      """
      SELECT relative, kind, first_day, last_day FROM relationship
      WHERE client = ? ORDER BY relative
      """, client
    ) { row in
      Relationship(
        client: client, relative: row.id(0), kind: try row.choice(1),
        from: try row.optionalDate(2), until: try row.optionalDate(3))
    }
  }

  /// Stores a link from one side; the caller stores the other.
  func insert(_ link: Relationship) throws {
    try run(
      """
      INSERT INTO relationship (client, relative, kind, first_day, last_day)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET kind = excluded.kind, first_day = excluded.first_day,
        last_day = excluded.last_day
      """, link.client, link.relative, link.kind.rawValue, link.from, link.until)
  }

  func deleteRelationship(between client: ClientID, and relative: ClientID) throws {
    try run(
      "DELETE FROM relationship WHERE client = ?1 AND relative = ?2", client, relative)
    try run(
      "DELETE FROM relationship WHERE client = ?1 AND relative = ?2", relative, client)
  }

  /// Everybody else in a household, by identifier.
  func household(of client: Client) throws -> [ClientID] {
    guard let household = client.household else { return [] }
    return try rows(
      "SELECT id FROM client WHERE household = ? AND id <> ? ORDER BY id", household, client.id
    ) { $0.id(0) }
  }
}
