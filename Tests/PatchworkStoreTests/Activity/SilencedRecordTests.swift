import PatchworkCore
import Tampering
import Testing

@testable import PatchworkStore

/// Something that somebody put into the file runs with every change, and could keep what is recorded from
/// being kept.
@Suite(.timeLimit(.minutes(1))) struct SilencedRecordTests {
  private let scratch: Scratch
  private var path: String { scratch.path("patchwork.db") }

  init() throws { scratch = try Scratch() }

  private func isDamage(_ error: any Error, _ words: String) -> Bool {
    guard case DirectoryError.damaged(_, let detail) = error else { return false }
    return detail.contains(words)
  }

  @Test(arguments: [
    "CREATE TRIGGER t BEFORE INSERT ON activity BEGIN SELECT RAISE(IGNORE); END",
    "CREATE TRIGGER t BEFORE INSERT ON suspension BEGIN SELECT RAISE(IGNORE); END",
    """
    CREATE TRIGGER t AFTER INSERT ON shield BEGIN DELETE FROM shield WHERE client = NEW.client; END
    """,
    "DROP TRIGGER activity_is_never_changed",
    // Only quotes are put in: what would run is a text.
    """
    DROP TRIGGER activity_is_never_taken_out;
    CREATE TRIGGER activity_is_never_taken_out BEFORE DELETE ON activity
    BEGIN SELECT 'RAISE(ABORT, ''nothing is taken out of the record of activity'')'; END
    """,
    "CREATE VIEW t AS SELECT * FROM client",
    "DROP INDEX activity_by_client",
  ])
  func besideARunningProgramNothingIsAnsweredMeanwhile(_ sql: String) async throws {
    let directory = try scratch.directory()
    let client = try await directory.addClient("Ann", "Pugh")
    try tamper(with: path, sql)
    await #expect(throws: DirectoryError.self) {
      try await directory.open(client, reason: .duty)
    }
    await #expect(throws: DirectoryError.self) { try await directory.addClient("Ben", "Pugh") }
    await #expect(throws: DirectoryError.self) {
      try await directory.search(SearchRequest(text: "ann pugh"))
    }
    #expect(try await !directory.integrityProblems().isEmpty)
  }

  @Test func takenOutAgainWorkGoesOnAndNothingIsMissing() async throws {
    let directory = try scratch.directory()
    let client = try await directory.addClient("Ann", "Pugh")
    let before = try await directory.activityHead().sequence
    try tamper(
      with: path, "CREATE TRIGGER t BEFORE INSERT ON activity BEGIN SELECT RAISE(IGNORE); END")
    await #expect(throws: DirectoryError.self) {
      try await directory.open(client, reason: .duty)
    }
    try tamper(with: path, "DROP TRIGGER t")
    _ = try await directory.open(client, reason: .duty)
    #expect(try await directory.activityHead().sequence == before + 1)
    #expect(try await directory.integrityProblems() == [])
  }

  /// The entry itself is looked for, whatever the schema says.
  @Test func anEntryThatIsNotThereIsNoticedAtOnce() throws {
    _ = try scratch.directory()
    let connection = try Connection(path: path, mode: .readWrite)
    let entry = ActivityEntry(author: Author(.unassigned), kind: .opening, moment: 7)
    for trigger in [
      "BEFORE INSERT ON activity BEGIN SELECT RAISE(IGNORE); END",
      """
      AFTER INSERT ON activity BEGIN
        UPDATE activity SET practitioner = 7 WHERE sequence = NEW.sequence; END
      """,
    ] {
      try connection.execute(
        "DROP TRIGGER IF EXISTS activity_is_never_changed; CREATE TRIGGER t \(trigger)")
      #expect {
        try connection.write { try ActivityTable(connection).append(entry) }
      } throws: { isDamage($0, "does not keep what is written") }
      try connection.execute("DROP TRIGGER t")
    }
    try connection.write { try ActivityTable(connection).append(entry) }
  }

  @Test func aFileThatHoldsOneIsNotOpened() async throws {
    _ = try scratch.directory()
    try tamper(
      with: path, "CREATE TRIGGER spy AFTER INSERT ON client BEGIN SELECT 1; END")
    #expect {
      try scratch.directory()
    } throws: { isDamage($0, "the trigger spy was put in by somebody else") }
  }

  @Test func whatReplicationKeepsInTheFileIsNoMatter() async throws {
    _ = try scratch.directory()
    try tamper(with: path, "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)")
    let directory = try scratch.directory()
    _ = try await directory.addClient("Ann", "Pugh")
    #expect(try await directory.integrityProblems() == [])
  }
}
