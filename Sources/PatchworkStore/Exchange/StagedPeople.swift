import PatchworkCore

final class StagedAgencies: RecordStaging {
  private let stored: Records
  private var identifiers: StagedIdentifiers

  init(in stored: Records, from source: SourceTable.Row?) throws {
    self.stored = stored
    identifiers = try StagedIdentifiers(.agency, in: stored, from: source)
  }

  func held(_ identifier: String) throws -> Agency? {
    try identifiers.held(identifier).flatMap { try stored.agencies.read(Identifier(rawValue: $0)) }
  }

  func nextID() throws -> AgencyID { try identifiers.nextID() }

  func stage(
    _ agency: Agency, over before: Agency?, from identifier: String
  ) throws -> StagingResult {
    try identifiers.stage(
      agency, over: before, from: identifier, insert: stored.agencies.insert,
      update: stored.agencies.update)
  }
}

final class StagedPractitioners: PractitionerStaging {
  private let stored: Records
  private var identifiers: StagedIdentifiers

  init(in stored: Records, from source: SourceTable.Row?) throws {
    self.stored = stored
    identifiers = try StagedIdentifiers(.practitioner, in: stored, from: source)
  }

  func held(_ identifier: String) throws -> Practitioner? {
    try identifiers.held(identifier).flatMap {
      try stored.practitioners.read(Identifier(rawValue: $0))
    }
  }

  func nextID() throws -> PractitionerID { try identifiers.nextID() }

  func stage(
    _ practitioner: Practitioner, over before: Practitioner?, from identifier: String
  ) throws -> StagingResult {
    try identifiers.stage(
      practitioner, over: before, from: identifier, insert: stored.practitioners.insert,
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
  private var identifiers: StagedIdentifiers

  init(in stored: Records, from source: SourceTable.Row?) throws {
    self.stored = stored
    identifiers = try StagedIdentifiers(.contactPoint, in: stored, from: source)
  }

  func held(_ identifier: String) throws -> ContactPointID? {
    try identifiers.held(identifier).map(ContactPointID.init)
  }

  func contactPoints(of practitioner: PractitionerID) throws -> [ContactPoint] {
    try stored.practitioners.contactPoints(of: practitioner)
  }

  func stage(
    _ point: ContactPoint, of practitioner: PractitionerID, over before: ContactPoint?,
    from identifier: String
  ) throws -> StagingResult {
    var staged = point
    if let before {
      try identifiers.name(before.id.rawValue)
      if point == before { return .unchanged }
    } else {
      staged.id = try identifiers.nextID()
    }
    try stored.practitioners.put(staged, of: practitioner)
    // A number is part of its practitioner: who corrects the entry as it was before meets a
    // conflict.
    try stored.practitioners.countSave(of: practitioner)
    if before != nil { return .changed }
    try identifiers.table.set(identifier, of: staged.id.rawValue, in: .contactPoint)
    return .added
  }
}
