import PatchworkCore

/// Practitioners and agencies as anybody may look them up.
struct CardReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// A practitioner's card, without the mark of their agency: that is for its own people.
  func card(of id: PractitionerID) throws -> PractitionerCard? {
    let people = try records.practitioners.withCovers([id])
    guard let practitioner = people.first(where: { $0.id == id }),
      let agency = try records.agencies.read(practitioner.agency)
    else { return nil }
    return PractitionerCard(
      practitioner: practitioner, agency: agency.seen(from: nil),
      covers: people.filter { $0.id != id }, reports: try NumberReading(session).reports(of: [id]))
  }

  func agencyCard(of id: AgencyID) throws -> AgencyCard {
    guard let agency = try records.agencies.read(id) else { throw DirectoryError.notFound }
    return AgencyCard(
      agency: agency.seen(from: try session.viewer.agency),
      practitioners: try records.practitioners.at(id, on: session.today))
  }

  /// Every agency, by name.
  func agencies() throws -> [Agency] {
    let place = try session.viewer.agency
    return try records.agencies.all().map { $0.seen(from: place) }
  }

  func summary() throws -> DirectorySummary {
    func count(_ table: NumberedTable) throws -> Int {
      try table.count(upTo: DirectorySummary.countedAtMost, in: records.connection)
    }
    let gone = try session.keptClients.count {
      try session.isGone(ClientID(rawValue: $0))
    }
    return DirectorySummary(
      clients: try count(.client) - gone, practitioners: try count(.practitioner),
      agencies: try count(.agency), isPractice: try records.settings.isPractice(),
      asksPurpose: try session.mustSayPurpose ? true : nil)
  }
}
