import PatchworkCore

/// News of who may do what, with those who are told.
struct StandingNewsTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  var recipients: NewsRecipients<StandingNews> {
    NewsRecipients(of: "standing_news", in: connection)
  }

  struct Entry: Hashable {
    var kind: StandingNews.Kind
    /// About whom it is.
    var practitioner: PractitionerID
    var cover: PractitionerID?
    var agency: AgencyID?
    var formerAgency: AgencyID?
    var through: CivilDate?
  }

  /// News that somebody has not seen.
  struct Waiting {
    var id: StandingNewsID
    var entry: Entry
    var author: PractitionerID
    var moment: LocalMoment
  }

  func insert(
    _ entry: Entry, by author: PractitionerID, at moment: Int64, for recipients: Set<PractitionerID>
  ) throws {
    // That an entry was moved is asked of later, though nobody is told of it.
    guard !recipients.isEmpty || entry.kind == .moved else { return }
    let id: StandingNewsID = try IdentifierMint.nextID(in: "standing_news", of: connection)
    try connection.run(
      """
      INSERT INTO standing_news
        (id, kind, practitioner, cover, agency, former_agency, last_day, author, moment)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, entry.kind.rawValue, entry.practitioner, entry.cover, entry.agency,
      entry.formerAgency, entry.through, author, moment)
    try self.recipients.insert(id, for: recipients)
  }

  /// What somebody has not seen. It waits until they have.
  func waiting(for recipient: PractitionerID) throws -> [Waiting] {
    try connection.rows(
      """
      SELECT id, kind, standing_news.practitioner, cover, agency, former_agency, last_day, author,
        moment
      FROM standing_news_recipient JOIN standing_news ON id = news
      WHERE standing_news_recipient.practitioner = ? AND seen IS NULL ORDER BY id
      """, recipient
    ) { row in
      Waiting(
        id: row.id(0),
        entry: Entry(
          kind: try row.choice(1), practitioner: row.id(2), cover: row.optionalID(3),
          agency: row.optionalID(4), formerAgency: row.optionalID(5),
          through: try row.optionalDate(6)),
        author: row.id(7), moment: row.moment(8))
    }
  }

  /// Whether somebody's entry came to an agency from another one.
  func hasMoved(_ practitioner: PractitionerID, to agency: AgencyID) throws -> Bool {
    try connection.row(
      """
      SELECT 1 FROM standing_news
      WHERE kind = ? AND practitioner = ? AND agency = ? AND former_agency IS NOT NULL LIMIT 1
      """, StandingNews.Kind.moved.rawValue, practitioner, agency
    ) { _ in true } ?? false
  }

  /// Whether somebody has said that another does not work where their entry says.
  func hasDeclined(_ practitioner: PractitionerID, by author: PractitionerID) throws -> Bool {
    try connection.row(
      "SELECT 1 FROM standing_news WHERE kind = ? AND practitioner = ? AND author = ?",
      StandingNews.Kind.declined.rawValue, practitioner, author
    ) { _ in true } ?? false
  }

  /// Takes what was said against a workplace away, which is confirmed or another now.
  func forgetDeclining(of practitioner: PractitionerID) throws {
    try connection.run(
      "DELETE FROM standing_news WHERE kind = ? AND practitioner = ?",
      StandingNews.Kind.declined.rawValue, practitioner)
  }

  /// Takes news of a cover away that has been answered or is no more.
  func forget(coverOf practitioner: PractitionerID, by cover: PractitionerID) throws {
    try connection.run(
      "DELETE FROM standing_news WHERE practitioner = ? AND cover = ?", practitioner, cover)
  }
}
