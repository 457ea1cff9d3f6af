import PatchworkCore

/// Rows of `practitioners.csv`. Absences wait for the end, since a cover may come later.
struct PractitionerRows: RowImporter {
  private let connection: Connection
  private var mint: IdentifierMint
  private let today: CivilDate
  private let id, given, middle, family, role, agency, hours, leave, left: CSVColumn
  private var waiting: [(PractitionerID, CSVRow)] = []

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    mint = try IdentifierMint(table: "practitioner", of: connection)
    (id, given, middle) = (header["id"], header["given"], header["middle"])
    (family, role, agency) = (header["family"], header["role"], header["agency"])
    (hours, leave, left) = (header["hours"], header["leave"], header["left"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.required(id)
    let known = try connection.rowID(of: source, in: "practitioner")
    let before = try known.flatMap { try connection.practitioner(Identifier(rawValue: $0)) }
    _ = try row.required(agency)
    guard
      let workplace: AgencyID = try connection.reference(agency, of: row, in: "agency", .agencies)
    else { throw row.problem(agency, "must not be empty") }
    var practitioner =
      before
      ?? Practitioner(version: 1, name: PersonName(given: ""), role: "", agency: workplace)
    practitioner.agency = workplace
    practitioner.role = try row.required(role)
    if given.isPresent { practitioner.name.given = row[given] }
    if middle.isPresent { practitioner.name.middle = row[middle] }
    if family.isPresent { practitioner.name.family = row[family] }
    if hours.isPresent { practitioner.hours = try row.value(hours) ?? WorkingPattern() }
    if left.isPresent { practitioner.leftOn = try row.value(left) }
    try row.require(practitioner.problems(today: today))
    if leave.isPresent, LeaveText.split(row[leave]) == nil {
      throw row.problem(leave, LeaveText.form)
    }
    var result = RowResult.unchanged
    if let before {
      if practitioner != before {
        practitioner.version += 1
        try connection.update(practitioner)
        result = .changed
      }
    } else {
      practitioner.id = Identifier(rawValue: try mint.next())
      try connection.insert(practitioner)
      try connection.setSource(source, of: practitioner.id.rawValue, in: "practitioner")
      result = .added
    }
    let mayChangeLeave = leave.isPresent && (!row[leave].isEmpty || !practitioner.leave.isEmpty)
    if mayChangeLeave { waiting.append((practitioner.id, row)) }
    return result
  }

  mutating func finish() throws -> [(CSVRow, RowProblem)] {
    var problems: [(CSVRow, RowProblem)] = []
    for (id, row) in waiting {
      do {
        guard var practitioner = try connection.practitioner(id) else { continue }
        let absences = try (LeaveText.split(row[leave]) ?? []).map { piece in
          let cover: PractitionerID? = try piece.cover.map { source in
            guard let cover = try connection.rowID(of: source, in: "practitioner") else {
              throw row.problem(leave, "cover \(source) is not an id of practitioners.csv")
            }
            return Identifier(rawValue: cover)
          }
          return Leave(from: piece.from, through: piece.through, cover: cover)
        }
        if absences == practitioner.leave { continue }
        practitioner.leave = absences
        try connection.update(practitioner)
      } catch let problem as RowProblem {
        problems.append((row, problem))
      }
    }
    return problems
  }
}

/// Absences on one line: `2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31`.
enum LeaveText {
  static let form = "leave is written 2026-11-23/2026-11-30 cover P12 | 2026-12-24/2026-12-31"
  private static let cover = " cover "

  struct Piece {
    let from: CivilDate
    let through: CivilDate
    /// The cover's identifier in the source.
    let cover: String?
  }

  static func text(_ pieces: [Piece]) -> String {
    pieces.map { "\($0.from)/\($0.through)" + ($0.cover.map { cover + $0 } ?? "") }
      .joined(separator: " | ")
  }

  static func split(_ text: String) -> [Piece]? {
    var pieces: [Piece] = []
    for part in text.split(separator: "|") {
      let piece = trimmed(part)
      let days = piece.prefix(21)
      let ends = days.split(separator: "/")
      guard ends.count == 2, let from = CivilDate(String(ends[0])),
        let through = CivilDate(String(ends[1])), from <= through
      else { return nil }
      let rest = piece.dropFirst(21)
      guard rest.isEmpty || rest.hasPrefix(cover) else { return nil }
      let source = rest.isEmpty ? nil : trimmed(rest.dropFirst(cover.count))
      if source?.isEmpty == true { return nil }
      pieces.append(Piece(from: from, through: through, cover: source))
    }
    return pieces
  }
}
