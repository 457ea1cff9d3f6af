import PatchworkCore

/// The clients, with their names, addresses and households.
struct ClientTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What `client` reads of a row, and how many columns that is.
  static let columns = """
    id, version, birth, sex, nhs_number, household, safe_contact, preferred_name, language, died
    """
  static let columnCount: Int32 = 10

  /// The client of a row that begins with `columns`.
  static func client(_ row: Row, names: [PersonName], addresses: [Address]) throws -> Client {
    Client(
      id: row.id(0), version: try row.version(1), names: names, birth: try row.optional(2),
      sex: try row.choice(3), nhsNumber: try row.nhsNumber(4), addresses: addresses,
      household: row.optionalID(5), died: try row.optionalDate(9),
      safeContact: try row.optional(6), language: try row.optional(8),
      preferredName: try row.optional(7))
  }

  // Made once, since statements are found by the address of their text.
  private static let one = "SELECT \(columns) FROM client WHERE id = ?"

  func read(_ id: ClientID) throws -> Client? {
    let names = try names(of: id)
    let addresses = try addresses(of: id)
    return try connection.row(Self.one, id) {
      try Self.client($0, names: names, addresses: addresses)
    }
  }

  /// A client's names, the one to show first.
  func names(of id: ClientID) throws -> [PersonName] {
    try connection.rows(
      """
      SELECT kind, given, middle, family FROM client_name WHERE client = ? ORDER BY position
      """, id
    ) { try Self.name($0, at: 0) }
  }

  /// The name of a row, from its columns kind, given, middle and family.
  static func name(_ row: Row, at column: Int32) throws -> PersonName {
    PersonName(
      kind: try row.choice(column), given: row.text(column + 1), middle: row.text(column + 2),
      family: row.text(column + 3))
  }

  /// A client's addresses, the current one first.
  func addresses(of id: ClientID) throws -> [Address] {
    try connection.rows(
      """
      SELECT line, postcode, first_day, last_day FROM address WHERE client = ? ORDER BY position
      """, id
    ) { try Self.address($0, at: 0) }
  }

  /// The address of a row, from its columns line, postcode, first and last day.
  static func address(_ row: Row, at column: Int32) throws -> Address {
    Address(
      line: row.text(column), postcode: try row.optional(column + 1),
      from: try row.optionalDate(column + 2), until: try row.optionalDate(column + 3))
  }

  func summary(_ id: ClientID) throws -> ClientSummary? {
    try connection.row(
      """
      SELECT kind, given, middle, family, birth, sex, postcode,
        EXISTS (SELECT 1 FROM shield WHERE shield.client = client.id), died
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
        isShielded: row.bool(7),
        death: row.isNull(8) ? nil : try DeathTable(connection).read(of: id)?.mark)
    }
  }

  func insert(_ client: Client) throws {
    try connection.run(
      """
      INSERT INTO client
        (id, version, birth, sex, nhs_number, household, safe_contact, preferred_name,
         language, died)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, client.id, client.version, client.birth, client.sex.rawValue, client.nhsNumber,
      client.household, client.safeContact, client.preferredName?.description,
      client.language?.description, client.died)
    try insertParts(of: client)
  }

  /// Stores a new client by their identifier in the system they are imported from; false, and
  /// nothing is stored, when a client has it already.
  func insertNew(_ client: Client, identifier: String) throws -> Bool {
    // Tried instead of looked up first: an import asks this for every row, and nearly all are new.
    try connection.run(
      """
      INSERT INTO client
        (id, source_id, version, birth, sex, nhs_number, household, safe_contact, preferred_name,
         language, died)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id) DO NOTHING
      """, client.id, identifier, client.version, client.birth, client.sex.rawValue,
      client.nhsNumber, client.household, client.safeContact, client.preferredName?.description,
      client.language?.description, client.died)
    if connection.changes == 0 { return false }
    try insertParts(of: client)
    return true
  }

  func update(_ client: Client) throws {
    try connection.run(
      """
      UPDATE client SET version = ?, birth = ?, sex = ?, nhs_number = ?, household = ?,
        safe_contact = ?, preferred_name = ?, language = ?, died = ?
      WHERE id = ?
      """, client.version, client.birth, client.sex.rawValue, client.nhsNumber, client.household,
      client.safeContact, client.preferredName?.description, client.language?.description,
      client.died, client.id)
    try connection.run("DELETE FROM client_name WHERE client = ?", client.id)
    try connection.run("DELETE FROM address WHERE client = ?", client.id)
    try insertParts(of: client)
  }

  func append(_ name: PersonName, at position: Int, of client: ClientID) throws {
    try countSave(of: client)
    try insert(name, at: position, of: client)
  }

  func append(_ address: Address, at position: Int, of client: ClientID) throws {
    try countSave(of: client)
    try insert(address, at: position, of: client)
  }

  private func countSave(of client: ClientID) throws {
    try connection.run("UPDATE client SET version = version + 1 WHERE id = ?", client)
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
    try connection.run(
      """
      INSERT INTO client_name (client, position, kind, given, middle, family)
      VALUES (?, ?, ?, ?, ?, ?)
      """, client, position, name.kind.rawValue, name.given, name.middle, name.family)
  }

  private func insert(_ address: Address, at position: Int, of client: ClientID) throws {
    try connection.run(
      """
      INSERT INTO address (client, position, line, postcode, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """, client, position, address.line, address.postcode, address.from, address.until)
  }

  /// Everybody else in a client's household, by identifier.
  func housemates(of client: Client) throws -> [ClientID] {
    guard let household = client.household else { return [] }
    return try connection.rows(
      "SELECT id FROM client WHERE household = ? AND id <> ? ORDER BY id", household, client.id
    ) { $0.id(0) }
  }

  /// Everybody who lives at an address now.
  func living(at address: Address?) throws -> [ClientID] {
    guard let address, let postcode = address.postcode, !address.line.isEmpty else { return [] }
    // Compared here and not in SQL, where only ASCII letters lose their case. The conditions below
    // are those of the index `address_by_postcode`, which is of no use without them.
    let line = address.line.lowercased()
    return try connection.rows(
      """
      SELECT client, line FROM address
      WHERE postcode = ? AND position = 0 AND last_day IS NULL
      """, postcode
    ) { row in (id: row.id(0) as ClientID, line: row.text(1)) }
    .filter { $0.line.lowercased() == line }.map(\.id)
  }

  func has(_ id: ClientID) throws -> Bool { try NumberedTable.client.has(id, in: connection) }

  /// - Throws: `DirectoryError.merged` or `notFound` when there is no client with an identifier.
  func require(_ id: ClientID) throws {
    guard try has(id) else { throw missing(id) }
  }

  /// Why there is no client with an identifier: they were merged, or never were. One that was taken back
  /// before was gone already for every asker: that it was merged would tell that it had stayed.
  func missing(_ id: ClientID) -> DirectoryError {
    let merges = MergeTable(connection)
    if let survivor = try? merges.survivor(of: id), (try? merges.wasTakenBack(id)) == false {
      return .merged(into: survivor)
    }
    return .notFound
  }

  func delete(_ id: ClientID) throws { try connection.run("DELETE FROM client WHERE id = ?", id) }

  func hasHousehold(_ id: HouseholdID) throws -> Bool {
    try NumberedTable.household.has(id, in: connection)
  }

  /// Stores a new household, in which nobody lives yet.
  func insertHousehold() throws -> HouseholdID {
    var mint = try IdentifierMint(table: .household, of: connection)
    let id = HouseholdID(rawValue: try mint.next())
    try insertHousehold(id)
    return id
  }

  /// Stores a new household.
  ///
  /// - Parameter identifier: that in the system it is imported from.
  func insertHousehold(_ id: HouseholdID, identifier: String? = nil) throws {
    try connection.run("INSERT INTO household (id, source_id) VALUES (?, ?)", id, identifier)
  }

  func deleteHousehold(_ id: HouseholdID) throws {
    try connection.run("DELETE FROM household WHERE id = ?", id)
  }

  func birth(of id: ClientID) throws -> BirthDate? {
    try connection.row("SELECT birth FROM client WHERE id = ?", id) { try $0.optional(0) } ?? nil
  }

  /// The clients with whom nobody is involved on a day or later.
  ///
  /// - Parameter condition: which clients are looked through, as SQL behind their identifier.
  func idle(among condition: String, on day: CivilDate) throws -> [ClientID] {
    try connection.rows(
      """
      SELECT id FROM client WHERE id \(condition) AND NOT EXISTS (
        SELECT 1 FROM involvement
        WHERE client = client.id AND (last_day IS NULL OR last_day >= ?)) ORDER BY id
      """, day
    ) { $0.id(0) }
  }
}
