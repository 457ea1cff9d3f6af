import PatchworkCore

/// Rows of `contact_points.csv`.
struct ContactPointRows: RowImporter {
  private let register: any StagingRegister
  private let points: any ContactPointStaging
  private let today: CivilDate
  private let id, practitioner, system, use, value, rank, from, until, confirmed, dead: CSVColumn
  private(set) var remark: String?

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    points = try register.contactPoints()
    today = register.today
    (id, practitioner, system) = (header["id"], header["practitioner"], header["system"])
    (use, value, rank) = (header["use"], header["value"], header["rank"])
    (from, until, confirmed) = (header["from"], header["until"], header["last_confirmed"])
    dead = header["dead_since"]
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let identifier = try row.identifier(id)
    let known = try row.staging(id) { try points.held(identifier) }
    let owner = try row.requiredReference(
      practitioner, to: .practitioners, find: register.practitioner)
    let held = try points.contactPoints(of: owner)
    let before = held.first { $0.id == known }
    guard known == nil || before != nil else {
      throw row.problem(id, worded("belongs to another practitioner in the directory"))
    }
    remark = nil
    var point = try read(row, before)
    if point.system != .email { remark = LostNought.mend(&point.value) }
    try require(point, of: row)
    if before == nil && held.count >= Practitioner.longestList {
      throw row.problem(
        practitioner, worded("has \(Practitioner.longestList) contact points, and no more are kept")
      )
    }
    return .staged(try points.stage(point, of: owner, over: before, from: identifier))
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
        throw row.problem(rank, worded("must be a number"))
      }
      point.rank = number
    }
    if from.isPresent { point.from = try row.value(from) }
    if until.isPresent { point.until = try row.value(until) }
    if confirmed.isPresent { point.lastConfirmed = try row.value(confirmed) }
    if dead.isPresent {
      point.deadSince = try row.value(dead)
      if let day = point.deadSince, day > today {
        throw row.problem(dead, worded("must not lie in the future"))
      }
    }
    return point
  }

  private func require(_ point: ContactPoint, of row: CSVRow) throws {
    try row.require(
      point.problems(today: today),
      [
        .number: value, .email: value, .rank: rank, .contactPoints: until,
        .lastConfirmed: confirmed,
      ])
  }
}
