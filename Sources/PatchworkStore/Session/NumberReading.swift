import PatchworkCore

/// Numbers that others reported, beside those that they would replace.
struct NumberReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  func reports(of owners: [PractitionerID]) throws -> [NumberReport] {
    try owners.flatMap { owner -> [NumberReport] in
      let rows = try records.numberReports.of(owner)
      if rows.isEmpty { return [] }
      let points = try records.practitioners.contactPoints(of: owner)
      return try rows.compactMap { row in
        // Where the old number has ended meanwhile nothing is left to be settled.
        guard let old = points.first(where: { $0.id == row.point }), old.isInUse(on: session.today),
          let by = try records.practitioners.sender(row.author)
        else { return nil }
        return NumberReport(
          id: row.id, owner: owner, point: row.point, old: old.value, value: row.value, by: by,
          moment: UnitedKingdomTime.moment(row.moment))
      }
    }
  }
}
