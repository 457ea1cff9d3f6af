import PatchworkCore

/// Rows of `involvements.csv`.
struct InvolvementRows: RowImporter {
  private let connection: Connection
  private var mint: IdentifierMint
  private let today: CivilDate
  private let id, client, practitioner, agency, role, from, until: CSVColumn
  private let lead, lastContact, nextVisit: CSVColumn

  init(_ header: CSVHeader, into connection: Connection, today: CivilDate) throws {
    self.connection = connection
    self.today = today
    mint = try IdentifierMint(table: "involvement", of: connection)
    (id, client, practitioner) = (header["id"], header["client"], header["practitioner"])
    (agency, role, from) = (header["agency"], header["role"], header["from"])
    (until, lead) = (header["until"], header["lead"])
    (lastContact, nextVisit) = (header["last_contact"], header["next_visit"])
  }

  mutating func take(_ row: CSVRow) throws -> RowResult {
    let source = try row.required(id)
    let known = try connection.rowID(of: source, in: "involvement")
    let before = try known.flatMap { try connection.involvement(Identifier(rawValue: $0)) }
    _ = try row.required(client)
    let person: ClientID? = try connection.reference(client, of: row, in: "client", .clients)
    let worker: PractitionerID? = try connection.reference(
      practitioner, of: row, in: "practitioner", .practitioners)
    var place: AgencyID? = try connection.reference(agency, of: row, in: "agency", .agencies)
    if place == nil, let worker {
      place = try connection.row("SELECT agency FROM practitioner WHERE id = ?", worker) {
        $0.id(0)
      }
    }
    guard let person else { throw row.problem(client, "must not be empty") }
    guard let place else { throw row.problem(agency, "is needed where nobody is named") }
    guard let first: CivilDate = try row.value(from) else {
      throw row.problem(from, "must not be empty")
    }
    var involvement =
      before
      ?? Involvement(
        version: 1, client: person, practitioner: worker, agency: place, role: "", from: first)
    guard involvement.client == person else {
      throw row.problem(client, "is another client than the directory has for this id")
    }
    (involvement.practitioner, involvement.agency) = (worker, place)
    (involvement.role, involvement.from) = (try row.required(role), first)
    if until.isPresent { involvement.until = try row.value(until) }
    if lead.isPresent {
      guard ["yes", "no", ""].contains(row[lead]) else {
        throw row.problem(lead, "must be yes, no or empty")
      }
      involvement.isLead = row[lead] == "yes"
    }
    if lastContact.isPresent { involvement.lastContact = try row.value(lastContact) }
    if nextVisit.isPresent { involvement.nextVisit = try row.value(nextVisit) }
    try row.require(involvement.problems(today: today))
    if involvement.isLead, involvement.isCurrent(on: today) {
      let rival = try connection.involvements(of: person).first {
        $0.isLead && $0.id != involvement.id && $0.isCurrent(on: today)
      }
      if rival != nil { throw row.problem(lead, "the client has another lead professional") }
    }
    if let before {
      if involvement == before { return .unchanged }
      involvement.version += 1
      try connection.update(involvement)
      return .changed
    }
    involvement.id = Identifier(rawValue: try mint.next())
    try connection.insert(involvement)
    try connection.setSource(source, of: involvement.id.rawValue, in: "involvement")
    return .added
  }
}
