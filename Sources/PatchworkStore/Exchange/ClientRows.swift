import PatchworkCore

/// Rows of `clients.csv`: the registered name, the current address, the household.
struct ClientRows: RowImporter {
  private let connection: Connection
  private var mint: IdentifierMint
  private var households: IdentifierMint
  private let today: CivilDate
  private let id, nhs, given, middle, family, birth, sex, postcode, household: CSVColumn
  private let address, addressFrom: CSVColumn
  /// The household of the row before: members of one usually follow each other.
  private var lastHousehold: (source: String, id: HouseholdID)?

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    mint = try IdentifierMint(table: "client", of: connection)
    households = try IdentifierMint(table: "household", of: connection)
    (id, nhs, given) = (header["id"], header["nhs"], header["given"])
    (middle, family, birth) = (header["middle"], header["family"], header["dob"])
    (sex, postcode, household) = (header["sex"], header["postcode"], header["household"])
    (address, addressFrom) = (header["address"], header["address_from"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.required(id)
    let known = try connection.rowID(of: source, in: "client")
    let before = try known.flatMap { try connection.client(Identifier(rawValue: $0)) }
    var client = before ?? Client(version: 1, names: [])
    try read(row, into: &client)
    if household.isPresent { client.household = nil }
    try row.require(client.problems(today: today))
    if household.isPresent { client.household = try householdID(row[household]) }
    guard let before else {
      client.id = Identifier(rawValue: try mint.next())
      try connection.insert(client, source: source)
      return .added
    }
    if client == before { return .unchanged }
    client.version += 1
    try connection.update(client)
    return .changed
  }

  private func read(_ row: CSVRow, into client: inout Client) throws {
    if nhs.isPresent { client.nhsNumber = try row.value(nhs) }
    if birth.isPresent { client.birth = try row.value(birth) }
    if sex.isPresent { client.sex = try row.choice(sex) ?? .notKnown }
    var name = client.names.first ?? PersonName(given: "")
    name.kind = .legal
    if given.isPresent { name.given = row[given] }
    if middle.isPresent { name.middle = row[middle] }
    if family.isPresent { name.family = row[family] }
    client.names = [name] + client.names.dropFirst()
    try readAddress(row, into: &client)
  }

  /// A new current address makes the old one a former one: people are looked for under both.
  private func readAddress(_ row: CSVRow, into client: inout Client) throws {
    guard postcode.isPresent || address.isPresent || addressFrom.isPresent else { return }
    let old = client.currentAddress
    var new = old ?? Address()
    if postcode.isPresent { new.postcode = try row.value(postcode) }
    if address.isPresent { new.line = row[address] }
    if addressFrom.isPresent { new.from = try row.value(addressFrom) }
    if new == old { return }
    let isEmpty = new.line.isEmpty && new.postcode == nil
    guard var former = old else {
      if !isEmpty { client.addresses.insert(new, at: 0) }
      return
    }
    client.addresses.removeAll { $0 == former }
    // The same place with more said about it is a correction, not a move.
    if former.postcode != new.postcode || (former.line != new.line && !former.line.isEmpty) {
      former.until = today
      client.addresses.insert(former, at: 0)
    }
    if !isEmpty { client.addresses.insert(new, at: 0) }
  }

  private mutating func householdID(_ source: String) throws -> HouseholdID? {
    if source.isEmpty { return nil }
    if let lastHousehold, lastHousehold.source == source { return lastHousehold.id }
    let id: HouseholdID
    if let known = try connection.rowID(of: source, in: "household") {
      id = Identifier(rawValue: known)
    } else {
      id = Identifier(rawValue: try households.next())
      try connection.run("INSERT INTO household (id, source_id) VALUES (?, ?)", id, source)
    }
    lastHousehold = (source, id)
    return id
  }
}

/// Rows of `aliases.csv`: every name but the registered one.
struct AliasRows: RowImporter {
  private let connection: Connection
  private let today: CivilDate
  private let id, kind, given, middle, family: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    (id, kind, given) = (header["id"], header["kind"], header["given"])
    (middle, family) = (header["middle"], header["family"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    _ = try row.required(id)
    guard let owner: ClientID = try connection.reference(id, of: row, in: "client", .clients),
      var client = try connection.client(owner)
    else { throw row.problem(id, "must not be empty") }
    guard let kind: PersonName.Kind = try row.choice(kind) else {
      throw row.problem(kind, "must not be empty")
    }
    guard !row[given].isEmpty || !row[family].isEmpty else {
      throw row.problem(given, "and family must not both be empty")
    }
    let name = PersonName(
      kind: kind, given: row[given].isEmpty ? client.name.given : row[given],
      middle: row[middle], family: row[family].isEmpty ? client.name.family : row[family])
    if client.names.contains(name) { return .unchanged }
    client.names.append(name)
    client.version += 1
    try row.require(client.problems(today: today))
    try connection.append(name, at: client.names.count - 1, of: client)
    return .added
  }
}

/// Rows of `addresses.csv`: every address but the current one.
struct AddressRows: RowImporter {
  private let connection: Connection
  private let today: CivilDate
  private let id, line, postcode, from, until: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    (id, line, postcode) = (header["id"], header["address"], header["postcode"])
    (from, until) = (header["from"], header["until"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    _ = try row.required(id)
    guard let owner: ClientID = try connection.reference(id, of: row, in: "client", .clients),
      var client = try connection.client(owner)
    else { throw row.problem(id, "must not be empty") }
    let address = Address(
      line: row[line], postcode: try row.value(postcode), from: try row.value(from),
      until: try row.value(until))
    if client.addresses.contains(address) { return .unchanged }
    client.addresses.append(address)
    client.version += 1
    try row.require(client.problems(today: today))
    try connection.update(client)
    return .added
  }
}

/// Rows of `relationships.csv`. A row tells one side; the other side follows from it unless a row
/// of its own tells it.
struct RelationshipRows: RowImporter {
  private let connection: Connection
  private let id, relative, kind: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    (id, relative, kind) = (header["id"], header["relative"], header["kind"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    _ = try row.required(id)
    _ = try row.required(relative)
    let client: ClientID? = try connection.reference(id, of: row, in: "client", .clients)
    let other: ClientID? = try connection.reference(relative, of: row, in: "client", .clients)
    guard let client, let other, client != other else {
      throw row.problem(relative, "must be another client")
    }
    guard let kind: Relationship.Kind = try row.choice(kind) else {
      throw row.problem(kind, "must not be empty")
    }
    let link = Relationship(client: client, relative: other, kind: kind)
    let before = try connection.relationships(of: client).first { $0.relative == other }
    if before == link { return .unchanged }
    try connection.insert(link)
    if before != nil { return .changed }
    let sex = try connection.clientSummary(client)?.sex ?? .notKnown
    try connection.insert(
      Relationship(client: other, relative: client, kind: kind.reversed(for: sex)))
    return .added
  }
}
