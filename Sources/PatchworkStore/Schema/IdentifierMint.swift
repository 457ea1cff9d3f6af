import PatchworkCore

/// Hands out row identifiers that rise by random gaps of up to 2^32: new rows append to the end of
/// their table as fast as sequential ones would, and one identifier says nothing of the next.
struct IdentifierMint {
  private var last: Int64
  private var random: any RandomNumberGenerator

  /// Goes on after the highest identifier in use.
  init(
    after last: Int64, random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) {
    self.last = last
    self.random = random
  }

  /// Goes on after a table's last row.
  init(table: Table, of connection: Connection) throws {
    self.init(after: try connection.highestID(in: table))
  }

  /// The next identifier.
  mutating func next() throws -> Int64 {
    let (value, overflowed) = last.addingReportingOverflow(
      Int64.random(in: 1...(1 << 32), using: &random))
    if overflowed {
      throw DirectoryError.invalid(field: "Record", rule: "the directory has no identifiers left")
    }
    last = value
    return value
  }
}
