import FoundationEssentials

/// What the configuration files say. The user's own file, `patchwork.conf` in
/// `$XDG_CONFIG_HOME/patchwork`, goes before the host's in `/etc/xdg/patchwork`.
///
/// ```
/// # Where the directory is; --database and --demo still open another.
/// server = ssh://patchwork.example.org
/// ```
struct Configuration {
  /// The server, and the file that names it; nil when none does.
  private(set) var server: (address: String, file: String)?

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
        guard name == "server", !value.isEmpty else {
          throw UsageError(
            "\(file), line \(number + 1): only “server = ADDRESS” can be said here.")
        }
        if server == nil { server = (String(value), file) }
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
