import PatchworkCore

/// Which covers may open which clients in confidence.
struct CoverAdmissionTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Who has agreed so far. One of the client's own people is enough; of the others it takes both.
  struct Row: Hashable {
    var member: PractitionerID?
    var manager: PractitionerID?
    var steward: PractitionerID?

    var isWhole: Bool {
      let words = [
        member.map { SecondWord.Word($0, as: .member) },
        manager.map { SecondWord.Word($0, as: .manager) },
        steward.map { SecondWord.Word($0, as: .steward) },
      ]
      return SecondWord.admission.isMet(by: words.compactMap(\.self))
    }
  }

  func clients(admitting cover: PractitionerID, on day: CivilDate) throws -> Set<ClientID> {
    try Set(
      // The condition says `Row.isWhole` in SQL.
      connection.rows(
        """
        SELECT client FROM cover_admission WHERE cover = ? AND last_day >= ?
          AND (member IS NOT NULL OR (manager IS NOT NULL AND steward IS NOT NULL))
        """, cover, day
      ) { $0.id(0) })
  }

  func read(_ client: ClientID, _ cover: PractitionerID, on day: CivilDate) throws -> Row? {
    try connection.row(
      """
      SELECT member, manager, steward FROM cover_admission
      WHERE client = ? AND cover = ? AND last_day >= ?
      """, client, cover, day
    ) { Row(member: $0.optionalID(0), manager: $0.optionalID(1), steward: $0.optionalID(2)) }
  }

  func put(
    _ row: Row, _ client: ClientID, _ cover: PractitionerID, until day: CivilDate
  ) throws {
    try connection.run(
      "DELETE FROM cover_admission WHERE client = ? AND cover = ?", client, cover)
    let id: Identifier<Row> = try IdentifierMint.nextID(in: "cover_admission", of: connection)
    try connection.run(
      """
      INSERT INTO cover_admission (id, client, cover, member, manager, steward, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, id, client, cover, row.member, row.manager, row.steward, day)
  }

  /// Shuts a client to every cover, until each is let in anew.
  func deleteAll(of client: ClientID) throws {
    try connection.run("DELETE FROM cover_admission WHERE client = ?", client)
  }
}
