import PatchworkCore

/// Rights that changed lately. The database writes the rows itself.
struct RightChangeTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Whether somebody's agency, or for whom they stand in, changed within a time before a moment.
  func gained(_ practitioner: PractitionerID, before moment: Int64, within seconds: Int64) throws
    -> Bool
  {
    try connection.row(
      """
      SELECT 1 FROM right_change
      WHERE practitioner = ? AND moment > ? AND moment <= ? LIMIT 1
      """, practitioner, moment - seconds, moment
    ) { _ in true } ?? false
  }

  /// When somebody last gained a right, since a moment.
  func lastGain(of practitioner: PractitionerID, since moment: Int64) throws -> Int64? {
    try connection.row(
      "SELECT max(moment) FROM right_change WHERE practitioner = ? AND moment > ?", practitioner,
      moment
    ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
  }

  /// The clients whose shielding ended since a moment, with when it last did.
  func shieldsEnded(since moment: Int64) throws -> [(client: ClientID, moment: LocalMoment)] {
    try connection.rows(
      """
      SELECT client, max(moment) FROM right_change
      WHERE kind = 'shield-ended' AND moment > ? AND client IS NOT NULL GROUP BY client
      """, moment
    ) { ($0.id(0), $0.moment(1)) }
  }
}
