import PatchworkCore

/// Whose word it is that clients died. The day itself is a fact of the client; a word counts while it
/// stands and is of that day.
struct DeathTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// A word that stands.
  struct Word {
    var id: DeathWordID
    var author: Author
    var isImported: Bool
    var moment: LocalMoment

    /// Whether it is the word of another person than an earlier one.
    func isAnothers(than first: Word) -> Bool {
      isImported != first.isImported || author != first.author
    }

    fileprivate var told: Death.Word {
      let source: Death.Word.Source =
        isImported
        ? .file : author.practitioner.isAssigned ? .person(author.practitioner) : .unnamed
      return Death.Word(source, given: moment.date)
    }
  }

  /// The words that stand for a day, the first of them being the record.
  func words(about client: ClientID, on day: CivilDate) throws -> [Word] {
    try connection.rows(
      """
      SELECT id, practitioner, login, is_imported, moment FROM death_word
      WHERE client = ? AND day = ? AND ended_by IS NULL ORDER BY id
      """, client, day
    ) { row in
      Word(
        id: row.id(0), author: Author(row.id(1), login: row.isNull(2) ? nil : row.text(2)),
        isImported: row.bool(3), moment: row.moment(4))
    }
  }

  /// What is held on a client's death; nil while no day is recorded.
  func read(of client: ClientID) throws -> Death? {
    guard let day = try day(of: client) else { return nil }
    let words = try words(about: client, on: day)
    guard let first = words.first else { return Death(day) }
    // A file is no one person's word, and needs no second.
    let second = first.isImported ? first : words.first { $0.isAnothers(than: first) }
    return Death(day, recorded: first.told, confirmed: second?.told)
  }

  func day(of client: ClientID) throws -> CivilDate? {
    try connection.row("SELECT died FROM client WHERE id = ?", client) {
      try $0.optionalDate(0)
    } ?? nil
  }

  func insert(
    _ day: CivilDate, of client: ClientID, by author: Author, isImported: Bool = false,
    at moment: Int64
  ) throws -> DeathWordID {
    let id: DeathWordID = try IdentifierMint.nextID(in: "death_word", of: connection)
    try connection.run(
      """
      INSERT INTO death_word (id, client, day, practitioner, login, is_imported, moment)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, id, client, day, author.practitioner, author.login, isImported, moment)
    return id
  }

  func delete(_ id: DeathWordID) throws {
    try connection.run("DELETE FROM death_word WHERE id = ?", id)
  }

  /// Ends every word about a client that stands.
  ///
  /// - Parameter word: what takes their place; nil when they are taken back.
  /// - Returns: the words that ended.
  func end(of client: ClientID, by word: DeathWordID? = nil) throws -> [DeathWordID] {
    // The word that takes their place is kept already, and must not end itself.
    let ended: [DeathWordID] = try connection.rows(
      "SELECT id FROM death_word WHERE client = ? AND ended_by IS NULL AND id <> ? ORDER BY id",
      client, word ?? .unassigned
    ) { $0.id(0) }
    for id in ended { try end(id, by: word) }
    return ended
  }

  func end(_ id: DeathWordID, by word: DeathWordID?) throws {
    // 0 says that it was taken back: with NULL it would stand.
    try connection.run(
      "UPDATE death_word SET ended_by = ? WHERE id = ?", word ?? .unassigned, id)
  }

  /// What a word says.
  func subject(of id: DeathWordID) throws -> (client: ClientID, day: CivilDate)? {
    try connection.row("SELECT client, day FROM death_word WHERE id = ?", id) {
      ($0.id(0), try $0.date(1))
    }
  }

  /// Lets words stand again.
  func revive(_ ids: [DeathWordID]) throws {
    for id in ids {
      try connection.run("UPDATE death_word SET ended_by = NULL WHERE id = ?", id)
    }
  }

  /// The words whose place another took, with the day that they are of.
  func replaced(by word: DeathWordID) throws -> (day: CivilDate, ids: [DeathWordID])? {
    let rows = try connection.rows(
      "SELECT id, day FROM death_word WHERE ended_by = ? ORDER BY id", word
    ) { (id: $0.id(0) as DeathWordID, day: try $0.date(1)) }
    return rows.first.map { ($0.day, rows.map(\.id)) }
  }
}

typealias DeathWordID = Identifier<DeathTable.Word>
