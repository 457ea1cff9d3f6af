import Glibc
import PatchworkCore

/// The shape of the database file, and how an older one becomes the present one.
///
/// `application_id` tells a Patchwork database from any other; `user_version` is the number of
/// migrations that have been made. A migration, once released, is never edited.
enum Schema {
  /// "PWRK" in ASCII.
  static let applicationID = 0x5057_524B

  /// Each migration's script, in order.
  static let migrations = [
    firstMigration, accountsMigration, livingMigration, visitsMigration, householdMigration,
    trustMigration,
    invitationsMigration, myDayMigration, mergeMigration, retentionMigration,
    sharingMigration, safeContactMigration, movesMigration, confidentialityMigration,
    shieldMigration, doorbellMigration, newsMigration, emergencyMigration, relationshipMigration,
    mailMigration, gapsMigration, provisionalMigration, preferredNameMigration,
    languageMigration, accountUserMigration, ownershipMigration,
    diedMigration, deathMigration, guardedMigration, alarmsMigration, reportedNumberMigration,
    keptClientMigration, attentionDoneMigration, ledgerMigration, secondLedgerMigration,
    sourceMigration,
  ]

  /// Brings a database up to date; refuses files that are not ours or from a newer version.
  ///
  /// Where several programs make a new file's journal at the same moment, SQLite tells one of them that
  /// it is busy instead of letting it wait.
  static func prepare(_ connection: Connection) throws {
    let end = ContinuousClock.now + .milliseconds(connection.patience)
    while true {
      do {
        return try bringUpToDate(connection)
      } catch DirectoryError.busy where ContinuousClock.now < end {
        usleep(10_000)
      }
    }
  }

  private static func bringUpToDate(_ connection: Connection) throws {
    let found = try state(of: connection)
    // Nearly every start ends here, without a lock, so that it waits for nobody who writes.
    if found.version == migrations.count && found.application == applicationID { return }
    // Set outside the transaction, since SQLite changes the journal only there. The page size
    // and the journal stay with the file.
    try connection.execute("PRAGMA journal_mode = WAL")
    try connection.write {
      // Another program may have been faster.
      let found = try state(of: connection)
      for script in migrations.dropFirst(found.version) { try connection.execute(script) }
      // In the transaction of the scripts: a program that is killed leaves all of it or nothing.
      try connection.execute(
        "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(migrations.count)")
    }
  }

  /// Refuses a database in which something runs that no migration put there: views and triggers are few
  /// and looked at with every opening, everything else by a server and by `check`.
  static func refuseForeignCode(_ connection: Connection) throws {
    let code: [String] = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"
    ) { $0.text(0) }
    if code != triggers { try SchemaGuard.require(connection) }
  }

  /// The triggers that there are after the last migration, by name. With another list every start would
  /// make the whole schema in memory to compare it.
  static let triggers = [
    "activity_is_never_changed", "activity_is_never_taken_out", "agency_changes", "cover_begins",
    "cover_is_extended", "shielding_ends",
  ]

  /// Refuses files that this version cannot read; changes nothing.
  static func state(
    of connection: Connection
  ) throws -> (application: Int, version: Int) {
    let application = try connection.row("PRAGMA application_id") { $0.int(0) } ?? 0
    let version = try connection.row("PRAGMA user_version") { $0.int(0) } ?? 0
    let tables = try connection.row("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    // Nothing at all is a new file. Tables without our number are another program's, and would be
    // written over.
    guard application == applicationID || (application == 0 && version == 0 && tables == 0) else {
      throw DirectoryError.damaged(
        path: connection.path, detail: worded("it belongs to another program"))
    }
    // Anybody can write this number into a file, and `dropFirst` traps on a negative one.
    guard version >= 0 else {
      throw DirectoryError.damaged(
        path: connection.path, detail: worded("it says that its version is \(version)"))
    }
    guard version <= migrations.count else {
      throw DirectoryError.newerVersion(path: connection.path)
    }
    return (application, version)
  }
}
