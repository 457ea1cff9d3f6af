import PatchworkCore

/// Adding and correcting agencies.
struct Agencies {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func add(_ draft: Agency) throws -> Outcome {
    var agency = draft
    try require(agency.problems())
    try requireReach(agency, over: nil)
    var mint = try IdentifierMint(table: .agency, of: records.connection)
    agency.id = Identifier(rawValue: try mint.next())
    agency.version = 1
    try records.agencies.insert(agency)
    return Outcome(
      words: "Added an agency", subject: agency.id.rawValue, agency: agency.id,
      reversal: Reversal([.added(agency)]))
  }

  func correct(_ corrected: Agency) throws -> Outcome {
    var agency = corrected
    let stored = try records.agencies.read(agency.id)
    if let stored { try keepMarks(of: stored, in: &agency) }
    try require(agency.problems())
    guard let before = stored else { throw DirectoryError.notFound }
    guard before.version == agency.version else { throw DirectoryError.conflict }
    try requireReach(agency, over: before)
    agency.version += 1
    try records.agencies.update(agency)
    return Outcome(
      words: "Corrected an agency", subject: agency.id.rawValue, agency: agency.id,
      reversal: Reversal([.changed(from: .agency(before), to: .agency(agency))]))
  }

  /// Throws where the asker may not say how an agency is reached. The author of an agency says it, for somebody
  /// may have to ring it today; from then on its own people do. That it is the emergency duty team of an area,
  /// which stands first on screens, a records steward says.
  func requireReach(_ agency: Agency, over before: Agency?) throws {
    if try session.holdsTheFile { return }
    if agency.emergencyAreas != (before?.emergencyAreas ?? EmergencyAreas.none) {
      try session.require(.nameEmergencyTeam)
    }
    guard let before else { return }
    if (agency.mainLine, agency.dutyDesk) != (before.mainLine, before.dutyDesk) {
      try session.require(.correctAgency, tie: session.tie(to: agency.id))
    }
  }

  /// Restores the confidentiality mark for an asker who cannot see it, and throws where the asker may
  /// not change it, or what counts as a gap.
  private func keepMarks(of before: Agency, in agency: inout Agency) throws {
    let tie = try session.tie(to: agency.id)
    let mark = agency.confidential
    if tie != .own, mark == nil { agency.confidential = before.confidential }
    if tie != .own ? mark != nil : mark != before.confidential {
      try session.require(.markConfidential, tie: tie)
    }
    if agency.gapRules != before.gapRules { try session.require(.adjustGaps, tie: tie) }
  }
}
