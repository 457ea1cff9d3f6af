/// A directory while records of another system are staged into it. Everything that was staged is
/// seen by what is asked after it.
///
/// A *source* is an identifier that the other system gives a record; a record made in the directory
/// is named by `pw:` and its own identifier.
package protocol StagingRegister {
  /// The day by the wall clock.
  var today: CivilDate { get }

  // Each of these begins a list, in which a source may stand once.
  func agencies() throws -> any RecordStaging<Agency>
  func practitioners() throws -> any PractitionerStaging
  func contactPoints() throws -> any ContactPointStaging
  func clients() throws -> any ClientStaging
  func involvements() throws -> any InvolvementStaging
  /// What belongs to clients and has no source of its own.
  func clientParts() throws -> any ClientPartStaging

  func agency(named source: String) throws -> AgencyID?
  func practitioner(named source: String) throws -> PractitionerID?
  /// - Returns: the client, or the one as whom they were merged.
  func client(named source: String) throws -> ClientID?
}

/// What staging one record did.
package enum StagingResult: Sendable {
  case added, changed, unchanged
}

/// Why a record cannot be staged under its source.
package enum SourceConflict: Error {
  /// A record of the same list has it.
  case isStaged
  /// Its client was merged, and is corrected in the directory.
  case isMerged(into: ClientID)
  /// A client was shielded before the import, and only their own people say who works with them and who
  /// belongs to their family.
  case isShielded
}
