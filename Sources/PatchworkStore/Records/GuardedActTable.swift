import PatchworkCore

/// What is asked about shielded clients, whose words it has, and who is told.
struct GuardedActTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var recipients: NewsRecipients<GuardedAct> {
    NewsRecipients(of: "guarded_act", named: "act", in: connection)
  }

  struct Row: Hashable {
    var id: GuardedActID
    var kind: GuardedAct.Kind
    /// Nil for an export.
    var client: ClientID?
    /// The record that is merged, or that was.
    var other: ClientID?
    var author: PractitionerID
    var state: GuardedAct.State
    /// When it was asked or, once it is settled, when that was.
    var moment: Int64
    var due: Int64?
  }

  private static let columns = "id, kind, client, other, author, state, moment, due"

  private static func row(_ row: PatchworkStore.Row) throws -> Row {
    Row(
      id: row.id(0), kind: try row.choice(1), client: row.optionalID(2), other: row.optionalID(3),
      author: row.id(4), state: try row.choice(5), moment: row.int64(6),
      due: row.isNull(7) ? nil : row.int64(7))
  }

  /// Keeps a new act under an identifier of its own.
  func insert(_ act: Row, for told: Set<PractitionerID>) throws -> GuardedActID {
    let id: GuardedActID = try IdentifierMint.nextID(in: "guarded_act", of: connection)
    try connection.run(
      """
      INSERT INTO guarded_act (id, kind, client, other, author, state, moment, due)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, id, act.kind.rawValue, act.client, act.other, act.author, act.state.rawValue, act.moment,
      act.due)
    try recipients.insert(id, for: told)
    return id
  }

  func read(_ id: GuardedActID) throws -> Row? {
    try connection.row(
      "SELECT \(Self.columns) FROM guarded_act WHERE id = ?", id, read: Self.row)
  }

  /// What has been asked since a moment and not been settled, the oldest first.
  func open(since moment: Int64) throws -> [Row] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM guarded_act
      WHERE state IN ('waiting', 'agreed') AND moment > ? ORDER BY moment, id
      """, moment, read: Self.row)
  }

  /// What somebody was told and has not seen.
  func unseen(by practitioner: PractitionerID) throws -> [Row] {
    try connection.rows(
      """
      SELECT \(Self.columns) FROM guarded_act WHERE id IN (
        SELECT act FROM guarded_act_recipient WHERE practitioner = ? AND seen IS NULL) ORDER BY id
      """, practitioner, read: Self.row)
  }

  /// - Returns: nil where somebody was not told; else whether it was new to them.
  func see(_ id: GuardedActID, by practitioner: PractitionerID, at moment: Int64) throws -> Bool? {
    guard try recipients.isTold(id, to: practitioner) else { return nil }
    return try recipients.see(id, by: practitioner, at: moment)
  }

  func words(on id: GuardedActID) throws -> [SecondWord.Word] {
    try connection.rows(
      "SELECT practitioner, voice FROM guarded_act_word WHERE act = ? ORDER BY practitioner", id
    ) { SecondWord.Word($0.id(0), as: try $0.choice(1)) }
  }

  func insert(_ word: SecondWord.Word, on id: GuardedActID) throws {
    try connection.run(
      """
      INSERT INTO guarded_act_word (act, practitioner, voice) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET voice = excluded.voice
      """, id, word.practitioner, word.voice.rawValue)
  }

  /// Says what became of an act, and tells it anew.
  func settle(
    _ id: GuardedActID, as state: GuardedAct.State, at moment: Int64, for told: Set<PractitionerID>
  ) throws {
    try connection.run(
      "UPDATE guarded_act SET state = ?, moment = ? WHERE id = ?", state.rawValue, moment, id)
    // Those who have seen that it was asked have not seen what became of it.
    try connection.run("DELETE FROM guarded_act_recipient WHERE act = ?", id)
    try recipients.insert(id, for: told)
  }
}
