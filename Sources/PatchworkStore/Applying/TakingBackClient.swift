import PatchworkCore

/// Taking back that a client was added: the record goes, unless somebody relies on it.
///
/// Where those who do are hidden from the author of the undo, the answer is the same as if there were nobody,
/// and the record stays for them alone.
struct TakingBackClient {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Returns: those whose inbox it touches.
  /// - Throws: `DirectoryError.conflict` where the asker can see who relies on the record.
  func takeBack(_ client: ClientID) throws -> Set<PractitionerID> {
    let involvements = try records.involvements.of(client)
    let family = try records.relationships.of(client)
    let discretion = try session.discretion(about: client)
    // A noted service that is involved now is seen, though not which.
    let isSeen =
      discretion.isNoted || involvements.contains { !discretion.hides($0.id) }
    if try isSeen || family.contains(where: { try !session.hides($0.relative) }) {
      throw DirectoryError.conflict
    }
    guard !(involvements.forRecordKeeping.isEmpty && family.isEmpty) else {
      try UnusedRecords(records).delete(client)
      return []
    }
    try session.keep(
      client, .init(author: session.author.practitioner, moment: session.moment))
    let kept = try keepers(involvements, family)
    try records.corrections.insertTakenBack(
      client, by: session.author.practitioner, at: session.moment, for: kept)
    return try Withdrawing(session).withdrawFromOutside(about: client).union(kept)
  }

  /// Those for whom the record stays. They hear of it, since they alone look after it from now on.
  private func keepers(
    _ involvements: WholeInvolvements, _ family: [Relationship]
  ) throws -> Set<PractitionerID> {
    var keepers = Set(involvements.members(on: session.today))
    for office in involvements.forRecordKeeping
    where office.practitioner == nil && office.isCurrent(on: session.today) {
      keepers.formUnion(try records.practitioners.confirmed(at: office.agency, on: session.today))
    }
    for link in family {
      keepers.formUnion(try records.involvements.of(link.relative).members(on: session.today))
    }
    return keepers.subtracting([try session.author.practitioner])
  }
}
