import PatchworkCore

/// Rows of `aliases.csv`: every name but the registered one.
struct AliasRows: RowImporter {
  private let register: any StagingRegister
  private let parts: any ClientPartStaging
  private let id, kind, given, middle, family, complete: CSVColumn

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    parts = try register.clientParts()
    (id, kind, given) = (header["id"], header["kind"], header["given"])
    (middle, family, complete) = (header["middle"], header["family"], header["complete"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let owner = try row.requiredReference(id, to: .clients, find: register.client)
    let names = try parts.names(of: owner)
    var name = PersonName(
      kind: try row.requiredChoice(kind), given: row[given], middle: row[middle],
      family: row[family])
    if name.given.isEmpty && name.family.isEmpty {
      throw row.problem(given, worded("and family must not both be empty"))
    }
    if try !row.yesOrNo(complete), let registered = names.first {
      if name.given.isEmpty { name.given = registered.given }
      if name.family.isEmpty { name.family = registered.family }
    }
    try row.require(
      name.problems(), [.givenName: given, .middleNames: middle, .familyName: family])
    if names.contains(name) { return .staged(.unchanged) }
    if names.count >= Client.longestList {
      throw row.problem(id, worded("has \(Client.longestList) names, and no more are kept"))
    }
    try parts.append(name, at: names.count, of: owner)
    return .staged(.added)
  }
}

/// Rows of `addresses.csv`: every address but the current one.
struct AddressRows: RowImporter {
  private let register: any StagingRegister
  private let parts: any ClientPartStaging
  private let id, line, postcode, from, until: CSVColumn

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    parts = try register.clientParts()
    (id, line, postcode) = (header["id"], header["address"], header["postcode"])
    (from, until) = (header["from"], header["until"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let owner = try row.requiredReference(id, to: .clients, find: register.client)
    let addresses = try parts.addresses(of: owner)
    let address = Address(
      line: row[line], postcode: try row.value(postcode), from: try row.value(from),
      until: try row.value(until))
    if address.line.isEmpty && address.postcode == nil {
      throw row.problem(line, worded("and postcode must not both be empty"))
    }
    if address.until == nil && !addresses.contains(where: { $0.until == nil }) {
      throw row.problem(
        until, worded("must not be empty; the current address stands in clients.csv"))
    }
    try row.require(address.problems(), [.addresses: line])
    if addresses.contains(address) { return .staged(.unchanged) }
    if addresses.count >= Client.longestList {
      throw row.problem(id, worded("has \(Client.longestList) addresses, and no more are kept"))
    }
    try parts.append(address, at: addresses.count, of: owner)
    return .staged(.added)
  }
}
