import PatchworkCore
import Testing

@testable import PatchworkStore

/// The layer over SQLite.
@Suite(.timeLimit(.minutes(1))) struct SQLiteTests {
  private let scratch: Scratch
  private let connection: Connection

  init() throws {
    scratch = try Scratch()
    connection = try Connection(path: scratch.path("test.db"), mode: .readWrite)
  }

  @Test func everyKindOfValueComesBack() throws {
    try connection.execute("CREATE TABLE kept (value)")
    func trip<Value: Bindable, Result>(_ value: Value, _ read: (Row) throws -> Result) throws
      -> Result?
    {
      try connection.run("DELETE FROM kept")
      try connection.run("INSERT INTO kept VALUES (?)", value)
      return try connection.row("SELECT value FROM kept", read: read)
    }
    for text in ["", "Siân", "a\u{0}b", "'; DROP TABLE kept; --", "🏴‍☠️"] {
      #expect(try trip(text) { $0.text(0) } == text)
    }
    for number in [Int64.min, -1, 0, .max] { #expect(try trip(number) { $0.int64(0) } == number) }
    #expect(try trip(String?.none) { $0.isNull(0) } == true)
    #expect(try trip("") { $0.isNull(0) } == false)
    #expect(try trip(true) { $0.bool(0) } == true)
    let day = CivilDate(dayNumber: -719_162)
    #expect(try trip(day) { try $0.date(0) } == day)
    let birth = BirthDate.estimated(year: 1987)
    #expect(try trip(birth) { try $0.optional(0) } == birth)
    let number = try #require(NHSNumber("999 012 3454"))
    #expect(try trip(number) { try $0.nhsNumber(0) } == number)
    #expect(try trip(WorkingPattern.officeHours) { try $0.pattern(0) } == .officeHours)
  }

  @Test func valuesThatBreakTheirRuleAreDamage() throws {
    func expectDamage(_ sql: String, _ read: (Row) throws -> Void) {
      #expect {
        try connection.row(sql, read: read)
      } throws: { error in
        if case DirectoryError.damaged = error { return true }
        return false
      }
    }
    expectDamage("SELECT 99999999999") { _ = try $0.date(0) }
    expectDamage("SELECT 2147483647") { _ = try $0.date(0) }
    expectDamage("SELECT 9223372036854775807") { _ = try $0.version(0) }
    expectDamage("SELECT '2016-13-01'") { _ = try $0.optional(0, BirthDate.self) }
    expectDamage("SELECT 'always'") { _ = try $0.pattern(0) }
    expectDamage("SELECT 9990123456") { _ = try $0.nhsNumber(0) }
    expectDamage("SELECT 'wizard'") { _ = try $0.choice(0, Agency.Kind.self) }
  }

  @Test func whatFailsInsideATransactionLeavesNothing() throws {
    struct Stop: Error {}
    try connection.execute("CREATE TABLE kept (value)")
    #expect(throws: Stop.self) {
      try connection.write {
        try connection.run("INSERT INTO kept VALUES (1)")
        throw Stop()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try connection.row("SELECT count(*) FROM kept") { $0.int(0) } == 0)
    try connection.write { try connection.run("INSERT INTO kept VALUES (2)") }
    #expect(try connection.row("SELECT value FROM kept") { $0.int(0) } == 2)
  }

  @Test func statementsAreToldApartByTheirText() throws {
    // More texts than places, made anew each time, so that addresses are used again.
    for _ in 0..<3 {
      for number in 0..<400 {
        let found = try connection.row("SELECT \(number) /* a long enough text */") { $0.int(0) }
        #expect(found == number)
      }
    }
  }

  /// A server runs for months, and lists of identifiers are written into some texts.
  @Test func statementsThatAreNotAskedForAgainAreForgotten() throws {
    var cache = StatementCache()
    var made: [String: Int] = [:]
    func ask(_ sql: String) throws -> Statement {
      try cache.statement(sql) {
        made[$0, default: 0] += 1
        return try Statement($0, on: connection)
      }
    }
    let often = "SELECT 'asked for again and again'"
    let held = try ask("SELECT 7 UNION ALL SELECT 8")
    #expect(try held.step())
    for number in 0..<5_000 {
      _ = try ask("SELECT \(number) IN (\(number), 1, 2)")
      if number % 100 == 0 { _ = try ask(often) }
      #expect(cache.count <= StatementCache.capacity)
    }
    #expect(cache.count > StatementCache.capacity / 2)
    #expect(made[often] == 1)
    // Whoever is at one that was forgotten meanwhile reads it to its end.
    #expect(try held.step())
    #expect(Row(held).int(0) == 8)
    #expect(try !held.step())
    _ = try ask("SELECT 7 UNION ALL SELECT 8")
    #expect(made["SELECT 7 UNION ALL SELECT 8"] == 2)
  }

  @Test(arguments: ["Siân.db", "50 % – was?#.db", "資料.db", "plain.db"])
  func aFileOfAnyNameIsOpenedAsOneThatNobodyWrites(_ name: String) throws {
    let path = scratch.path(name)
    let written = try Connection(path: path, mode: .readWrite)
    try written.execute("CREATE TABLE kept (value); INSERT INTO kept VALUES (5)")
    let read = try Connection(path: path, mode: .unchanging)
    #expect(try read.row("SELECT value FROM kept") { $0.int(0) } == 5)
  }

  @Test func identifiersRiseByGapsThatNobodyCanForetell() throws {
    var mint = IdentifierMint(after: 5)
    var last: Int64 = 5
    var gaps: Set<Int64> = []
    for _ in 0..<200 {
      let next = try mint.next()
      #expect((1...(1 << 32)).contains(next - last))
      gaps.insert(next - last)
      last = next
    }
    #expect(gaps.count > 190)
    var full = IdentifierMint(after: .max)
    #expect(throws: DirectoryError.self) { try full.next() }
    struct Ones: RandomNumberGenerator { mutating func next() -> UInt64 { .max } }
    var seeded = IdentifierMint(after: 0, random: Ones())
    #expect(try seeded.next() == 1 << 32)
  }
}
