import PatchworkCore

/// Every involvement of a client, those of confidential services included.
///
/// The list itself is for keeping records: merging, undoing, importing, counting how long they are
/// kept. What is told to somebody comes out of `seen(with:)`.
struct WholeInvolvements {
  /// In order of their first day. Nothing of it may be told to anybody as it is.
  let forRecordKeeping: [Involvement]

  init(_ involvements: [Involvement]) { forRecordKeeping = involvements }

  /// What of them a viewer may not know.
  func discretion(
    marks: [AgencyID: Confidentiality], from viewer: Viewer, on today: CivilDate
  ) -> Discretion {
    Discretion(forRecordKeeping, marks: marks, from: viewer, on: today)
  }

  /// Those that are not hidden.
  func seen(with discretion: Discretion) -> [Involvement] {
    forRecordKeeping.filter { !discretion.hides($0.id) }
  }

  func contains(where condition: (Involvement) throws -> Bool) rethrows -> Bool {
    try forRecordKeeping.contains(where: condition)
  }

  /// The practitioners who are named on a day, by identifier.
  func members(on day: CivilDate) -> [PractitionerID] {
    Set(forRecordKeeping.filter { $0.isCurrent(on: day) }.compactMap(\.practitioner)).sorted()
  }

  /// The involvement other than one that leads on a day.
  func hasLead(besides id: InvolvementID, on day: CivilDate) -> Bool {
    contains { $0.isLead && $0.id != id && $0.isCurrent(on: day) }
  }
}
