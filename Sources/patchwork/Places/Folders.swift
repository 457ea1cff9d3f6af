import Glibc

/// Where files live, by the XDG Base Directory Specification.
enum Folders {
  /// Where databases are kept.
  static func data() throws(UsageError) -> String {
    try folder("XDG_DATA_HOME", below: ".local/share")
  }

  /// Where the user's own themes are kept; nil without a home, for then there are none.
  static var themes: String? {
    (try? folder("XDG_CONFIG_HOME", below: ".config")).map { $0 + "/themes" }
  }

  private static func folder(_ variable: String, below: String) throws(UsageError) -> String {
    // The specification says to ignore relative paths.
    if let base = value(variable), base.hasPrefix("/") { return base + "/patchwork" }
    if let home = value("HOME"), home.hasPrefix("/") { return "\(home)/\(below)/patchwork" }
    throw UsageError("There is no home folder: set HOME, or choose a file with --database.")
  }

  private static func value(_ variable: String) -> String? {
    getenv(variable).map { String(cString: $0) }
  }
}
