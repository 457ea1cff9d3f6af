import Glibc
import PatchworkCore

/// An auditor's export from the full screen: a file of their own in their home folder.
enum AuditFile {
  /// Writes entries as CSV and says where, or why not.
  @Sendable static func save(_ records: [ActivityRecord]) -> String {
    guard let home = getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else {
      return worded("There is no home folder to write into: set HOME.")
    }
    let moment = Now.moment
    let time = moment.time.description.filter { $0 != ":" }
    let name = "\(home)/patchwork-audit-\(moment.date)-\(time)"
    let free = (1...99).map { $0 == 1 ? "\(name).csv" : "\(name)-\($0).csv" }
    let path = free.first { !PrivateFile.isTaken($0) } ?? "\(name).csv"
    let lines = [AuditText.heading] + records.map(AuditText.csv)
    do throws(DirectoryError) {
      try PrivateFile(path).write(lines.joined(separator: "\r\n") + "\r\n")
      return worded("\(records.count) entries are in \(path), readable by you alone.")
    } catch {
      return error.sentence
    }
  }
}
