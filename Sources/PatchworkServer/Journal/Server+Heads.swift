import PatchworkCore
import PatchworkStore

extension Server {
  /// How often the head of the record of activity goes to the log, in seconds.
  static let headInterval = 3_600

  /// Writes the head of the record of activity to the log now and each hour. The log is kept
  /// elsewhere by other people, so that a rewritten record no longer matches its heads.
  static func publishHeads(of directory: LocalDirectory, to descriptor: Int32) async {
    guard descriptor >= 0 else { return }
    while !Task.isCancelled {
      if let head = try? await directory.activityHead(), head.sequence > 0 {
        let journal = Journal(descriptor: descriptor)
        journal.note(event: "activity-head", "sequence=\(head.sequence) hash=\(head.hash)")
        journal.flush()
      }
      try? await Task.sleep(for: .seconds(headInterval))
    }
  }
}
