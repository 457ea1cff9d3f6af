import PatchworkCore

/// Rows of `contact_points.csv`.
struct ContactPointRows: RowImporter {
  private let stored: Records
  private var records: ImportedRecords
  private let today: CivilDate
  private let id, practitioner, system, use, value, rank, from, until, confirmed, dead: CSVColumn

  init(_ header: CSVHeader, into stored: Records, today: CivilDate) throws {
    self.stored = stored
    self.today = today
    (id, practitioner, system) = (header["id"], header["practitioner"], header["system"])
    (use, value, rank) = (header["use"], header["value"], header["rank"])
    (from, until, confirmed) = (header["from"], header["until"], header["last_confirmed"])
    dead = header["dead_since"]
    records = try ImportedRecords(.contactPoint, named: id, in: stored)
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.identifier(id)
    let known = try records.known(source, row)
    let owner: PractitionerID = try stored.requiredReference(
      practitioner, of: row, in: .practitioner, .practitioners)
    let points = try stored.practitioners.contactPoints(of: owner)
    let before = points.first { $0.id.rawValue == known }
    guard known == nil || before != nil else {
      throw row.problem(id, "belongs to another practitioner in the directory")
    }
    let point = try read(row, before)
    if before == nil && points.count >= Practitioner.longestList {
      throw row.problem(
        practitioner, "has \(Practitioner.longestList) contact points, and no more are kept")
    }
    if let before {
      try records.name(before.id.rawValue)
      if point == before { return .unchanged }
    }
    var kept = point
    if before == nil { kept.id = try records.nextID() }
    try stored.practitioners.put(kept, of: owner)
    try stored.practitioners.countSave(of: owner)
    if before != nil { return .changed }
    try stored.sources.set(source, of: kept.id.rawValue, in: .contactPoint)
    return .added
  }

  private func read(_ row: CSVRow, _ before: ContactPoint?) throws -> ContactPoint {
    let carrier: ContactPoint.System = try row.requiredChoice(system)
    var point = before ?? ContactPoint(system: carrier, value: "")
    point.system = carrier
    point.value = try row.required(value)
    if use.isPresent { point.use = try row.choice(use) ?? .work }
    if rank.isPresent {
      let text = row[rank]
      guard let number = text.isEmpty ? 1 : Int(text) else {
        throw row.problem(rank, "must be a number")
      }
      point.rank = number
    }
    if from.isPresent { point.from = try row.value(from) }
    if until.isPresent { point.until = try row.value(until) }
    if confirmed.isPresent { point.lastConfirmed = try row.value(confirmed) }
    if dead.isPresent {
      point.deadSince = try row.value(dead)
      if let day = point.deadSince, day > today {
        throw row.problem(dead, "must not lie in the future")
      }
    }
    try row.require(
      point.problems(today: today),
      [
        .number: value, .email: value, .rank: rank, .contactPoints: until,
        .lastConfirmed: confirmed,
      ])
    return point
  }
}
