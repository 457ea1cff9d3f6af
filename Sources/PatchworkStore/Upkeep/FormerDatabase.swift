import Glibc
import PatchworkCore

/// The database that a backup takes the place of, as far as it can be read.
struct FormerDatabase {
  let head: ActivityHead
  let withdrawn: WithdrawnRights

  /// Reads it, and lets go of it again.
  ///
  /// - Parameters:
  ///   - copy: the backup, and how far its record goes.
  /// - Returns: nil when there is none that can be read.
  /// - Throws: `RestoreRefusal` when the backup is of another directory.
  init?(_ path: String, before copy: LocalDirectory, _ end: ActivityHead) async throws {
    guard access(path, F_OK) == 0 else { return nil }
    // Opened as a directory, another program's file would count as damaged, and be replaced.
    try Self.requireOurs(path)
    let directory: LocalDirectory
    do {
      directory = try LocalDirectory(path: path)
      // What is taken away with the file must not hold anything that the file lacks.
      _ = try await directory.upkeep.write { try $0.emptyLog() }
      head = try await directory.activityHead()
      withdrawn = try await directory.withdrawnRights()
      // A damaged file is what backups are put back for.
    } catch DirectoryError.damaged { return nil }
    let (longer, shorter) = head.sequence >= end.sequence ? (directory, end) : (copy, head)
    guard try await longer.upkeep.read({ try ActivityTable($0).holds(shorter) }) else {
      throw RestoreRefusal(
        worded(
          """
          The backup is no earlier state of \(path): their records of activity differ. Nothing \
          was changed. If it is meant to take its place, move that away first.
          """))
    }
  }

  private static func requireOurs(_ path: String) throws {
    let found = try? Connection(path: path, mode: .readOnly).row("PRAGMA application_id") {
      $0.int(0)
    }
    guard let found = found ?? nil, found != 0, found != Schema.applicationID else { return }
    throw RestoreRefusal(worded("\(path) belongs to another program. Nothing was changed."))
  }
}
