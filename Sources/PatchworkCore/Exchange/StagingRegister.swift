/// A directory while records of another system are staged into it. Everything that was staged is
/// seen by what is asked after it.
///
/// Records are named by the identifiers that their source gives them; one made in the directory
/// is named by `pw:` and its own identifier.
package protocol StagingRegister {
  /// The day by the wall clock.
  var today: CivilDate { get }

  // Each of these begins a list, in which an identifier may stand once.
  func agencies() throws -> any RecordStaging<Agency>
  func practitioners() throws -> any PractitionerStaging
  func contactPoints() throws -> any ContactPointStaging
  func clients() throws -> any ClientStaging
  func involvements() throws -> any InvolvementStaging
  /// What belongs to clients and has no identifier of its own.
  func clientParts() throws -> any ClientPartStaging

  func agency(named identifier: String) throws -> AgencyID?
  func practitioner(named identifier: String) throws -> PractitionerID?
  /// - Returns: the client, or the one as whom they were merged.
  func client(named identifier: String) throws -> ClientID?
}

/// What staging one record did.
package enum StagingResult: Sendable {
  case added, changed, unchanged
}

/// Why a record cannot be staged under its identifier.
package enum IdentifierConflict: Error {
  /// A record of the same list has it.
  case isStaged
  /// Its client was merged, and is corrected in the directory.
  case isMerged(into: ClientID)
  /// The record of that identifier is about somebody else.
  case isSomebodyElse
  /// A client was shielded before the import, and only their own people say who works with them and who
  /// belongs to their family.
  case isShielded
}
