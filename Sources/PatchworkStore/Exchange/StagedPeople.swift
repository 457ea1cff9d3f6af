import PatchworkCore

final class StagedAgencies: RecordStaging {
  private let stored: Records
  private var sources: StagedSources

  init(in stored: Records) throws {
    self.stored = stored
    sources = try StagedSources(.agency, in: stored)
  }

  func held(_ source: String) throws -> Agency? {
    try sources.held(source).flatMap { try stored.agencies.read(Identifier(rawValue: $0)) }
  }

  func nextID() throws -> AgencyID { try sources.nextID() }

  func stage(
    _ agency: Agency, over before: Agency?, from source: String
  ) throws -> StagingResult {
    try sources.stage(
      agency, over: before, from: source, insert: stored.agencies.insert,
      update: stored.agencies.update)
  }
}

final class StagedPractitioners: PractitionerStaging {
  private let stored: Records
  private var sources: StagedSources

  init(in stored: Records) throws {
    self.stored = stored
    sources = try StagedSources(.practitioner, in: stored)
  }

  func held(_ source: String) throws -> Practitioner? {
    try sources.held(source).flatMap { try stored.practitioners.read(Identifier(rawValue: $0)) }
  }

  func nextID() throws -> PractitionerID { try sources.nextID() }

  func stage(
    _ practitioner: Practitioner, over before: Practitioner?, from source: String
  ) throws -> StagingResult {
    try sources.stage(
      practitioner, over: before, from: source, insert: stored.practitioners.insert,
      update: stored.practitioners.update)
  }

  func stage(
    _ leave: [Leave], of practitioner: PractitionerID, after result: StagingResult
  ) throws -> StagingResult {
    guard var staged = try stored.practitioners.read(practitioner), staged.leave != leave else {
      return result
    }
    staged.leave = leave
    // Where the row changed the record, that has counted the save.
    if result == .unchanged { staged.version += 1 }
    try stored.practitioners.update(staged)
    return result == .unchanged ? .changed : result
  }
}

final class StagedContactPoints: ContactPointStaging {
  private let stored: Records
  private var sources: StagedSources

  init(in stored: Records) throws {
    self.stored = stored
    sources = try StagedSources(.contactPoint, in: stored)
  }

  func held(_ source: String) throws -> ContactPointID? {
    try sources.held(source).map(ContactPointID.init)
  }

  func contactPoints(of practitioner: PractitionerID) throws -> [ContactPoint] {
    try stored.practitioners.contactPoints(of: practitioner)
  }

  func stage(
    _ point: ContactPoint, of practitioner: PractitionerID, over before: ContactPoint?,
    from source: String
  ) throws -> StagingResult {
    var staged = point
    if let before {
      try sources.name(before.id.rawValue)
      if point == before { return .unchanged }
    } else {
      staged.id = try sources.nextID()
    }
    try stored.practitioners.put(staged, of: practitioner)
    // A number is part of its practitioner: who corrects the entry as it was before meets a
    // conflict.
    try stored.practitioners.countSave(of: practitioner)
    if before != nil { return .changed }
    try stored.sources.set(source, of: staged.id.rawValue, in: .contactPoint)
    return .added
  }
}
