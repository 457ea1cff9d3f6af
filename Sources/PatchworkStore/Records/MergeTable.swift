import FoundationEssentials
import PatchworkCore

/// Which client records were made one with which. The record that went is taken out of the client
/// table, so that no query can meet it by mistake; what giving it back takes is kept here.
struct MergeTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The client under whom a merged one is found now; nil for one that was never merged.
  func survivor(of merged: ClientID) throws -> ClientID? {
    try connection.row(
      """
      WITH RECURSIVE step (client) AS (
        SELECT ?1
        UNION
        SELECT survivor FROM client_merge JOIN step ON merged = client WHERE taken_apart IS NULL)
      SELECT id FROM client WHERE id IN (SELECT client FROM step) AND id <> ?1
      """, merged
    ) { $0.id(0) }
  }

  /// Every identifier under which a client is on record: their own, and those of the records that
  /// were made one with it.
  func identities(of client: ClientID) throws -> [ClientID] {
    try connection.rows(
      """
      WITH RECURSIVE step (client) AS (
        SELECT ?1
        UNION
        SELECT merged FROM client_merge JOIN step ON survivor = client WHERE taken_apart IS NULL)
      SELECT client FROM step
      """, client
    ) { $0.id(0) }
  }

  /// The client as whom an import's client was merged, by the identifier of its source.
  func client(named identifier: String) throws -> ClientID? {
    let own =
      identifier.hasPrefix(ownIdentifierPrefix)
      ? ClientID(String(identifier.dropFirst(ownIdentifierPrefix.count))) : nil
    let merged: ClientID? = try connection.row(
      """
      SELECT merged FROM client_merge
      WHERE taken_apart IS NULL AND (source_id = ?1 OR (source_id IS NULL AND merged = ?2))
      """, identifier, own ?? .unassigned
    ) { $0.id(0) }
    return try merged.flatMap(survivor)
  }

  /// The client as whom one was merged of whom a source has two records.
  func client(doubledAs identifier: String, of source: SourceTable.Row) throws -> ClientID? {
    try connection.row(
      """
      SELECT named.client FROM client_identifier AS named
      WHERE source = ?1 AND value = ?2
        AND EXISTS (
          SELECT 1 FROM merged_identifier AS gone JOIN client_merge ON client_merge.id = gone.merge
          WHERE gone.source = ?1 AND gone.value = ?2 AND taken_apart IS NULL)
        AND EXISTS (
          SELECT 1 FROM client_identifier AS other
          WHERE other.client = named.client AND other.source = ?1 AND other.value <> ?2)
      """, source.id, identifier
    ) { $0.id(0) }
  }

  /// Lets what sources call a record name the one as whom it is merged.
  ///
  /// - Parameter merge: remembers it for taking the two apart.
  func moveIdentifiers(of merged: ClientID, to survivor: ClientID, by merge: Int64) throws {
    try connection.run(
      """
      INSERT INTO merged_identifier (merge, source, value)
      SELECT ?, source, value FROM client_identifier WHERE client = ?
      """, merge, merged)
    try connection.run(
      "UPDATE client_identifier SET client = ? WHERE client = ?", survivor, merged)
  }

  /// Gives a record that is taken out of a merge what sources called it.
  func giveBackIdentifiers(of merge: Merge, to merged: ClientID) throws {
    try connection.run(
      """
      UPDATE client_identifier SET client = ?
      WHERE client = ? AND (source, value) IN (
        SELECT source, value FROM merged_identifier WHERE merge = ?)
      """, merged, merge.survivor, merge.id)
  }

  /// An identifier that both a source and a merged record of files without one have; nil where there is none.
  func doubled(of source: SourceTable.Row) throws -> String? {
    try connection.row(
      """
      SELECT value FROM client_identifier JOIN client_merge ON source_id = value
      WHERE source = ? AND taken_apart IS NULL LIMIT 1
      """, source.id
    ) { $0.text(0) }
  }

  /// Lets what files without a source called merged records belong to a source from now on.
  func giveIdentifiers(to source: SourceTable.Row) throws {
    let gone: [(merge: Int64, merged: ClientID, identifier: String)] = try connection.rows(
      """
      SELECT id, merged, source_id FROM client_merge
      WHERE source_id IS NOT NULL AND taken_apart IS NULL
      """
    ) { ($0.int64(0), $0.id(1), $0.text(2)) }
    let identifiers = IdentifierTable(connection, of: source)
    for row in gone {
      guard let survivor = try survivor(of: row.merged) else { continue }
      try identifiers.set(row.identifier, of: survivor.rawValue, in: .client)
      try connection.run(
        "INSERT INTO merged_identifier (merge, source, value) VALUES (?, ?, ?)", row.merge,
        source.id, row.identifier)
    }
    try connection.run("UPDATE client_merge SET source_id = NULL WHERE taken_apart IS NULL")
  }

  /// A merge that has not been taken apart.
  struct Merge {
    var id: Int64
    var survivor: ClientID
    var moment: Int64
    var image: MergeImage
    /// The identifier that the record which went had in its source.
    var identifier: String?
  }

  func read(_ merged: ClientID) throws -> Merge? {
    let found = try connection.row(
      """
      SELECT id, survivor, image, source_id, moment FROM client_merge
      WHERE merged = ? AND taken_apart IS NULL
      """, merged
    ) { row in
      (
        id: row.int64(0), survivor: row.id(1) as ClientID, text: row.text(2),
        identifier: row.isNull(3) ? nil : row.text(3), moment: row.int64(4)
      )
    }
    guard let found else { return nil }
    guard let image = try? JSONDecoder().decode(MergeImage.self, from: Data(found.text.utf8))
    else {
      throw DirectoryError.damaged(
        path: connection.path, detail: worded("a merge cannot be read back"))
    }
    return Merge(
      id: found.id, survivor: found.survivor, moment: found.moment, image: image,
      identifier: found.identifier)
  }

  /// Whether a record that was merged had been taken back by its author before.
  func wasTakenBack(_ merged: ClientID) throws -> Bool {
    try connection.row(
      """
      SELECT json_extract(image, '$.takenBack.merged') IS NOT NULL FROM client_merge
      WHERE merged = ? AND taken_apart IS NULL
      """, merged
    ) { $0.bool(0) } ?? false
  }

  /// The records that were made one with a client, the latest first.
  func merged(
    into survivor: ClientID
  ) throws -> [(id: ClientID, moment: LocalMoment, by: PractitionerID)] {
    try connection.rows(
      """
      SELECT merged, moment, practitioner FROM client_merge
      WHERE survivor = ? AND taken_apart IS NULL ORDER BY id DESC
      """, survivor
    ) { row in (row.id(0), row.moment(1), row.id(2)) }
  }

  /// - Returns: the row of the merge.
  func insert(
    _ image: MergeImage, identifier: String?, by author: Author, at moment: Int64
  ) throws -> Int64 {
    try connection.run(
      """
      INSERT INTO client_merge (merged, survivor, moment, practitioner, source_id, image)
      VALUES (?, ?, ?, ?, ?, ?)
      """, image.merged.id, image.survivor.id, moment, author.practitioner, identifier,
      try json(image))
    return connection.lastInsertedRow
  }

  func takeApart(_ id: Int64, at moment: Int64) throws {
    try connection.run("UPDATE client_merge SET taken_apart = ? WHERE id = ?", moment, id)
  }

  /// The tables whose rows belong to one client, and the column that says whose: what follows a
  /// client wherever the record goes. Those without numbered rows are handled one by one.
  func clientColumns() throws -> [(table: String, column: String)] {
    // Read from the schema, so that a table of a later migration goes along as well. Involvements
    // are left out: `Merging` moves them one by one, and folds those that say the same.
    try connection.rows(
      """
      SELECT item.name, link."from" FROM sqlite_schema AS item
      JOIN pragma_foreign_key_list(item.name) AS link
      WHERE item.type = 'table' AND link."table" = 'client' AND item.sql NOT LIKE '%WITHOUT ROWID%'
        AND item.name <> 'involvement'
      ORDER BY item.name
      """
    ) { ($0.text(0), $0.text(1)) }
  }
}
