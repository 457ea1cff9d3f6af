import PatchworkCore
import PatchworkStore

/// Writes to the log how far the record of activity goes, and whose rights were taken away. The log is kept
/// elsewhere by other people, so that a rewritten record no longer matches its heads, and an older backup
/// gives nothing back.
struct HeadPublishing {
  private let directory: LocalDirectory
  private let descriptor: Int32
  private var last: ActivityHead?
  private var moment: Int64?
  private var withdrawn: WithdrawnRights?

  /// How often both are written at least while anything is recorded, in seconds.
  private static let interval: Int64 = 3_600
  /// After so many new entries the head goes sooner: what is cut off behind the last one is not missed.
  private static let entriesBetween: Int64 = 200
  /// How often it is looked whether there are so many, in seconds.
  private static let lookInterval: Int64 = 30
  /// So many words go on one line, which log programs cut at some kilobytes.
  private static let wordsInLine = 50

  init(of directory: LocalDirectory, to descriptor: Int32) {
    (self.directory, self.descriptor) = (directory, descriptor)
  }

  /// Writes now, and whenever there is enough that is new, until cancelled.
  mutating func run() async {
    guard descriptor >= 0 else { return }
    while !Task.isCancelled {
      await look()
      try? await Task.sleep(for: .seconds(Self.lookInterval))
    }
  }

  /// Writes as the server stops, so that nothing is cut from the end unseen.
  static func finish(of directory: LocalDirectory, to descriptor: Int32) async {
    guard descriptor >= 0 else { return }
    var publishing = HeadPublishing(of: directory, to: descriptor)
    await publishing.look()
  }

  private mutating func look() async {
    // What cannot be read now is read at the next look.
    guard let head = try? await directory.activityHead(), head.sequence > 0, head != last,
      let rights = try? await directory.withdrawnRights()
    else { return }
    let now = Clock.seconds
    let isDue = moment.map { now - $0 >= Self.interval } ?? true
    let isNew = rights != withdrawn
    guard isDue || isNew || head.sequence - (last?.sequence ?? 0) >= Self.entriesBetween else {
      return
    }
    let journal = Journal(descriptor: descriptor)
    journal.note(event: "activity-head", "sequence=\(head.sequence) hash=\(head.hash)")
    if isDue || isNew { note(rights, at: head.sequence, in: journal) }
    journal.flush()
    (last, withdrawn) = (head, rights)
    if isDue { moment = now }
  }

  /// One list in as many lines as it needs, each with its number: a list with a gap is none.
  private func note(_ rights: WithdrawnRights, at sequence: Int64, in journal: Journal) {
    let words = rights.words
    let lines = max(1, (words.count + Self.wordsInLine - 1) / Self.wordsInLine)
    for line in 0..<lines {
      let part = words.dropFirst(line * Self.wordsInLine).prefix(Self.wordsInLine)
      journal.note(
        event: "withdrawn",
        "sequence=\(sequence) part=\(line + 1) of=\(lines) rights=\(part.joined(separator: ","))")
    }
  }
}
