import Glibc
import PatchworkCore

/// Why a backup was not put back; a sentence.
package struct RestoreRefusal: Error, CustomStringConvertible {
  package let description: String

  init(_ sentence: String) { description = sentence }
}

/// What putting a backup back comes to.
package struct RestoreReport: Sendable {
  /// Where it was found what was taken away since the backup.
  package enum Source: Sendable {
    case file, log
    /// Nowhere: all of so many tokens end.
    case nowhere(tokens: Int)
  }

  /// How far the record of activity of the backup goes, and when its last entry was written.
  package var head: ActivityHead
  package var moment: LocalMoment?
  /// How many later entries there were.
  package var lost: Int64
  package var source: Source
  /// What the backup would have given back.
  package var revived: WithdrawnRights
}

/// Puts a backup into the place of a database, and takes away again what was taken away since it was made.
///
/// Everything is done to a copy beside the database, which then takes its name in one step.
package struct Restoring {
  private let backup: String
  private let path: String
  private let published: PublishedRecord

  package init(_ backup: String, to path: String, published: PublishedRecord) {
    (self.backup, self.path, self.published) = (backup, path, published)
  }

  /// What it would come to. Nothing is changed.
  package func preview() async throws -> RestoreReport { try await prepare { _ in } }

  package func carryOut() async throws -> RestoreReport {
    try await prepare { copy in
      let lock = try DatabaseLock(path)
      lock?.lendOwner(to: copy.file)
      // A write-ahead log of the old file would be read as the new one's.
      for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
      for index in IndexHome(database: path).paths { unlink(index) }
      try copy.replace()
      lock?.spoil()
    }
  }

  private func prepare(_ finish: (UnfinishedCopy) throws -> Void) async throws -> RestoreReport {
    // Asked before the long work, and let go again: the file that is there has to be read.
    _ = try DatabaseLock(path)
    let copy = try UnfinishedCopy(of: path)
    defer { copy.remove() }
    try copy.fill(
      from: try Connection(
        path: backup,
        mode: AccessMode.allowed(for: backup) == .unchanging ? .unchanging : .readOnly))
    let report = try await makeReady(copy.file)
    try finish(copy)
    return report
  }

  private func makeReady(_ copy: String) async throws -> RestoreReport {
    let directory = try LocalDirectory(path: copy)
    let head = try await verified(directory)
    let former = try await FormerDatabase(path, before: directory, head)
    let moment = try await directory.upkeep.read { connection in
      try connection.row("SELECT moment FROM activity ORDER BY sequence DESC LIMIT 1") {
        $0.moment(0)
      }
    }
    let last = max(
      head.sequence, former?.head.sequence ?? 0, published.heads.map(\.sequence).max() ?? 0)
    let known = known(former, since: head.sequence)
    let (source, revived) = try await directory.changing { session in
      try session.records.activity.append(
        ActivityEntry(
          author: try session.author, kind: .rights,
          details: try json(GivenUpEntries(after: head.sequence, upTo: last)),
          moment: session.moment), behind: last)
      try session.records.changes.insertBulk(
        words: Phrase("Restored from a backup").english, at: session.moment)
      let again = WithdrawingAgain(session)
      guard let known else {
        return (RestoreReport.Source.nowhere(tokens: try again.endTokens()), WithdrawnRights())
      }
      return (known.source, try again.withdraw(known.rights))
    }
    _ = try await verified(directory)
    // The copy takes its name without its write-ahead log, so all of it must be in the one file.
    let isRead = try await directory.upkeep.write { try $0.emptyLog() }
    guard !isRead else { throw DirectoryError.busy }
    return RestoreReport(
      head: head, moment: moment, lost: last - head.sequence, source: source, revived: revived)
  }

  /// What was taken away, by whatever goes furthest: the file that is there, or the list in the log.
  private func known(
    _ former: FormerDatabase?, since sequence: Int64
  ) -> (source: RestoreReport.Source, rights: WithdrawnRights)? {
    let logged = published.withdrawn.flatMap { $0.sequence >= sequence ? $0 : nil }
    if let former, former.head.sequence >= max(sequence, logged?.sequence ?? 0) {
      return (.file, former.withdrawn)
    }
    return logged.map { (.log, $0.rights) }
  }

  /// - Returns: how far the record goes.
  private func verified(_ directory: LocalDirectory) async throws -> ActivityHead {
    let problems = try await directory.integrityProblems()
    if let problem = problems.first {
      throw RestoreRefusal(worded("\(backup) is damaged: \(problem). Nothing was changed."))
    }
    let head = try await directory.activityHead()
    let heads = published.heads.filter { $0.sequence <= head.sequence }
    switch try await directory.verifyActivity(against: heads) {
    case .sound: return head
    case .broken(_, let words):
      throw RestoreRefusal(
        worded(
          """
          The record of activity in \(backup) is not as it was written: \(words). Nothing was \
          changed.
          """))
    case .contradicted(_, let found):
      throw RestoreRefusal(
        worded("Somebody wrote rights into \(backup) by hand: \(found[0]). Nothing was changed."))
    }
  }
}
