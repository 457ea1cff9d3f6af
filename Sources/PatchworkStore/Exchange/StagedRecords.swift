import PatchworkCore

/// Records of another system, staged in a write transaction and not in tables beside the real ones:
/// a row sees what the rows before it said, and a rollback undoes all of it.
struct StagedRecords: StagingRegister {
  let today: CivilDate
  private let stored: Records
  private let guarded: GuardedNetworks

  init(_ stored: Records, today: CivilDate, guarding guarded: GuardedNetworks) {
    self.stored = stored
    self.today = today
    self.guarded = guarded
  }

  func agencies() throws -> any RecordStaging<Agency> { try StagedAgencies(in: stored) }

  func practitioners() throws -> any PractitionerStaging { try StagedPractitioners(in: stored) }

  func contactPoints() throws -> any ContactPointStaging { try StagedContactPoints(in: stored) }

  func clients() throws -> any ClientStaging { try StagedClients(in: stored) }

  func involvements() throws -> any InvolvementStaging {
    try StagedInvolvements(in: stored, today: today, guarding: guarded)
  }

  func clientParts() throws -> any ClientPartStaging {
    try StagedClientParts(in: stored, guarding: guarded)
  }

  func agency(named source: String) throws -> AgencyID? {
    try stored.sources.row(of: source, in: .agency).map(AgencyID.init)
  }

  func practitioner(named source: String) throws -> PractitionerID? {
    try stored.sources.row(of: source, in: .practitioner).map(PractitionerID.init)
  }

  func client(named source: String) throws -> ClientID? {
    // First: the source of a record that was merged leads to the one that stayed.
    try stored.merges.client(ofSource: source)
      ?? stored.sources.row(of: source, in: .client).map(ClientID.init)
  }
}
