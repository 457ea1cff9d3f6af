import PatchworkCore

/// Who wishes to be told by mail that something waits.
struct MailWishTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func has(_ practitioner: PractitionerID) throws -> Bool {
    try connection.row("SELECT 1 FROM mail_wish WHERE practitioner = ?", practitioner) { _ in
      true
    } ?? false
  }

  func insert(_ practitioner: PractitionerID) throws {
    try connection.run("INSERT OR IGNORE INTO mail_wish (practitioner) VALUES (?)", practitioner)
  }

  func delete(_ practitioner: PractitionerID) throws {
    try connection.run("DELETE FROM mail_wish WHERE practitioner = ?", practitioner)
  }

  /// Every wish, and when they were told last.
  func all() throws -> [(practitioner: PractitionerID, mailed: Int64?)] {
    try connection.rows("SELECT practitioner, mailed FROM mail_wish ORDER BY practitioner") { row in
      (row.id(0), row.isNull(1) ? nil : row.int64(1))
    }
  }

  func note(mailed moment: Int64, to practitioner: PractitionerID) throws {
    try connection.run(
      "UPDATE mail_wish SET mailed = ? WHERE practitioner = ?", moment, practitioner)
  }
}
