import FoundationEssentials
import PatchworkCommandLine
import PatchworkCore

/// What the configuration files say. The user's own file, `patchwork.conf` in
/// `$XDG_CONFIG_HOME/patchwork`, goes before the host's in `/etc/xdg/patchwork`.
///
/// ```
/// # Where the directory is; --database and --demo still open another.
/// server = ssh://patchwork.example.org
/// # When nobody presses a key the screen locks; of two files, the shorter time holds.
/// lock = 5 minutes
/// ```
struct Configuration {
  /// The server, and the file that names it; nil when none does.
  private(set) var server: (address: String, file: String)?
  /// After so many seconds without a key the screen locks; nil when no file says it.
  private(set) var lock: LockTime?

  /// When the screen locks by itself.
  enum LockTime: Equatable {
    case never
    case after(seconds: Int64)

    /// Reads `never`, `10 minutes` or `90 seconds`; nil for anything else.
    init?(_ text: Substring) {
      let words = text.split(separator: " ")
      guard words != ["never"] else {
        self = .never
        return
      }
      guard words.count == 2, let number = Int64(words[0]), (1...86_400).contains(number) else {
        return nil
      }
      switch words[1] {
      case "second", "seconds": self = .after(seconds: number)
      case "minute", "minutes": self = .after(seconds: number * 60)
      default: return nil
      }
    }

    /// The shorter of two.
    static func shorter(_ one: LockTime?, _ other: LockTime) -> LockTime {
      switch (one, other) {
      case (.after(let first), .after(let second)): .after(seconds: min(first, second))
      case (.after(let first), .never): .after(seconds: first)
      default: other
      }
    }
  }

  /// Reads the files, of which any may be missing.
  ///
  /// - Throws: `UsageError` with the line that cannot be understood.
  init(_ files: [String] = Folders.configurations) throws(UsageError) {
    for file in files {
      guard let text = Self.text(of: file) else { continue }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let line = Self.trimmed(line.prefix { $0 != "#" })
        if line.isEmpty { continue }
        let name = Self.trimmed(line.prefix { $0 != "=" })
        let value = Self.trimmed(line.drop { $0 != "=" }.dropFirst())
        if name == "server", !value.isEmpty {
          if server == nil { server = (String(value), file) }
        } else if name == "lock", let time = LockTime(value) {
          lock = .shorter(lock, time)
        } else {
          throw UsageError(
            worded(
              """
              \(file), line \(number + 1): only “server = ADDRESS” and “lock = 10 minutes”, “90 \
              seconds” or “never” can be said here.
              """))
        }
      }
    }
  }

  private static func text(of file: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: file))).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
