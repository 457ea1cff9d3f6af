import PatchworkCore

package struct ImportOptions: Sendable {
  /// Read and check everything, and change nothing.
  package var isDryRun: Bool
  /// Import the good rows although there are bad ones.
  package var skipsBadRows: Bool
  /// Where bad rows are written when they are skipped; a CSV file.
  package var rejects: String?
  /// The system whose identifiers the files hold; nil where they name none.
  package var source: RecordSource?

  /// Options; by default everything is imported or nothing.
  package init(
    isDryRun: Bool = false, skipsBadRows: Bool = false, rejects: String? = nil,
    source: RecordSource? = nil
  ) {
    self.source = source
    self.isDryRun = isDryRun
    self.skipsBadRows = skipsBadRows
    self.rejects = rejects
  }
}

/// How far an import has come.
package struct ImportProgress: Sendable {
  package var file: ExchangeFile
  /// Rows read so far, in all files.
  package var rows: Int
  /// Bytes read so far, in all files.
  package var bytes: Int64
  package var totalBytes: Int64
}

/// A row that was refused, and why.
package struct BadRow: Hashable, Sendable {
  /// The file's name.
  package var file: String
  /// The line on which the row begins, counted from 1.
  package var line: Int
  /// The column; empty when the whole row is meant.
  package var column: String
  package var value: String
  /// The rule that it breaks, in words.
  package var rule: String

  /// The same, fit to be shown: what a file holds may be long, or act on a terminal.
  var forReading: BadRow {
    func plain(_ text: String) -> String {
      let longest = 100
      var plain = ""
      for scalar in text.unicodeScalars.prefix(longest) {
        plain.unicodeScalars.append(PlainText.isControl(scalar) ? "\u{FFFD}" : scalar)
      }
      return text.unicodeScalars.count > longest ? plain + "..." : plain
    }
    var bad = self
    (bad.column, bad.value) = (plain(column), plain(value))
    return bad
  }
}

/// What an import did, or, on a dry run, would have done.
package struct ImportReport: Sendable {
  /// The counts of one file.
  package struct Counts: Hashable, Sendable {
    /// Rows read, the header not counted.
    package var rows = 0
    /// Records that were new.
    package var added = 0
    /// Records that were there and differed.
    package var changed = 0
    /// Rows refused.
    package var bad = 0
  }

  /// The files found, in the order read.
  package var files: [(file: ExchangeFile, counts: Counts)] = []
  /// The first bad rows, at most `badRowsKept`.
  package var badRows: [BadRow] = []
  /// What should be looked at though it is no bad row, at most `badRowsKept`: a file, a line and a remark.
  package var remarks: [BadRow] = []
  /// Whether the rows are now in the directory.
  package var wasImported = false

  /// How many bad rows are kept to be shown.
  package static let badRowsKept = 20

  /// How many rows were refused, in all files.
  package var badCount: Int { files.reduce(0) { $0 + $1.counts.bad } }
  /// How many rows were read, in all files.
  package var rowCount: Int { files.reduce(0) { $0 + $1.counts.rows } }
}
