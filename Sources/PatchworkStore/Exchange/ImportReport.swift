import PatchworkCore

/// How an import is to be done.
public struct ImportOptions: Sendable {
  /// Read and check everything, and change nothing.
  public var isDryRun: Bool
  /// Import the good rows although there are bad ones.
  public var skipsBadRows: Bool
  /// Where bad rows are written when they are skipped; a CSV file.
  public var rejects: String?

  /// Options; by default everything is imported or nothing.
  public init(isDryRun: Bool = false, skipsBadRows: Bool = false, rejects: String? = nil) {
    self.isDryRun = isDryRun
    self.skipsBadRows = skipsBadRows
    self.rejects = rejects
  }
}

/// How far an import has come.
public struct ImportProgress: Sendable {
  /// The file being read.
  public var file: ExchangeFile
  /// Rows read so far, in all files.
  public var rows: Int
  /// Bytes read so far, in all files.
  public var bytes: Int64
  /// Bytes of all files.
  public var totalBytes: Int64
}

/// A row that was refused, and why.
public struct BadRow: Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// The line on which the row begins, counted from 1.
  public var line: Int
  /// The column; empty when the whole row is meant.
  public var column: String
  /// The value found there.
  public var value: String
  /// The rule that it breaks, in words.
  public var rule: String

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
public struct ImportReport: Sendable {
  /// The counts of one file.
  public struct Counts: Hashable, Sendable {
    /// Rows read, the header not counted.
    public var rows = 0
    /// Records that were new.
    public var added = 0
    /// Records that were there and differed.
    public var changed = 0
    /// Rows refused.
    public var bad = 0
  }

  /// The files found, in the order read.
  public var files: [(file: ExchangeFile, counts: Counts)] = []
  /// The first bad rows, at most `badRowsKept`.
  public var badRows: [BadRow] = []
  /// Whether the rows are now in the directory.
  public var wasImported = false

  /// How many bad rows are kept to be shown.
  public static let badRowsKept = 20

  /// How many rows were refused, in all files.
  public var badCount: Int { files.reduce(0) { $0 + $1.counts.bad } }
  /// How many rows were read, in all files.
  public var rowCount: Int { files.reduce(0) { $0 + $1.counts.rows } }
}
