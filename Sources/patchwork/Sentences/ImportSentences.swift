import PatchworkCore
import PatchworkExchange

/// What an import did, in sentences.
struct ImportSentences {
  let report: ImportReport
  let options: ImportOptions

  /// What was wrong, for standard error: file, line, column, value and rule of each bad row.
  var problems: [String] {
    var lines = report.badRows.map { bad in
      let column = bad.column.isEmpty ? "" : ", \(bad.column)"
      let value = bad.value.isEmpty ? "" : " “\(bad.value.prefix(80))”"
      return worded("\(bad.file), line \(bad.line)\(column)\(value): \(bad.rule).")
    }
    let more = report.badCount - report.badRows.count
    if more > 0 { lines.append(worded("\(more) more rows are bad.")) }
    return lines
  }

  /// What should be looked at though it was taken, for standard error.
  var remarks: [String] {
    report.remarks.map { worded("\($0.file), line \($0.line): \($0.rule).") }
  }

  /// What came of it, for standard output.
  var lines: [String] {
    var lines = report.files.map { file, counts in
      worded(
        """
        \(file.fileName): \(counts.rows) rows, \(counts.added) new, \(counts.changed) changed, \
        \(counts.bad) bad.
        """)
    }
    if options.isDryRun {
      lines.append(worded("This was a dry run: nothing was imported."))
    } else if !report.wasImported {
      lines.append(
        worded("Nothing was imported. Mend the rows, or leave them out with --skip-bad-rows."))
    } else if report.badCount > 0, let rejects = options.rejects {
      lines.append(worded("The bad rows are in \(rejects), each with its reason."))
    }
    return lines
  }
}
