import PatchworkCore

/// Rows of `agencies.csv`.
struct AgencyRows: RowImporter {
  private let stored: Records
  private var records: ImportedRecords
  private let columns: FieldColumns<Agency>
  private let id, mainLine, dutyDesk: CSVColumn

  init(_ header: CSVHeader, into stored: Records, today: CivilDate) throws {
    self.stored = stored
    columns = FieldColumns(header)
    (id, mainLine, dutyDesk) = (header["id"], header["main_line"], header["duty_desk"])
    records = try ImportedRecords(.agency, named: id, in: stored)
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.identifier(id)
    let before = try records.known(source, row).flatMap {
      try stored.agencies.read(Identifier(rawValue: $0))
    }
    var agency = before ?? Agency(version: 1, name: "", kind: .other)
    try columns.read(row, into: &agency)
    // A number that is none may stand in either column.
    let isDeskWrong = !agency.dutyDesk.map(\.phone).allSatisfy(TelephoneNumber.isPlausible)
    try columns.require(
      agency.problems(), of: row, except: [.number: isDeskWrong ? dutyDesk : mainLine])
    if before == nil { agency.id = try records.nextID() }
    return try records.store(
      agency, over: before, from: source, insert: stored.agencies.insert,
      update: stored.agencies.update)
  }
}
