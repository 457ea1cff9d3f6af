import PatchworkCore

/// Records of another system, staged in a write transaction and not in tables beside the real ones:
/// a row sees what the rows before it said, and a rollback undoes all of it.
struct StagedRecords: StagingRegister {
  let today: CivilDate
  private let stored: Records
  private let source: SourceTable.Row?
  private let guarded: GuardedNetworks
  private var identifiers: IdentifierTable { IdentifierTable(stored.connection, of: source) }

  /// - Parameter source: whose identifiers the records have; nil in files that name no source.
  init(
    _ stored: Records, from source: SourceTable.Row?, today: CivilDate,
    guarding guarded: GuardedNetworks
  ) {
    self.stored = stored
    self.source = source
    self.today = today
    self.guarded = guarded
  }

  func agencies() throws -> any RecordStaging<Agency> {
    try StagedAgencies(in: stored, from: source)
  }

  func practitioners() throws -> any PractitionerStaging {
    try StagedPractitioners(in: stored, from: source)
  }

  func contactPoints() throws -> any ContactPointStaging {
    try StagedContactPoints(in: stored, from: source)
  }

  func clients() throws -> any ClientStaging { try StagedClients(in: stored, from: source) }

  func involvements() throws -> any InvolvementStaging {
    try StagedInvolvements(in: stored, from: source, today: today, guarding: guarded)
  }

  func clientParts() throws -> any ClientPartStaging {
    try StagedClientParts(in: stored, guarding: guarded)
  }

  func agency(named identifier: String) throws -> AgencyID? {
    try identifiers.row(of: identifier, in: .agency).map(AgencyID.init)
  }

  func practitioner(named identifier: String) throws -> PractitionerID? {
    try identifiers.row(of: identifier, in: .practitioner).map(PractitionerID.init)
  }

  func client(named identifier: String) throws -> ClientID? {
    // First: the identifier of a record that was merged leads to the one that stayed.
    try (source == nil ? stored.merges.client(named: identifier) : nil)
      ?? identifiers.row(of: identifier, in: .client).map(ClientID.init)
  }
}
