import PatchworkCore

/// Joining, correcting and leaving networks.
struct Involvements {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func add(_ draft: Involvement) throws -> Outcome {
    var involvement = draft
    try leaveLead(of: &involvement)
    try require(involvement.problems(today: session.today))
    try checkParties(of: involvement)
    try session.requireMark(involvement.confidential, of: involvement, over: nil)
    var mint = try IdentifierMint(table: .involvement, of: records.connection)
    involvement.id = Identifier(rawValue: try mint.next())
    involvement.version = 1
    let others = try records.involvements.of(involvement.client)
    // Being refused must not tell what is not shown.
    let isTwice = try session.shown(others).contains {
      $0.isCurrent(on: session.today) && $0.agency == involvement.agency
        && $0.practitioner == involvement.practitioner && $0.role == involvement.role
    }
    try checkRoom(for: involvement, in: try session.shown(others))
    if isTwice && involvement.isCurrent(on: session.today) {
      throw DirectoryError.invalid(
        field: .network, rule: worded("that involvement is there already, in the same role"))
    }
    var reversal = try handOverLead(to: involvement, among: others)
    try records.involvements.insert(involvement)
    reversal.steps.append(.added(involvement))
    return Outcome(
      words: "Joined the network", subject: involvement.id.rawValue, client: involvement.client,
      reversal: reversal)
  }

  func correct(_ corrected: Involvement) throws -> Outcome {
    var involvement = corrected
    try leaveLead(of: &involvement)
    try require(involvement.problems(today: session.today))
    guard let before = try session.shownInvolvement(involvement.id) else {
      throw DirectoryError.notFound
    }
    guard before.version == involvement.version else { throw DirectoryError.conflict }
    guard before.client == involvement.client else {
      throw DirectoryError.invalid(
        field: .client, rule: worded("an involvement stays with its client"))
    }
    // Somebody who has moved to another agency since can still leave.
    if (before.practitioner, before.agency) != (involvement.practitioner, involvement.agency) {
      try checkParties(of: involvement)
    }
    try session.requireOthers(involvement, over: before)
    try session.requireMark(involvement.confidential, of: before, over: before.confidential)
    involvement.version += 1
    let others = try records.involvements.of(involvement.client)
    var reversal = try handOverLead(to: involvement, among: others)
    try records.involvements.update(involvement)
    reversal.steps.append(.changed(from: before, to: involvement))
    let left = before.until == nil && involvement.until != nil
    return Outcome(
      words: left ? "Left the network" : "Corrected an involvement",
      subject: involvement.id.rawValue, client: involvement.client, reversal: reversal)
  }

  /// The most people and unnamed agencies that are in one client's network at a time, and the most
  /// involvements in all. The largest networks that reviews describe have some forty people; everybody in a
  /// network pays for each when they read what is new.
  private static let (mostCurrent, mostInAll) = (250, 1_000)
  /// The most involvements that one of them has there, over the years: one alone must not fill a network.
  private static let mostOfOne = 20

  /// Who has an involvement: the practitioner, or the agency where nobody is named.
  private struct Party: Hashable {
    var practitioner: PractitionerID?
    var agency: AgencyID?

    init(_ involvement: Involvement) {
      practitioner = involvement.practitioner
      agency = practitioner == nil ? involvement.agency : nil
    }
  }

  /// Refuses one too many, as far as the asker may know: what is not shown must not be told by it.
  private func checkRoom(for involvement: Involvement, in network: [Involvement]) throws {
    let party = Party(involvement)
    guard network.count(where: { Party($0) == party }) < Self.mostOfOne else {
      throw DirectoryError.invalid(
        field: .network,
        rule:
          worded(
            """
            they stand there \(Self.mostOfOne) times already; correct one of those, or ask a \
            records steward
            """))
    }
    let current = Set(network.filter { $0.isCurrent(on: session.today) }.map(Party.init))
    guard current.contains(party) || current.count < Self.mostCurrent,
      network.count < Self.mostInAll
    else {
      throw DirectoryError.invalid(
        field: .network,
        rule: worded(
          """
          it is full: \(Self.mostCurrent) people at a time, and \(Self.mostInAll) with those of \
          the past, are the most; end those that are over, or ask a records steward
          """))
    }
  }

  /// At most one current involvement of a client leads: the one that led before stops.
  private func handOverLead(
    to leader: Involvement, among others: WholeInvolvements
  ) throws -> Reversal {
    guard leader.isLead, leader.isCurrent(on: session.today) else { return Reversal() }
    var reversal = Reversal()
    for other in others.forRecordKeeping
    where other.isLead && other.id != leader.id && other.isCurrent(on: session.today) {
      var relieved = other
      relieved.isLead = false
      relieved.version += 1
      try records.involvements.update(relieved)
      reversal.steps.append(.changed(from: other, to: relieved))
    }
    return reversal
  }

  /// A service that is confidential as a whole does not lead: the lead is for everybody to see.
  private func leaveLead(of involvement: inout Involvement) throws {
    guard involvement.isLead else { return }
    if try records.agencies.marks()[involvement.agency] != nil { involvement.isLead = false }
  }

  private func checkParties(of involvement: Involvement) throws {
    guard try records.clients.has(involvement.client),
      try records.agencies.has(involvement.agency)
    else { throw DirectoryError.notFound }
    guard let id = involvement.practitioner else { return }
    guard let practitioner = try records.practitioners.read(id) else {
      throw DirectoryError.notFound
    }
    guard practitioner.agency == involvement.agency else {
      throw DirectoryError.invalid(
        field: .agency, rule: worded("the practitioner works at another one"))
    }
    // Their author can take that back until they are confirmed; a refusal would betray the case.
    let mark = try involvement.confidential ?? records.agencies.marks()[involvement.agency]
    if try mark != nil && practitioner.provisionalSince != nil && id != session.me {
      throw DirectoryError.invalid(
        field: .who,
        rule: worded(
          """
          nobody has confirmed that they work there; confirm it, then give them a client in \
          confidence
          """))
    }
  }
}
