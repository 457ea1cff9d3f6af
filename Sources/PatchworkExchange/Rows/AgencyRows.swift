import PatchworkCore

/// Rows of `agencies.csv`.
struct AgencyRows: RowImporter {
  private let agencies: any RecordStaging<Agency>
  private let columns: FieldColumns<Agency>
  private let id, mainLine, dutyDesk: CSVColumn
  private(set) var remark: String?

  init(_ header: CSVHeader, into register: any StagingRegister) throws {
    agencies = try register.agencies()
    columns = FieldColumns(header)
    (id, mainLine, dutyDesk) = (header["id"], header["main_line"], header["duty_desk"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let identifier = try row.identifier(id)
    let before = try row.staging(id) { try agencies.held(identifier) }
    var agency = before ?? Agency(version: 1, name: "", kind: .other)
    try columns.read(row, into: &agency)
    let mended =
      [LostNought.mend(&agency.mainLine)]
      + agency.dutyDesk.indices.map { LostNought.mend(&agency.dutyDesk[$0].phone) }
    // A number that is none may stand in either column.
    let isDeskWrong = !agency.dutyDesk.map(\.phone).allSatisfy(TelephoneNumber.isPlausible)
    try columns.require(
      agency.problems(), of: row, except: [.number: isDeskWrong ? dutyDesk : mainLine])
    if let before, agency.isAnother(than: before) { throw row.problem(id, .isSomebodyElse) }
    let unanswered = UnansweredHours(of: agency).map {
      worded("nobody answers for \(agency.name) \($0.words.joined(separator: ", "))")
    }
    let remarks = (mended + [unanswered]).compactMap(\.self)
    remark = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    if before == nil { agency.id = try agencies.nextID() }
    return .staged(try agencies.stage(agency, over: before, from: identifier))
  }
}
