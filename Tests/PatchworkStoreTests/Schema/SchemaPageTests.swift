import Foundation
import Testing

@testable import PatchworkStore

/// `Sources/Schema.md` shows the database as it is after the last migration.
///
/// Columns, references and indexes are read from a new database; the sentence below each table's
/// heading is written by hand and kept. Run with `PATCHWORK_RECORD=1` in the environment to write the
/// page anew, then write a sentence for each table that has none.
@Suite(.timeLimit(.minutes(1))) struct SchemaPageTests {
  @Test func thePageShowsTheSchemaOfToday() throws {
    let scratch = try Scratch()
    _ = try scratch.directory()
    let connection = try Connection(path: scratch.path("patchwork.db"), mode: .readOnly)
    let triggers = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
    ) { $0.text(0) }
    #expect(triggers == Schema.triggers, "a start looks for these before it looks at everything")
    let kept = try SchemaPage.kept()
    let page = try SchemaPage(connection, sentences: SchemaPage.sentences(in: kept))
    if ProcessInfo.processInfo.environment["PATCHWORK_RECORD"] != nil {
      try page.text.write(to: SchemaPage.file, atomically: true, encoding: .utf8)
      return
    }
    #expect(page.text == kept, "the page is not as the schema: record it anew")
    #expect(page.unexplained == [], "each table has a sentence below its heading")
  }
}

/// The page as text.
private struct SchemaPage {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/Schema.md").standardizedFileURL

  let text: String
  /// Tables without a sentence.
  let unexplained: [String]

  static func kept() throws -> String {
    FileManager.default.fileExists(atPath: file.path)
      ? try String(contentsOf: file, encoding: .utf8) : ""
  }

  /// The sentences by table: the paragraph between a heading and the table of columns.
  static func sentences(in page: String) -> [String: String] {
    var found: [String: String] = [:]
    for section in page.components(separatedBy: "\n## ").dropFirst() {
      let lines = section.components(separatedBy: "\n")
      let paragraph = lines.dropFirst().prefix { !$0.hasPrefix("|") }.filter { !$0.isEmpty }
      if let name = lines.first, !paragraph.isEmpty {
        found[name] = paragraph.joined(separator: "\n")
      }
    }
    return found
  }

  init(_ connection: Connection, sentences: [String: String]) throws {
    let tables: [String] = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"
    ) { $0.text(0) }
    let version = try connection.row("PRAGMA user_version") { $0.int(0) } ?? 0
    var text = """
      # The database

      One SQLite file, after migration \(version). This page is made from a new database by `SchemaPageTests`, which fails
      when it is not as the migrations make it; the sentence below each heading is written by hand. The migrations are in
      `PatchworkStore/Schema/Migrations`, one file each, in their order.

      Days are day numbers since 1 January 1970, moments are seconds since then, both UTC. Codes, hours and dates of birth are
      in the text forms that the CSV files use. `source_id` is the identifier in files that name no source.
      *key*: part of the primary key. *may be empty*: NULL means not known or not so.

      """
    for table in tables {
      text += "\n## \(table)\n\n"
      if let sentence = sentences[table] { text += sentence + "\n\n" }
      text += try Self.columns(of: table, connection)
      text += try Self.indexes(of: table, connection)
    }
    self.text = text
    unexplained = tables.filter { sentences[$0] == nil }
  }

  private static func columns(of table: String, _ connection: Connection) throws -> String {
    let references = try connection.rows(
      "SELECT \"from\", \"table\", on_delete FROM pragma_foreign_key_list(?)", table
    ) { ($0.text(0), $0.text(1) + ($0.text(2) == "CASCADE" ? ", goes with it" : "")) }
    let targets = Dictionary(references) { first, _ in first }
    let rows = try connection.rows(
      "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?)", table
    ) { row in
      let notes = [
        row.int(4) > 0 ? "key" : row.int(2) == 0 ? "may be empty" : "",
        row.isNull(3) ? "" : "\(row.text(3)) unless given",
      ]
      return (name: row.text(0), type: row.text(1), notes: notes.filter { !$0.isEmpty })
    }
    return "| column | type | | refers to |\n|---|---|---|---|\n"
      + rows.map { row in
        "| \(row.name) | \(row.type) | \(row.notes.joined(separator: ", ")) | \(targets[row.name] ?? "") |\n"
      }.joined()
  }

  /// Indexes and triggers that a migration made by name, with what they cover.
  private static func indexes(of table: String, _ connection: Connection) throws -> String {
    let made: [(kind: String, name: String, sql: String)] = try connection.rows(
      "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = ? AND type <> 'table' AND sql NOT NULL ORDER BY rowid",
      table
    ) { ($0.text(0), $0.text(1), $0.text(2)) }
    guard !made.isEmpty else { return "" }
    return "\n"
      + made.map { kind, name, sql in
        guard kind == "index", let start = sql.firstIndex(of: "(") else {
          return "- \(kind) `\(name)`\n"
        }
        let cover = sql[start...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let unique = sql.hasPrefix("CREATE UNIQUE") ? "unique " : ""
        return "- \(unique)index `\(name)` \(cover)\n"
      }.joined()
  }
}
