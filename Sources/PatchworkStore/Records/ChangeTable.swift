import PatchworkCore

/// The record of changes: what every program that listens is told from, and what an undo takes back.
struct ChangeTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What a change is about.
  struct Entry {
    /// What was done, in words that name nobody.
    var words: String
    /// The record added or changed, whatever its kind.
    var subject: Int64
    var client: ClientID?
    /// The other client, where the change is about two.
    var relative: ClientID?
    var practitioner: PractitionerID?
    var agency: AgencyID?
  }

  /// A change that can be taken back.
  struct Undoable {
    var sequence: Int64
    var moment: LocalMoment
    var entry: Entry
    /// The steps of the undo, as they were written down.
    var reversal: String
  }

  /// Appends a change.
  ///
  /// - Parameters:
  ///   - reversal: the steps of its undo; nil when it cannot be taken back.
  ///   - recipients: those whose inbox it touches.
  /// - Returns: its place in the record.
  func insert(
    _ entry: Entry, reversal: String? = nil, by author: Author, at moment: Int64,
    for recipients: Set<PractitionerID> = []
  ) throws -> Int64 {
    try connection.run(
      """
      INSERT INTO change
        (moment, practitioner, login, words, subject, client, relative, changed_practitioner,
         changed_agency, reversal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, moment, author.practitioner, author.login, entry.words, entry.subject,
      entry.client, entry.relative, entry.practitioner, entry.agency, reversal)
    let sequence = connection.lastInsertedRow
    for recipient in recipients {
      try connection.run(
        "INSERT INTO change_recipient (sequence, practitioner) VALUES (?, ?)", sequence, recipient)
    }
    return sequence
  }

  /// Appends that more changed than can be listed.
  func insertBulk(words: String, at moment: Int64) throws {
    try connection.run(
      "INSERT INTO change (moment, practitioner, words) VALUES (?, 0, ?)", moment, words)
  }

  /// Tells every program that a practitioner may ask for more or less than before.
  func tellStanding(of practitioner: PractitionerID, at moment: Int64) throws {
    try connection.run(
      """
      INSERT INTO change (moment, practitioner, words, subject, changed_practitioner)
      VALUES (?1, 0, 'Changed who may ask', ?2, ?2)
      """, moment, practitioner)
  }

  /// The changes that somebody can take back, latest first.
  func undoable(of author: Author, limit: Int) throws -> [Undoable] {
    // `IS` and not `=`: most authors have no login, and NULL equals nothing.
    try connection.rows(
      """
      SELECT sequence, moment, words, subject, client, relative, changed_practitioner,
        changed_agency, reversal
      FROM change
      WHERE practitioner = ? AND login IS ? AND reversal IS NOT NULL AND taken_back = 0
      ORDER BY sequence DESC LIMIT ?
      """, author.practitioner, author.login, limit
    ) { row in
      Undoable(
        sequence: row.int64(0), moment: row.moment(1),
        entry: Entry(
          words: row.text(2), subject: row.int64(3), client: row.optionalID(4),
          relative: row.optionalID(5), practitioner: row.optionalID(6), agency: row.optionalID(7)),
        reversal: row.text(8))
    }
  }

  /// A change that wrote who or where a client is.
  struct Written {
    var sequence: Int64
    var author: Author
    var reversal: String
  }

  /// The changes of a client's record and family that have not been taken back, the latest first. A
  /// client whose visits are noted has thousands of others.
  func written(of client: ClientID) throws -> [Written] {
    // Found by what the steps did. The words of a change are for people, and another release may
    // put them otherwise.
    try connection.rows(
      """
      SELECT sequence, practitioner, login, reversal FROM change
      WHERE client = ? AND taken_back = 0 AND reversal IS NOT NULL
        AND EXISTS (SELECT 1 FROM json_each(reversal) AS step
          WHERE json_type(step.value, '$.after.client') IS NOT NULL
            OR json_type(step.value, '$.after.relationship') IS NOT NULL)
      ORDER BY sequence DESC
      """, client
    ) { row in
      Written(
        sequence: row.int64(0),
        author: Author(row.id(1), login: row.isNull(2) ? nil : row.text(2)), reversal: row.text(3))
    }
  }

  /// A change of a client that stands, or one that was taken back.
  struct Lately {
    var author: Author
    var reversal: String
    /// Whether it was made before, and undone since.
    var isUndone: Bool
  }

  /// What was done about a client since a moment and stands, in order, behind what was undone since then of
  /// that which had stood before.
  func lately(of client: ClientID, since moment: Int64) throws -> [Lately] {
    // An undo has the words and the subject of what it takes back.
    try connection.rows(
      """
      SELECT practitioner, login, reversal, 1, sequence FROM change AS made
      WHERE client = ?1 AND moment <= ?2 AND taken_back = 1 AND reversal IS NOT NULL
        AND EXISTS (SELECT 1 FROM change AS undone
          WHERE undone.client = ?1 AND undone.moment > ?2 AND undone.reversal IS NULL
            AND undone.practitioner = made.practitioner AND undone.subject = made.subject
            AND undone.words = 'Undone: ' || made.words)
      UNION ALL
      SELECT practitioner, login, reversal, 0, sequence FROM change
      WHERE client = ?1 AND moment > ?2 AND taken_back = 0 AND reversal IS NOT NULL
      ORDER BY 5
      """, client, moment
    ) { row in
      Lately(
        author: Author(row.id(0), login: row.isNull(1) ? nil : row.text(1)), reversal: row.text(2),
        isUndone: row.bool(3))
    }
  }

  /// The steps of the changes of a record of a client's that were taken back, the latest first.
  func takenBack(_ subject: Int64, of client: ClientID) throws -> [String] {
    try connection.rows(
      """
      SELECT reversal FROM change
      WHERE client = ? AND subject = ? AND taken_back = 1 AND reversal IS NOT NULL
      ORDER BY sequence DESC
      """, client, subject
    ) { $0.text(0) }
  }

  /// Those whose inbox a change touched.
  func recipients(of sequence: Int64) throws -> Set<PractitionerID> {
    Set(
      try connection.rows(
        "SELECT practitioner FROM change_recipient WHERE sequence = ?", sequence
      ) { $0.id(0) })
  }

  func markTakenBack(_ sequence: Int64) throws {
    try connection.run("UPDATE change SET taken_back = 1 WHERE sequence = ?", sequence)
  }

  /// How many changes others made to a client since a moment, no more than a limit.
  ///
  /// - Parameter condition: leaves out authors by a condition on `practitioner`.
  func count(
    of client: ClientID, since moment: Int64, notBy practitioner: PractitionerID,
    where condition: String, upTo limit: Int
  ) throws -> Int {
    try connection.row(
      """
      SELECT count(*) FROM (SELECT 1 FROM change
        WHERE client = ? AND moment > ? AND practitioner <> ? AND \(condition) LIMIT \(limit))
      """, client, moment, practitioner
    ) { $0.int(0) } ?? 0
  }

  /// When the first change was made; the epoch before there is one.
  func beginning() throws -> Int64 {
    try connection.row("SELECT min(moment) FROM change") { $0.int64(0) } ?? 0
  }

  /// When the first and the last change of a client were made, without those of some words.
  func span(
    of client: ClientID, without words: String
  ) throws -> (first: CivilDate, last: CivilDate)? {
    try connection.row(
      "SELECT min(moment), max(moment) FROM change WHERE client = ? AND words <> ?", client, words
    ) { row in row.isNull(0) ? nil : (row.moment(0).date, row.moment(1).date) } ?? nil
  }

  /// The end of the record.
  func last() throws -> Int64 {
    max(0, try connection.row("SELECT max(sequence) FROM change") { $0.int64(0) } ?? 0)
  }
}
