import PatchworkCommandLine
import PatchworkStore

/// `patchwork-server restore`: a backup in the place of the database.
enum Restore {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let path = try Places.database(&arguments)
    let log = try arguments.takeValue("--log", what: "a file")
    let isCheck = arguments.takeFlag("--check")
    let backup = try arguments.finishWithOne("the backup's FILE")
    let published = try log.map(PublishedHeads.read) ?? PublishedRecord()
    let restoring = Restoring(backup, to: path, published: published)
    do {
      let report = isCheck ? try await restoring.preview() : try await restoring.carryOut()
      tell(report, of: backup, isCheck: isCheck)
    } catch let refusal as RestoreRefusal {
      throw CommandError(refusal.description)
    }
    print(
      isCheck
        ? "\(path) was left as it is." : "\(path) is the backup now, and its record is sound.")
  }

  private static func tell(_ report: RestoreReport, of backup: String, isCheck: Bool) {
    let moment = report.moment.map { ", of \($0.date) at \($0.time)" } ?? ""
    print(
      "\(backup) goes as far as entry \(report.head.sequence) of the record of activity\(moment).")
    if report.lost > 0 {
      let verb = isCheck ? "would be" : "were"
      print("What the \(report.lost) later entries tell of \(verb) given up.")
    }
    let again = isCheck ? "would be taken away again" : "was taken away again"
    switch report.source {
    case .nowhere(let tokens):
      print(
        "Nothing says what was taken away since: \(tokens) access tokens "
          + (isCheck ? "would end." : "were ended.")
          + " Look at who is suspended, who has left and who is shielded.")
    case .file, .log:
      let words = report.revived.words
      let place = if case .file = report.source { "the file that was there" } else { "the log" }
      print(
        words.isEmpty
          ? "By \(place) it gives nothing back that was taken away since."
          : "By \(place) it gives back what was taken away since, which \(again):")
      for word in words { print("  \(word)") }
    }
  }
}
