import PatchworkCore

/// What the database says of itself.
struct SettingTable {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Whether this is the practice area, where everybody is fictional.
  func isPractice() throws -> Bool {
    try connection.row("SELECT 1 FROM setting WHERE key = 'practice'") { _ in true } ?? false
  }

  private static let purpose = "search-purpose"

  /// Whether searches are asked what they are for.
  func asksPurpose() throws -> Bool {
    try connection.row("SELECT 1 FROM setting WHERE key = ?", Self.purpose) { _ in true } ?? false
  }

  func setAsksPurpose(_ isAsked: Bool) throws {
    if try isAsked == asksPurpose() { return }
    if isAsked { return try set(Self.purpose, to: "asked") }
    try connection.run("DELETE FROM setting WHERE key = ?", Self.purpose)
  }

  func value<Value: LosslessStringConvertible>(_ key: String) throws -> Value? {
    try connection.row("SELECT value FROM setting WHERE key = ?", key) { row in
      try row.optional(0)
    } ?? nil
  }

  func set(_ key: String, to value: String) throws {
    try connection.run("INSERT INTO setting (key, value) VALUES (?, ?)", key, value)
  }

  /// Sets what may be set already.
  func replace(_ key: String, by value: String) throws {
    try connection.run(
      """
      INSERT INTO setting (key, value) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value
      """, key, value)
  }
}
