import PatchworkCore

/// Who stands in for whom, as far as that gives a right: the covers that the covered people or their
/// managers have agreed to, and those that wait for it.
///
/// `leave` says whom to ring; a row here says that somebody who may has agreed. Both must name the same
/// two people.
struct CoverTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// One cover for one absence.
  struct Row: Hashable {
    var practitioner: PractitionerID
    var cover: PractitionerID
    var from: CivilDate
    var through: CivilDate
    /// Who wrote it; unassigned for a file.
    var author: PractitionerID
    /// Nil while it waits.
    var confirmedBy: PractitionerID?
    /// The last day on which it gives a right.
    var countsUntil: CivilDate?
    /// Only what is held for this agency is covered; nil for everything.
    var agency: AgencyID?

    /// Whether an absence needs no more than was said here.
    func includes(_ leave: Leave) -> Bool {
      leave.cover == cover && from <= leave.from && leave.through <= through
    }

    /// What is left of it for an absence that needs no more.
    func narrowed(to leave: Leave) -> Row {
      var row = self
      (row.from, row.through) = (leave.from, leave.through)
      row.countsUntil = countsUntil.map { min($0, leave.through) }
      return row
    }
  }

  /// For whom somebody stands in on a day.
  func standingIn(
    _ cover: PractitionerID, on day: CivilDate
  ) throws -> Set<Viewer.Cover> {
    try Set(
      connection.rows(
        """
        SELECT cover.practitioner, cover.agency FROM cover
        JOIN leave ON leave.practitioner = cover.practitioner AND leave.cover = cover.cover
        JOIN practitioner ON practitioner.id = cover.practitioner
        WHERE cover.cover = ?1 AND (left_on IS NULL OR left_on > ?2)
          AND confirmed_by IS NOT NULL AND counts_until >= ?2
          AND cover.first_day <= ?2 AND leave.first_day <= ?2 AND leave.last_day >= ?2
        """, cover, day
      ) { row in Viewer.Cover(row.id(0), at: row.optionalID(1)) })
  }

  /// Those of whom it was agreed that they stand in for somebody, whenever that is.
  func agreed(for practitioner: PractitionerID) throws -> Set<PractitionerID> {
    try Set(
      connection.rows(
        "SELECT cover FROM cover WHERE practitioner = ? AND confirmed_by IS NOT NULL", practitioner
      ) { $0.id(0) })
  }

  func standIns(
    for practitioner: PractitionerID, at agency: AgencyID, on day: CivilDate
  ) throws -> Set<PractitionerID> {
    try Set(
      connection.rows(
        """
        SELECT cover.cover FROM cover
        JOIN leave ON leave.practitioner = cover.practitioner AND leave.cover = cover.cover
        WHERE cover.practitioner = ?1 AND confirmed_by IS NOT NULL AND counts_until >= ?2
          AND (agency IS NULL OR agency = ?3)
          AND cover.first_day <= ?2 AND leave.first_day <= ?2 AND leave.last_day >= ?2
        """, practitioner, day, agency
      ) { $0.id(0) })
  }

  func of(_ practitioner: PractitionerID) throws -> [Row] {
    try connection.rows(
      """
      SELECT cover, first_day, last_day, author, confirmed_by, counts_until, agency
      FROM cover WHERE practitioner = ? ORDER BY first_day, cover
      """, practitioner
    ) { row in
      Row(
        practitioner: practitioner, cover: row.id(0), from: try row.date(1),
        through: try row.date(2), author: row.id(3), confirmedBy: row.optionalID(4),
        countsUntil: try row.optionalDate(5), agency: row.optionalID(6))
    }
  }

  /// The covers at an agency that last on a day or are to come, for its managers.
  func listed(at agency: AgencyID, from day: CivilDate) throws -> [Row] {
    let people: [PractitionerID] = try connection.rows(
      """
      SELECT DISTINCT cover.practitioner FROM cover
      JOIN practitioner ON practitioner.id = cover.practitioner
      WHERE practitioner.agency = ? AND last_day >= ? ORDER BY 1
      """, agency, day
    ) { $0.id(0) }
    return try people.flatMap(of).filter { $0.through >= day }
  }

  func put(_ row: Row) throws {
    try connection.run(
      """
      INSERT INTO cover
        (practitioner, cover, first_day, last_day, author, confirmed_by, counts_until, agency)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET last_day = excluded.last_day, author = excluded.author,
        confirmed_by = excluded.confirmed_by, counts_until = excluded.counts_until,
        agency = excluded.agency
      """, row.practitioner, row.cover, row.from, row.through, row.author, row.confirmedBy,
      row.countsUntil, row.agency)
  }

  func delete(_ row: Row) throws {
    try connection.run(
      "DELETE FROM cover WHERE practitioner = ? AND cover = ? AND first_day = ?",
      row.practitioner, row.cover, row.from)
  }

  /// Lets the covers of absences for which nothing is said yet count, because an import by somebody
  /// who may, or the practice area, brought them.
  ///
  /// - Parameter importer: the person who imports; a cover that they bring for themselves waits.
  func trustFiles(on day: CivilDate, importedBy importer: PractitionerID? = nil) throws {
    try narrow()
    try connection.run(
      """
      INSERT OR IGNORE INTO cover
      SELECT practitioner, cover, first_day, last_day, coalesce(?2, 0),
        CASE WHEN cover IS ?2 THEN NULL ELSE 0 END,
        CASE WHEN cover IS ?2 THEN NULL ELSE min(last_day, max(first_day, ?1) + \(Leave.longestCover)) END,
        NULL
      FROM leave WHERE cover IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM cover AS said WHERE said.practitioner = leave.practitioner
          AND said.cover = leave.cover AND said.first_day <= leave.first_day
          AND said.last_day >= leave.last_day)
      """, day, importer)
  }

  /// Takes away what was agreed of absences that are shorter by now, or no more.
  private func narrow() throws {
    let absences = """
      FROM leave WHERE leave.practitioner = cover.practitioner AND leave.cover = cover.cover
        AND leave.first_day >= cover.first_day AND leave.last_day <= cover.last_day
      """
    try connection.run("DELETE FROM cover WHERE NOT EXISTS (SELECT 1 \(absences))")
    try connection.run(
      """
      UPDATE cover SET
        last_day = (SELECT max(leave.last_day) \(absences)),
        counts_until = min(counts_until, (SELECT max(leave.last_day) \(absences)))
      WHERE last_day > (SELECT max(leave.last_day) \(absences))
      """)
  }
}
