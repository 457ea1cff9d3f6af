import PatchworkCore

/// The practitioners, with their contact points and absences.
struct PractitionerTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func read(_ id: PractitionerID) throws -> Practitioner? {
    let points = try contactPoints(of: id)
    let leave = try connection.rows(
      "SELECT first_day, last_day, cover FROM leave WHERE practitioner = ? ORDER BY position", id
    ) { row in
      Leave(from: try row.date(0), through: try row.date(1), cover: row.optionalID(2))
    }
    return try connection.row(
      """
      SELECT version, given, middle, family, role, agency, hours, left_on,
        provisional_since
      FROM practitioner WHERE id = ?
      """, id
    ) { row in
      Practitioner(
        id: id, version: try row.version(0),
        name: row.personName(1),
        role: row.text(4), agency: row.id(5), contactPoints: points, hours: try row.pattern(6),
        leave: leave, leftOn: try row.optionalDate(7),
        provisionalSince: try row.optionalDate(8))
    }
  }

  /// A practitioner's contact points, the preferred one first.
  func contactPoints(of id: PractitionerID) throws -> [ContactPoint] {
    try connection.rows(Self.pointsOfOne, id, read: Self.contactPoint)
  }

  /// What `contactPoint` reads of a row, and how many columns that is.
  static let contactPointColumns = """
    id, system, use, value, rank, first_day, last_day, last_confirmed, dead_since
    """
  static let contactPointColumnCount: Int32 = 9
  private static let pointsOfOne = """
    SELECT \(contactPointColumns) FROM contact_point WHERE practitioner = ? ORDER BY rank, id
    """

  /// The contact point of a row that begins with `contactPointColumns`.
  static func contactPoint(_ row: Row) throws -> ContactPoint {
    ContactPoint(
      id: row.id(0), system: try row.choice(1), use: try row.choice(2), value: row.text(3),
      rank: row.int(4), from: try row.optionalDate(5), until: try row.optionalDate(6),
      lastConfirmed: try row.optionalDate(7), deadSince: try row.optionalDate(8))
  }

  func insert(_ practitioner: Practitioner) throws {
    try connection.run(
      """
      INSERT INTO practitioner
        (id, version, given, middle, family, role, agency, hours, left_on, provisional_since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, practitioner.id, practitioner.version, practitioner.name.given,
      practitioner.name.middle, practitioner.name.family, practitioner.role, practitioner.agency,
      practitioner.hours, practitioner.leftOn, practitioner.provisionalSince)
    try insertParts(of: practitioner)
  }

  func update(_ practitioner: Practitioner) throws {
    try connection.run(
      """
      UPDATE practitioner SET version = ?, given = ?, middle = ?, family = ?, role = ?,
        agency = ?, hours = ?, left_on = ?, provisional_since = ? WHERE id = ?
      """, practitioner.version, practitioner.name.given, practitioner.name.middle,
      practitioner.name.family, practitioner.role, practitioner.agency, practitioner.hours,
      practitioner.leftOn, practitioner.provisionalSince, practitioner.id)
    // A list cannot be bound. Run without preparing it, for each list would be kept as a statement.
    // Where nothing is kept SQLite takes `NOT IN ()` for true, and all points go.
    let kept = practitioner.contactPoints.map { String($0.id.rawValue) }.joined(separator: ",")
    try connection.execute(
      """
      DELETE FROM contact_point
      WHERE practitioner = \(practitioner.id.rawValue) AND id NOT IN (\(kept))
      """)
    try connection.run("DELETE FROM leave WHERE practitioner = ?", practitioner.id)
    try insertParts(of: practitioner)
  }

  /// Stores a contact point, or stores it anew: one that stays keeps the identifier of the system
  /// it was imported from.
  func put(_ point: ContactPoint, of practitioner: PractitionerID) throws {
    // A point of somebody else's is left alone, whatever identifier a request bears.
    try connection.run(
      """
      INSERT INTO contact_point
        (id, practitioner, system, use, value, rank, first_day, last_day, last_confirmed,
         dead_since)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET system = excluded.system, use = excluded.use,
        value = excluded.value, rank = excluded.rank, first_day = excluded.first_day,
        last_day = excluded.last_day, last_confirmed = excluded.last_confirmed,
        dead_since = excluded.dead_since
      WHERE practitioner = excluded.practitioner
      """, point.id, practitioner, point.system.rawValue, point.use.rawValue, point.value,
      point.rank, point.from, point.until, point.lastConfirmed, point.deadSince)
  }

  /// Counts a save of which parts of a practitioner were the object.
  func countSave(of id: PractitionerID) throws {
    try connection.run("UPDATE practitioner SET version = version + 1 WHERE id = ?", id)
  }

  private func insertParts(of practitioner: Practitioner) throws {
    for point in practitioner.contactPoints { try put(point, of: practitioner.id) }
    for (position, leave) in practitioner.leave.enumerated() {
      try connection.run(
        """
        INSERT INTO leave (practitioner, position, first_day, last_day, cover)
        VALUES (?, ?, ?, ?, ?)
        """, practitioner.id, position, leave.from, leave.through, leave.cover)
    }
  }

  /// The practitioners of an agency who work there on a day, by family name. Somebody whose last day is
  /// still to come does.
  func at(_ agency: AgencyID, on day: CivilDate) throws -> [Practitioner] {
    let ids: [PractitionerID] = try connection.rows(
      """
      SELECT id FROM practitioner WHERE agency = ? AND (left_on IS NULL OR left_on > ?)
      ORDER BY family, given, id
      """, agency, day
    ) { $0.id(0) }
    return try ids.compactMap(read)
  }

  /// Practitioners with everybody who covers for them, and for those, each once.
  func withCovers(_ ids: [PractitionerID]) throws -> [Practitioner] {
    var found: [Practitioner] = []
    var seen: Set<PractitionerID> = []
    var waiting = ids
    while let id = waiting.popLast() {
      // Covers may go round: each of two people may stand in for the other.
      guard seen.insert(id).inserted, let practitioner = try read(id) else { continue }
      found.append(practitioner)
      // Who stands in is rung once somebody has agreed that they do.
      let named = practitioner.leave.compactMap(\.cover)
      if !named.isEmpty {
        waiting += named.filter(try CoverTable(connection).agreed(for: id).contains)
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  /// Everybody who works or worked at an agency, by identifier.
  func everybody(at agency: AgencyID) throws -> [Practitioner] {
    let ids: [PractitionerID] = try connection.rows(
      "SELECT id FROM practitioner WHERE agency = ? ORDER BY id", agency
    ) { $0.id(0) }
    return try ids.compactMap(read)
  }

  /// Where somebody works, or worked, as their entry says; no right rests on it.
  func agency(of id: PractitionerID) throws -> AgencyID? {
    try connection.row("SELECT agency FROM practitioner WHERE id = ?", id) { $0.id(0) }
  }

  /// Where somebody works, once a person who may has confirmed it: the only workplace on which a
  /// right rests. Nil while it waits, and from the day on which they have left.
  func confirmedAgency(of id: PractitionerID, on day: CivilDate) throws -> AgencyID? {
    try connection.row(
      """
      SELECT agency FROM practitioner
      WHERE id = ? AND provisional_since IS NULL AND (left_on IS NULL OR left_on > ?)
      """, id, day
    ) { $0.id(0) }
  }

  /// The people of an agency of whom it is confirmed that they work there.
  func confirmed(at agency: AgencyID, on day: CivilDate) throws -> Set<PractitionerID> {
    try Set(
      connection.rows(
        """
        SELECT id FROM practitioner
        WHERE agency = ? AND provisional_since IS NULL AND (left_on IS NULL OR left_on > ?)
        """, agency, day
      ) { $0.id(0) })
  }

  /// Notes who wrote where somebody works, and who confirmed it.
  func setAuthors(
    ofWorkplaceOf id: PractitionerID, author: PractitionerID?, confirmedBy: PractitionerID?
  ) throws {
    try connection.run(
      """
      UPDATE practitioner SET agency_author = coalesce(?, agency_author), agency_confirmed_by = ?
      WHERE id = ?
      """, author, confirmedBy, id)
  }

  /// Who wrote where somebody works; nil where nobody's name was kept.
  func workplaceAuthor(of id: PractitionerID) throws -> PractitionerID? {
    try connection.row("SELECT agency_author FROM practitioner WHERE id = ?", id) {
      $0.optionalID(0)
    } ?? nil
  }

  /// A practitioner as an inbox names them.
  func sender(_ id: PractitionerID) throws -> InboxItem.Sender? {
    try connection.row(
      """
      SELECT given, middle, practitioner.family, role, agency.name
      FROM practitioner JOIN agency ON agency.id = agency WHERE practitioner.id = ?
      """, id
    ) { row in
      InboxItem.Sender(id: id, name: row.personName(0), role: row.text(3), agency: row.text(4))
    }
  }

  /// The entries at an agency that wait to be confirmed on a day, without one's own.
  func provisional(
    at agency: AgencyID, except id: PractitionerID, on day: CivilDate
  ) throws -> [(id: PractitionerID, since: CivilDate)] {
    try connection.rows(
      """
      SELECT id, provisional_since FROM practitioner
      WHERE agency = ? AND provisional_since IS NOT NULL AND (left_on IS NULL OR left_on > ?)
        AND id <> ?
      ORDER BY id
      """, agency, day, id
    ) { row in (row.id(0), try row.date(1)) }
  }

  func name(of id: PractitionerID) throws -> PersonName? {
    try connection.row("SELECT given, middle, family FROM practitioner WHERE id = ?", id) {
      $0.personName(0)
    }
  }

  /// Whether somebody's last day is over.
  func hasLeft(_ id: PractitionerID, by day: CivilDate) throws -> Bool {
    // `left_on` is the first day without them.
    try connection.row("SELECT 1 FROM practitioner WHERE id = ? AND left_on <= ?", id, day) { _ in
      true
    } ?? false
  }

  /// The agencies at which entries wait to be confirmed on a day, no more than a limit.
  func agenciesWithProvisional(upTo limit: Int, on day: CivilDate) throws -> [AgencyID] {
    try connection.rows(
      """
      SELECT DISTINCT agency FROM practitioner
      WHERE provisional_since IS NOT NULL AND (left_on IS NULL OR left_on > ?)
      ORDER BY agency LIMIT ?
      """, day, limit
    ) { $0.id(0) }
  }

  func has(_ id: PractitionerID) throws -> Bool {
    try NumberedTable.practitioner.has(id, in: connection)
  }

  func delete(_ id: PractitionerID) throws {
    try connection.run("DELETE FROM practitioner WHERE id = ?", id)
  }

  /// Somebody as they read a network; an outsider where nobody is known.
  func viewer(_ id: PractitionerID?, on day: CivilDate) throws -> Viewer {
    guard let id else { return .outsider }
    let covers = try CoverTable(connection).standingIn(id, on: day)
    return Viewer(
      id, at: try confirmedAgency(of: id, on: day), covers: covers,
      admitted: covers.isEmpty
        ? [] : try CoverAdmissionTable(connection).clients(admitting: id, on: day))
  }
}
