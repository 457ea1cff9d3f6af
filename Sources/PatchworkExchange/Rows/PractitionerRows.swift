import PatchworkCore

/// Rows of `practitioners.csv`. A row whose covers are not all known yet waits until the end.
struct PractitionerRows: RowImporter {
  private let register: any StagingRegister
  private let practitioners: any PractitionerStaging
  private let today: CivilDate
  private let columns: FieldColumns<Practitioner>
  private let id, agency, leave: CSVColumn
  /// The rows that wait, with the identifiers that new ones will have: the directory keeps the
  /// order of the file.
  private var waiting: [String: PractitionerID] = [:]

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    self.register = register
    practitioners = try register.practitioners()
    today = register.today
    columns = FieldColumns(header)
    (id, agency, leave) = (header["id"], header["agency"], header["leave"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let draft = try read(row)
    if waiting[draft.identifier] != nil { throw row.problem(id, .isStaged) }
    let id = try draft.before?.id ?? practitioners.nextID()
    guard try draft.covers.allSatisfy({ try isKnown($0) }) else {
      waiting[draft.identifier] = id
      return .waits
    }
    return .staged(try stageLeave(of: draft, after: try stage(draft, as: id)))
  }

  /// Rows may cover for each other in a ring, so those that can be taken are found first; then all
  /// are staged, and then their absences.
  mutating func finish(
    _ rows: [CSVRow], _ tell: (CSVRow, Result<RowResult, RowProblem>) throws -> Void
  ) throws {
    var good: [(row: CSVRow, draft: Draft)] = []
    for row in rows {
      do {
        good.append((row, try read(row)))
      } catch let problem as RowProblem {
        try tell(row, .failure(problem))
      }
    }
    // One that goes may leave another without its cover, so it goes on until none does.
    while true {
      let identifiers = Set(good.map(\.draft.identifier))
      var better: [(row: CSVRow, draft: Draft)] = []
      for (row, draft) in good {
        let missing = try draft.covers.first { try !identifiers.contains($0) && !isKnown($0) }
        if let missing {
          let rule = worded(
            "cover \(missing) is not an id of practitioners.csv or of the directory")
          try tell(row, .failure(row.problem(leave, rule)))
        } else {
          better.append((row, draft))
        }
      }
      if better.count == good.count { break }
      good = better
    }
    var staged: [Staged] = []
    for (_, draft) in good {
      staged.append(try stage(draft, as: waiting[draft.identifier] ?? practitioners.nextID()))
    }
    for ((row, draft), staged) in zip(good, staged) {
      try tell(row, .success(.staged(try stageLeave(of: draft, after: staged))))
    }
  }

  /// A row, checked as far as it can be alone.
  private struct Draft {
    var identifier: String
    var before: Practitioner?
    var after: Practitioner
    /// The absences; nil when the file does not tell them.
    var leave: [LeaveText.Piece]?
    var covers: [String] { (leave ?? []).compactMap(\.cover) }
  }

  private func read(_ row: CSVRow) throws -> Draft {
    let identifier = try row.identifier(id)
    if identifier.contains(LeaveText.separator) {
      throw row.problem(id, worded("must not hold \(LeaveText.separator)"))
    }
    let before = try row.staging(id) { try practitioners.held(identifier) }
    let workplace = try row.requiredReference(agency, to: .agencies, find: register.agency)
    var after =
      before ?? Practitioner(version: 1, name: PersonName(given: ""), role: "", agency: workplace)
    after.agency = workplace
    try columns.read(row, into: &after)
    var pieces: [LeaveText.Piece]?
    if leave.isPresent {
      guard let read = LeaveText.read(row[leave]) else {
        throw row.problem(leave, LeaveText.form)
      }
      if read.contains(where: { $0.cover == identifier }) {
        throw row.problem(leave, worded("nobody can cover for themselves"))
      }
      // The covers are filled in when they are known; the rules are asked about all else now.
      after.leave = read.map { Leave(from: $0.from, through: $0.through) }
      pieces = read
    }
    try columns.require(after.problems(today: today), of: row)
    if let before, after.isSomebodyElse(than: before) { throw row.problem(id, .isSomebodyElse) }
    // They are staged later than the record, once every cover is there.
    after.leave = before?.leave ?? []
    return Draft(identifier: identifier, before: before, after: after, leave: pieces)
  }

  private func isKnown(_ identifier: String) throws -> Bool {
    try register.practitioner(named: identifier) != nil
  }

  /// What staging all but the absences did.
  private typealias Staged = (id: PractitionerID, result: StagingResult)

  private func stage(_ draft: Draft, as id: PractitionerID) throws -> Staged {
    var practitioner = draft.after
    if draft.before == nil { practitioner.id = id }
    let result = try practitioners.stage(
      practitioner, over: draft.before, from: draft.identifier)
    return (practitioner.id, result)
  }

  /// Stages the absences, every cover being there now; gives what was done to the whole record.
  private func stageLeave(of draft: Draft, after first: Staged) throws -> StagingResult {
    guard let pieces = draft.leave else { return first.result }
    let leave = try pieces.map { piece in
      Leave(
        from: piece.from, through: piece.through,
        cover: try piece.cover.flatMap(register.practitioner))
    }
    return try practitioners.stage(leave, of: first.id, after: first.result)
  }
}
