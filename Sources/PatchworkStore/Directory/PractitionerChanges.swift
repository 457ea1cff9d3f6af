import PatchworkCore

/// Adding and correcting practitioners and agencies.
extension Connection {
  func introduce(
    _ draft: Practitioner, at agency: Agency, as asker: Asker, today: CivilDate
  ) throws -> Outcome {
    guard case .account(let login) = asker else {
      throw DirectoryError.notAllowed(reason: "You have said who you are already.")
    }
    if try asker.practitioner(in: self) != nil {
      throw DirectoryError.notAllowed(reason: "You have said who you are already.")
    }
    var practitioner = draft
    if agency.id.isAssigned {
      guard try self.agency(agency.id) != nil else { throw DirectoryError.notFound }
      practitioner.agency = agency.id
    } else {
      practitioner.agency = Identifier(rawValue: try add(agency).subject)
    }
    if !practitioner.id.isAssigned {
      practitioner.id = Identifier(rawValue: try add(practitioner, by: nil, today: today).subject)
    } else if try self.practitioner(practitioner.id) == nil {
      throw DirectoryError.notFound
    }
    try run("INSERT INTO account (login, practitioner) VALUES (?, ?)", login, practitioner.id)
    return Outcome(
      words: "Said who they are", subject: practitioner.id.rawValue,
      practitioner: practitioner.id, agency: practitioner.agency, reversals: [])
  }

  func add(
    _ draft: Practitioner, by asker: Asker?, today: CivilDate
  ) throws -> Outcome {
    var practitioner = draft
    try require(practitioner.problems(today: today))
    try checkPlace(of: practitioner)
    var mint = try IdentifierMint(table: .practitioner, of: self)
    practitioner.id = Identifier(rawValue: try mint.next())
    practitioner.version = 1
    try numberContactPoints(of: &practitioner)
    let mustConfirm = try asker.map { try whoMustConfirm(practitioner, addedBy: $0) } ?? []
    practitioner.provisionalSince = mustConfirm.isEmpty ? nil : today
    try insert(practitioner)
    return Outcome(
      words: mustConfirm.isEmpty
        ? "Added a practitioner" : "Added a practitioner, whom their agency is asked to confirm",
      subject: practitioner.id.rawValue, practitioner: practitioner.id,
      reversals: [Reversal(before: nil, after: .practitioner(practitioner))],
      recipients: mustConfirm)
  }

  func correct(_ corrected: Practitioner, today: CivilDate) throws -> Outcome {
    var practitioner = corrected
    try require(practitioner.problems(today: today))
    guard let before = try self.practitioner(practitioner.id) else {
      throw DirectoryError.notFound
    }
    guard before.version == practitioner.version else { throw DirectoryError.conflict }
    try checkPlace(of: practitioner)
    practitioner.version += 1
    practitioner.provisionalSince = before.provisionalSince
    let known = Set(before.contactPoints.map(\.id))
    for index in practitioner.contactPoints.indices
    where !known.contains(practitioner.contactPoints[index].id) {
      practitioner.contactPoints[index].id = .unassigned
    }
    practitioner.reviveReplaced(from: before)
    try numberContactPoints(of: &practitioner)
    try update(practitioner)
    return Outcome(
      words: "Corrected a practitioner", subject: practitioner.id.rawValue,
      practitioner: practitioner.id,
      reversals: [Reversal(before: .practitioner(before), after: .practitioner(practitioner))])
  }

  /// The agency and the covers must be there.
  private func checkPlace(of practitioner: Practitioner) throws {
    let covers = practitioner.leave.compactMap(\.cover)
    guard try exists(practitioner.agency, in: .agency),
      try covers.allSatisfy({ try exists($0, in: .practitioner) })
    else { throw DirectoryError.notFound }
  }

  /// Gives new contact points their identifiers, and all the order in which they are kept.
  func numberContactPoints(of practitioner: inout Practitioner) throws {
    var mint = try IdentifierMint(table: .contactPoint, of: self)
    for index in practitioner.contactPoints.indices
    where !practitioner.contactPoints[index].id.isAssigned {
      practitioner.contactPoints[index].id = Identifier(rawValue: try mint.next())
    }
    practitioner.contactPoints.sort { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  func add(_ draft: Agency) throws -> Outcome {
    var agency = draft
    try require(agency.problems())
    var mint = try IdentifierMint(table: .agency, of: self)
    agency.id = Identifier(rawValue: try mint.next())
    agency.version = 1
    try insert(agency)
    return Outcome(
      words: "Added an agency", subject: agency.id.rawValue, agency: agency.id,
      reversals: [Reversal(before: nil, after: .agency(agency))])
  }

  func correct(_ corrected: Agency) throws -> Outcome {
    var agency = corrected
    try require(agency.problems())
    guard let before = try self.agency(agency.id) else { throw DirectoryError.notFound }
    guard before.version == agency.version else { throw DirectoryError.conflict }
    agency.version += 1
    try update(agency)
    return Outcome(
      words: "Corrected an agency", subject: agency.id.rawValue, agency: agency.id,
      reversals: [Reversal(before: .agency(before), after: .agency(agency))])
  }
}
