import PatchworkCore

/// Rows of `clients.csv`: the registered name, the current address, the household.
struct ClientRows: RowImporter {
  private let clients: any ClientStaging
  private let today: CivilDate
  private let columns: FieldColumns<Client>
  private let id, household, postcode, address, addressFrom, died, shielded: CSVColumn

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    clients = try register.clients()
    today = register.today
    columns = FieldColumns(header)
    (id, household, shielded) = (header["id"], header["household"], header["shielded"])
    (postcode, address) = (header["postcode"], header["address"])
    (addressFrom, died) = (header["address_from"], header["died"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let identifier = try row.identifier(id)
    let before = try row.staging(id) { try clients.held(identifier) }
    var client = before ?? Client(version: 1, names: [])
    try read(row, into: &client)
    let reason: ShieldReason? = shielded.isPresent ? try row.choice(shielded) : nil
    let home = row[household]
    let isHomeWithheld = home == WithheldPlace.mark
    if !home.isEmpty && !isHomeWithheld { _ = try row.identifier(household) }
    try columns.require(client.problems(today: today), of: row)
    if let before, client.isSomebodyElse(than: before) { throw row.problem(id, .isSomebodyElse) }
    if before == nil {
      client.id = try clients.nextID()
    }
    if row.says(household) && !isHomeWithheld {
      client.household = home.isEmpty ? nil : try clients.household(named: home)
    }
    let result = try row.staging(id) { try clients.stage(client, over: before, from: identifier) }
    let isConfirmed =
      try client.died != nil && !row[died].isEmpty
      && clients.confirmDeath(of: client.id)
    // A file shields a client and never ends it.
    let isShielded = try reason.map { try clients.shield(client.id, for: $0) } ?? false
    return .staged(result == .unchanged && (isConfirmed || isShielded) ? .changed : result)
  }

  private func read(_ row: CSVRow, into client: inout Client) throws {
    client.registered.kind = .legal
    try columns.read(row, into: &client)
    try readAddress(row, into: &client)
  }

  /// A new current address makes the old one a former one: people are looked for under both.
  private func readAddress(_ row: CSVRow, into client: inout Client) throws {
    guard row.says(postcode) || row.says(address) || row.says(addressFrom) else { return }
    if row[address] == WithheldPlace.mark { return }
    let old = client.currentAddress
    var new = old ?? Address()
    if row.says(postcode) { new.postcode = try row.value(postcode) }
    if row.says(address) { new.line = row[address] }
    if row.says(addressFrom) { new.from = try row.value(addressFrom) }
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
}
