import PatchworkCore

/// Rows of `agencies.csv`.
struct AgencyRows: RowImporter {
  private let connection: Connection
  private var mint: IdentifierMint
  private let id, name, kind, area, mainLine, hours, dutyDesk: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    mint = try IdentifierMint(table: "agency", of: connection)
    (id, name, kind) = (header["id"], header["name"], header["kind"])
    (area, mainLine) = (header["area"], header["main_line"])
    (hours, dutyDesk) = (header["hours"], header["duty_desk"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.required(id)
    let known = try connection.rowID(of: source, in: "agency")
    let before = try known.flatMap { try connection.agency(Identifier(rawValue: $0)) }
    var agency = before ?? Agency(version: 1, name: "", kind: .other)
    agency.name = try row.required(name)
    agency.kind = try row.choice(kind) ?? .other
    if area.isPresent { agency.area = row[area] }
    if mainLine.isPresent { agency.mainLine = row[mainLine] }
    if hours.isPresent { agency.hours = try row.value(hours) ?? WorkingPattern() }
    if dutyDesk.isPresent {
      guard let desk = DutyDeskText.read(row[dutyDesk]) else {
        throw row.problem(dutyDesk, DutyDeskText.form)
      }
      agency.dutyDesk = desk
    }
    try row.require(agency.problems())
    if let before {
      if agency == before { return .unchanged }
      agency.version += 1
      try connection.update(agency)
      return .changed
    }
    agency.id = Identifier(rawValue: try mint.next())
    try connection.insert(agency)
    try connection.setSource(source, of: agency.id.rawValue, in: "agency")
    return .added
  }
}

/// Duty hours on one line: `Mon-Fri 17:00-09:00 = 01632 960431 | Sat 00:00-24:00 = 01632 960432`.
enum DutyDeskText {
  static let form = "a duty desk is written Mon-Fri 17:00-09:00 = 01632 960431 +holidays | ..."
  private static let holidays = " +holidays"

  static func text(_ desk: [DutyHours]) -> String {
    desk.map { "\($0.hours) = \($0.phone)\($0.onBankHolidays ? holidays : "")" }
      .joined(separator: " | ")
  }

  static func read(_ text: String) -> [DutyHours]? {
    var desk: [DutyHours] = []
    for piece in text.split(separator: "|") {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, let hours = WorkingPattern(trimmed(sides[0])), hours.isGiven else {
        return nil
      }
      var phone = trimmed(sides[1])
      let isOpen = phone.hasSuffix(holidays)
      if isOpen { phone.removeLast(holidays.count) }
      guard !phone.isEmpty else { return nil }
      desk.append(DutyHours(hours: hours, phone: phone, onBankHolidays: isOpen))
    }
    return desk
  }
}

/// A piece of text without the blanks around it.
func trimmed(_ text: some StringProtocol) -> String {
  guard let first = text.firstIndex(where: { $0 != " " }),
    let last = text.lastIndex(where: { $0 != " " })
  else { return "" }
  return String(text[first...last])
}
