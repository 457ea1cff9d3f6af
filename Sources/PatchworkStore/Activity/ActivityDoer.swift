import PatchworkCore

/// Who did what an entry of the record of activity tells of, as people read it.
struct ActivityDoer {
  /// Nil while nobody is known behind the account.
  let practitioner: PractitionerID?
  let name: String
  /// What they do and where; empty when nobody is known.
  let place: String

  /// Reads it from a row with the practitioner in column 2, the account in column 3, and, from a
  /// column on, the practitioner's given, middle and family name, role and agency.
  init(_ row: Row, personAt column: Int32) {
    if row.isNull(column) {
      let account = row.text(3)
      (practitioner, place) = (nil, "")
      name = account.isEmpty ? "somebody" : worded("the account \(account)")
    } else {
      practitioner = row.id(2)
      name = row.personName(column).display
      place = "\(row.text(column + 3)), \(row.text(column + 4))"
    }
  }
}
