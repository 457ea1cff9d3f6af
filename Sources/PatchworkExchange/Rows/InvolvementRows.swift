import PatchworkCore

/// Rows of `involvements.csv`. A row that makes a second lead waits until the end: the row that
/// relieves the first may come later.
struct InvolvementRows: RowImporter {
  private let register: any StagingRegister
  private let involvements: any InvolvementStaging
  private let today: CivilDate
  private let columns: FieldColumns<Involvement>
  private let id, client, practitioner, agency, lead: CSVColumn
  /// The identifiers of rows that wait; nil once they are being taken.
  private var waitingIdentifiers: Set<String>? = []

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    involvements = try register.involvements()
    today = register.today
    columns = FieldColumns(header)
    (id, client, practitioner) = (header["id"], header["client"], header["practitioner"])
    (agency, lead) = (header["agency"], header["lead"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let identifier = try row.identifier(id)
    // A row that waits is not staged yet, so that no other place knows of its identifier.
    if waitingIdentifiers?.contains(identifier) == true { throw row.problem(id, .isStaged) }
    let before = try row.staging(id) { try involvements.held(identifier) }
    var involvement = try read(row, before)
    if try makesSecondLead(involvement) {
      guard waitingIdentifiers?.insert(identifier) != nil else {
        throw row.problem(lead, worded("the client has another lead professional"))
      }
      return .waits
    }
    if before == nil { involvement.id = try involvements.nextID() }
    return .staged(
      try row.staging(client) {
        try involvements.stage(involvement, over: before, from: identifier)
      })
  }

  mutating func finish(
    _ waiting: [CSVRow], _ tell: (CSVRow, Result<RowResult, RowProblem>) throws -> Void
  ) throws {
    waitingIdentifiers = nil
    for row in waiting {
      do {
        try tell(row, .success(try take(row)))
      } catch let problem as RowProblem {
        try tell(row, .failure(problem))
      }
    }
  }

  private func read(_ row: CSVRow, _ before: Involvement?) throws -> Involvement {
    let person = try row.requiredReference(client, to: .clients, find: register.client)
    // No column: as it is held.
    let worker =
      row.says(practitioner)
      ? try row.reference(practitioner, to: .practitioners, find: register.practitioner)
      : before?.practitioner
    var place = try row.reference(agency, to: .agencies, find: register.agency)
    if !row.says(agency) && worker == before?.practitioner { place = before?.agency }
    if place == nil, let worker {
      place = try involvements.agency(of: worker)
    }
    guard let place else { throw row.problem(agency, worded("is needed where nobody is named")) }
    var involvement =
      before
      ?? Involvement(
        version: 1, client: person, practitioner: worker, agency: place, role: "", from: today)
    if involvement.client != person {
      throw row.problem(client, worded("is another client than the directory has for this id"))
    }
    (involvement.practitioner, involvement.agency) = (worker, place)
    try columns.read(row, into: &involvement)
    try columns.require(involvement.problems(today: today), of: row)
    return involvement
  }

  private func makesSecondLead(_ involvement: Involvement) throws -> Bool {
    guard involvement.isLead, involvement.isCurrent(on: today) else { return false }
    return try involvements.hasLead(involvement.client, besides: involvement.id)
  }
}
