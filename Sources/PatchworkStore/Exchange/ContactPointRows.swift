import PatchworkCore

/// Rows of `contact_points.csv`.
struct ContactPointRows: RowImporter {
  private let connection: Connection
  private var mint: IdentifierMint
  private let today: CivilDate
  private let id, practitioner, system, use, value, rank, from, until, confirmed: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    mint = try IdentifierMint(table: "contact_point", of: connection)
    (id, practitioner, system) = (header["id"], header["practitioner"], header["system"])
    (use, value, rank) = (header["use"], header["value"], header["rank"])
    (from, until, confirmed) = (header["from"], header["until"], header["last_confirmed"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.required(id)
    _ = try row.required(practitioner)
    let known = try connection.rowID(of: source, in: "contact_point")
    let ownerID: PractitionerID? = try connection.reference(
      practitioner, of: row, in: "practitioner", .practitioners)
    guard let ownerID, var owner = try connection.practitioner(ownerID) else {
      throw row.problem(practitioner, "must not be empty")
    }
    guard let carrier: ContactPoint.System = try row.choice(system) else {
      throw row.problem(system, "must not be empty")
    }
    let place = owner.contactPoints.firstIndex { $0.id.rawValue == known }
    guard known == nil || place != nil else {
      throw row.problem(id, "belongs to another practitioner in the directory")
    }
    var point = place.map { owner.contactPoints[$0] } ?? ContactPoint(system: carrier, value: "")
    let before = point
    point.system = carrier
    point.value = try row.required(value)
    if use.isPresent { point.use = try row.choice(use) ?? .work }
    if rank.isPresent, !row[rank].isEmpty {
      guard let number = Int(row[rank]), (1...99).contains(number) else {
        throw row.problem(rank, "must be a number from 1 to 99")
      }
      point.rank = number
    }
    if from.isPresent { point.from = try row.value(from) }
    if until.isPresent { point.until = try row.value(until) }
    if confirmed.isPresent { point.lastConfirmed = try row.value(confirmed) }
    if place != nil && point == before { return .unchanged }
    if let place {
      owner.contactPoints[place] = point
    } else {
      point.id = Identifier(rawValue: try mint.next())
      owner.contactPoints.append(point)
    }
    owner.version += 1
    try row.require(owner.problems(today: today))
    try connection.update(owner)
    if place != nil { return .changed }
    try connection.setSource(source, of: point.id.rawValue, in: "contact_point")
    return .added
  }
}
