import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server restore`: a backup in the place of the database.
enum Restore {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    let path = try Places.database(&arguments)
    let log = try arguments.takeValue("--log", what: worded("a file"))
    let isCheck = arguments.takeFlag("--check")
    let backup = try arguments.finishWithOne(worded("the backup's FILE"))
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
        ? worded("\(path) was left as it is.")
        : worded("\(path) is the backup now, and its record is sound."))
  }

  private static func tell(_ report: RestoreReport, of backup: String, isCheck: Bool) {
    let moment = report.moment.map { worded(", of \($0.date) at \($0.time)") } ?? ""
    print(
      worded(
        "\(backup) goes as far as entry \(report.head.sequence) of the record of activity\(moment)."
      ))
    if report.lost > 0 {
      print(
        isCheck
          ? worded("What the \(report.lost) later entries tell of would be given up.")
          : worded("What the \(report.lost) later entries tell of were given up."))
    }
    let again = isCheck ? worded("would be taken away again") : worded("was taken away again")
    switch report.source {
    case .nowhere(let tokens):
      print(
        worded("Nothing says what was taken away since: \(tokens) access tokens") + " "
          + (isCheck ? worded("would end.") : worded("were ended."))
          + worded(" Look at who is suspended, who has left and who is shielded."))
    case .file, .log:
      let words = report.revived.words
      let place =
        if case .file = report.source { worded("the file that was there") } else {
          worded("the log")
        }
      print(
        words.isEmpty
          ? worded("By \(place) it gives nothing back that was taken away since.")
          : worded("By \(place) it gives back what was taken away since, which \(again):"))
      for word in words { print("  \(word)") }
    }
  }
}
