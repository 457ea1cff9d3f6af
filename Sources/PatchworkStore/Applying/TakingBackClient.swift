import PatchworkCore

/// Taking back that a client was added: the record goes, unless somebody relies on it.
///
/// Where those who do are hidden from whoever takes it back, the answer is the same as if there were nobody,
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
    try session.keep(client)
    return try Withdrawing(session).withdrawFromOutside(about: client)
  }
}
