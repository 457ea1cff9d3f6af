import PatchworkCore

/// Rows of `clients.csv`: the registered name, the current address, the household.
struct ClientRows: RowImporter {
  private let stored: Records
  private var records: ImportedRecords
  private var households: IdentifierMint
  private let today: CivilDate
  private let columns: FieldColumns<Client>
  private let id, household, postcode, address, addressFrom, shielded: CSVColumn
  /// The household of the row before: members of one usually follow each other.
  private var lastHousehold: (source: String, id: HouseholdID)?

  init(_ header: CSVHeader, into stored: Records, today: CivilDate) throws {
    self.stored = stored
    self.today = today
    columns = FieldColumns(header)
    (id, household, shielded) = (header["id"], header["household"], header["shielded"])
    (postcode, address) = (header["postcode"], header["address"])
    addressFrom = header["address_from"]
    records = try ImportedRecords(.client, named: id, in: stored)
    households = IdentifierMint(after: try NumberedTable.household.highestID(in: stored.connection))
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.identifier(id)
    let before = try known(source, row)
    var client = before ?? Client(version: 1, names: [])
    try read(row, into: &client)
    let reason: ShieldReason? = shielded.isPresent ? try row.choice(shielded) : nil
    let home = row[household]
    if !home.isEmpty { _ = try row.identifier(household) }
    try columns.require(client.problems(today: today), of: row)
    if before == nil {
      client.id = try records.nextID()
      client.household = try householdID(home)
      guard try stored.clients.insertNew(client, source: source) else {
        throw records.stoodAlready(row)
      }
      _ = try shield(client.id, reason)
      return .added
    }
    if household.isPresent { client.household = try householdID(home) }
    try records.name(client.id.rawValue)
    let isShieldedNow = try shield(client.id, reason)
    if client == before { return isShieldedNow ? .changed : .unchanged }
    client.version += 1
    try stored.clients.update(client)
    return .changed
  }

  /// Shields a client whose row says so and who was not; a file never ends it.
  private func shield(_ client: ClientID, _ reason: ShieldReason?) throws -> Bool {
    guard let reason, try !stored.shields.isShielded(client) else { return false }
    try stored.shields.insert(client, reason, at: WallClock.now())
    return true
  }

  /// The client that a row is about. In a directory that was empty there is none, and inserting
  /// finds out about rows that stand twice.
  private func known(_ source: String, _ row: CSVRow) throws -> Client? {
    if records.areAllNew { return nil }
    return try records.known(source, row).flatMap {
      try stored.clients.read(Identifier(rawValue: $0))
    }
  }

  private func read(_ row: CSVRow, into client: inout Client) throws {
    client.registered.kind = .legal
    try columns.read(row, into: &client)
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
      former.until = max(today, former.from ?? today)
      if !client.addresses.contains(former) { client.addresses.insert(former, at: 0) }
    }
    if !isEmpty { client.addresses.insert(new, at: 0) }
  }

  private mutating func householdID(_ source: String) throws -> HouseholdID? {
    if source.isEmpty { return nil }
    if let lastHousehold, lastHousehold.source == source { return lastHousehold.id }
    let id: HouseholdID
    if let known = try stored.sources.row(of: source, in: .household) {
      id = Identifier(rawValue: known)
    } else {
      id = Identifier(rawValue: try households.next())
      try stored.clients.insertHousehold(id, source: source)
    }
    lastHousehold = (source, id)
    return id
  }
}
