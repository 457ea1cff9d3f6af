import PatchworkCore

/// Joining, correcting and leaving networks.
extension Connection {
  func add(
    _ draft: Involvement, by practitioner: PractitionerID?, today: CivilDate
  ) throws -> Outcome {
    var involvement = draft
    try leaveLead(of: &involvement)
    try require(involvement.problems(today: today))
    try checkParties(of: involvement)
    try requireMark(
      involvement.confidential, of: involvement, over: nil, by: practitioner)
    var mint = try IdentifierMint(table: .involvement, of: self)
    involvement.id = Identifier(rawValue: try mint.next())
    involvement.version = 1
    let others = try involvements(of: involvement.client)
    // Being refused must not tell what is not shown.
    let discretion = try discretion(
      about: involvement.client, for: practitioner, on: today)
    let isTwice = others.contains {
      !discretion.hides($0.id) && $0.isCurrent(on: today) && $0.agency == involvement.agency
        && $0.practitioner == involvement.practitioner && $0.role == involvement.role
    }
    if isTwice && involvement.isCurrent(on: today) {
      throw DirectoryError.invalid(
        field: .network, rule: "that involvement is there already, in the same role")
    }
    var reversals = try handOverLead(to: involvement, among: others, today: today)
    try insert(involvement)
    reversals.append(Reversal(before: nil, after: .involvement(involvement)))
    return Outcome(
      words: "Joined the network", subject: involvement.id.rawValue, client: involvement.client,
      reversals: reversals)
  }

  func correct(
    _ corrected: Involvement, by practitioner: PractitionerID?, today: CivilDate
  ) throws -> Outcome {
    var involvement = corrected
    try leaveLead(of: &involvement)
    try require(involvement.problems(today: today))
    guard
      let before = try self.involvement(involvement.id, seenBy: practitioner, on: today)
    else { throw DirectoryError.notFound }
    guard before.version == involvement.version else { throw DirectoryError.conflict }
    guard before.client == involvement.client else {
      throw DirectoryError.invalid(field: .client, rule: "an involvement stays with its client")
    }
    // Whoever has moved to another agency since can still leave.
    if (before.practitioner, before.agency) != (involvement.practitioner, involvement.agency) {
      try checkParties(of: involvement)
    }
    try requireMark(
      involvement.confidential, of: before, over: before.confidential, by: practitioner)
    involvement.version += 1
    let others = try involvements(of: involvement.client)
    var reversals = try handOverLead(to: involvement, among: others, today: today)
    try update(involvement)
    reversals.append(
      Reversal(before: .involvement(before), after: .involvement(involvement)))
    let left = before.until == nil && involvement.until != nil
    return Outcome(
      words: left ? "Left the network" : "Corrected an involvement",
      subject: involvement.id.rawValue, client: involvement.client, reversals: reversals)
  }

  /// At most one current involvement of a client leads: whoever led before stops.
  private func handOverLead(
    to leader: Involvement, among others: [Involvement], today: CivilDate
  ) throws -> [Reversal] {
    guard leader.isLead, leader.isCurrent(on: today) else { return [] }
    var reversals: [Reversal] = []
    for other in others where other.isLead && other.id != leader.id && other.isCurrent(on: today) {
      var relieved = other
      relieved.isLead = false
      relieved.version += 1
      try update(relieved)
      reversals.append(Reversal(before: .involvement(other), after: .involvement(relieved)))
    }
    return reversals
  }

  /// A service that is confidential as a whole does not lead: the lead is for everybody to see.
  private func leaveLead(of involvement: inout Involvement) throws {
    guard involvement.isLead else { return }
    if try confidentialAgencies()[involvement.agency] != nil { involvement.isLead = false }
  }

  private func checkParties(of involvement: Involvement) throws {
    guard try exists(involvement.client, in: .client), try exists(involvement.agency, in: .agency)
    else { throw DirectoryError.notFound }
    guard let id = involvement.practitioner else { return }
    guard let practitioner = try practitioner(id) else { throw DirectoryError.notFound }
    guard practitioner.agency == involvement.agency else {
      throw DirectoryError.invalid(field: .agency, rule: "the practitioner works at another one")
    }
  }
}
