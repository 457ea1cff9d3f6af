import PatchworkCore
import PatchworkStore

extension Server {
  /// How often the head of the record of activity goes to the log at least, in seconds.
  private static let headInterval: Int64 = 3_600
  /// After so many new entries it goes sooner: what is cut off behind the last head is not missed.
  private static let entriesBetweenHeads: Int64 = 200
  /// How often it is looked whether there are so many, in seconds.
  private static let lookInterval: Int64 = 30

  /// Writes the head of the record of activity to the log now, each hour, and whenever there are many new
  /// entries. The log is kept elsewhere by other people, so that a rewritten record no longer matches its
  /// heads.
  static func publishHeads(of directory: LocalDirectory, to descriptor: Int32) async {
    guard descriptor >= 0 else { return }
    var (last, moment) = (Int64.min, Int64.min)
    while !Task.isCancelled {
      let now = Clock.seconds
      if let head = try? await directory.activityHead(),
        last == .min || head.sequence - last >= entriesBetweenHeads
          || now - moment >= headInterval && head.sequence > last
      {
        publish(head, to: descriptor)
        (last, moment) = (head.sequence, now)
      }
      try? await Task.sleep(for: .seconds(lookInterval))
    }
  }

  /// Writes the head as the server stops, so that nothing is cut from the end unseen.
  static func publishLastHead(of directory: LocalDirectory, to descriptor: Int32) async {
    guard descriptor >= 0, let head = try? await directory.activityHead() else { return }
    publish(head, to: descriptor)
  }

  private static func publish(_ head: ActivityHead, to descriptor: Int32) {
    guard head.sequence > 0 else { return }
    let journal = Journal(descriptor: descriptor)
    journal.note(event: "activity-head", "sequence=\(head.sequence) hash=\(head.hash)")
    journal.flush()
  }
}
