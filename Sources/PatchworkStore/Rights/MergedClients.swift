import FoundationEssentials
import PatchworkCore

/// Which records were made one with which.
extension Connection {
  /// The client under whom a merged one is found now; nil for one that was never merged.
  func survivor(of merged: ClientID) throws -> ClientID? {
    try row(
      """
      WITH RECURSIVE step (client) AS (
        SELECT ?1
        UNION
        SELECT survivor FROM client_merge JOIN step ON merged = client WHERE taken_apart IS NULL)
      SELECT id FROM client WHERE id IN (SELECT client FROM step) AND id <> ?1
      """, merged
    ) { $0.id(0) }
  }

  /// Why there is no client with an identifier: they were merged, or never were.
  func missing(_ client: ClientID) -> DirectoryError {
    if let survivor = try? survivor(of: client) { return .merged(into: survivor) }
    return .notFound
  }

  /// Goes on only if the client is there.
  func requireClient(_ client: ClientID) throws {
    guard try exists(client, in: .client) else { throw missing(client) }
  }

  /// Every identifier under which a client is on record, separated by commas: their own, and those
  /// of the records that were made one with it.
  func identities(of client: ClientID) throws -> String {
    try rows(
      """
      WITH RECURSIVE step (client) AS (
        SELECT ?1
        UNION
        SELECT merged FROM client_merge JOIN step ON survivor = client WHERE taken_apart IS NULL)
      SELECT client FROM step
      """, client
    ) { String($0.int64(0)) }.joined(separator: ",")
  }

  /// The client as whom an import's client was merged, by the source's identifier.
  func mergedClient(ofSource source: String) throws -> ClientID? {
    let own =
      source.hasPrefix(ownSourcePrefix)
      ? ClientID(String(source.dropFirst(ownSourcePrefix.count))) : nil
    let merged: ClientID? = try row(
      """
      SELECT merged FROM client_merge
      WHERE taken_apart IS NULL AND (source_id = ?1 OR (source_id IS NULL AND merged = ?2))
      """, source, own ?? .unassigned
    ) { $0.id(0) }
    return try merged.flatMap(survivor)
  }

  /// What is kept of a merge that has not been taken apart.
  func merge(of merged: ClientID) throws -> (id: Int64, survivor: ClientID, image: MergeImage)? {
    let found = try row(
      "SELECT id, survivor, image FROM client_merge WHERE merged = ? AND taken_apart IS NULL",
      merged
    ) { (id: $0.int64(0), survivor: $0.id(1) as ClientID, text: $0.text(2)) }
    guard let found else { return nil }
    guard let image = try? JSONDecoder().decode(MergeImage.self, from: Data(found.text.utf8))
    else { throw DirectoryError.damaged(path: path, detail: "a merge cannot be read back") }
    return (found.id, found.survivor, image)
  }

  /// The tables whose rows belong to one client, and the column that says whose: what follows a
  /// client wherever the record goes. Those without numbered rows are handled one by one.
  func clientColumns() throws -> [(table: String, column: String)] {
    try rows(
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
