import Glibc
import PatchworkCore

/// Hands out row identifiers that rise by random gaps of up to 2^32: new rows append to the end of
/// their table as fast as sequential ones would, and one identifier says nothing of the next.
struct IdentifierMint {
  private var last: Int64
  private var random: any RandomNumberGenerator

  /// Goes on after the highest identifier in use.
  init(
    after last: Int64, random: any RandomNumberGenerator = KernelRandom()
  ) {
    self.last = last
    self.random = random
  }

  /// Goes on after a table's last row.
  init(table: NumberedTable, of connection: Connection) throws {
    self.init(after: try table.highestID(in: connection))
  }

  /// The identifier of the next row of a table that no import knows.
  static func nextID<Subject>(
    in table: String, of connection: Connection
  ) throws -> Identifier<Subject> {
    var mint = IdentifierMint(
      after: try connection.row("SELECT max(id) FROM \(table)") { $0.int64(0) } ?? 0)
    return Identifier(rawValue: try mint.next())
  }

  /// - Throws: `DirectoryError.invalid` when the highest identifier in use leaves no room for
  ///   another.
  mutating func next() throws -> Int64 {
    let gap = Int64(random.next() >> 32) + 1
    let (value, overflowed) = last.addingReportingOverflow(gap)
    if overflowed {
      throw DirectoryError.invalid(
        field: .record, rule: worded("the directory has no identifiers left"))
    }
    last = value
    return value
  }
}

/// Random numbers that nobody can foretell, drawn from the kernel many at a time: an import asks for
/// millions, and each call costs more than the row it is for.
private struct KernelRandom: RandomNumberGenerator {
  private var numbers: [UInt64] = []
  private static let drawn = 32

  mutating func next() -> UInt64 {
    if let number = numbers.popLast() { return number }
    numbers = [UInt64](repeating: 0, count: Self.drawn)
    numbers.withUnsafeMutableBytes { bytes in
      if let start = bytes.baseAddress { arc4random_buf(start, bytes.count) }
    }
    return numbers.removeLast()
  }
}
