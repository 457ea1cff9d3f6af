import Glibc
import PatchworkCommandLine
import PatchworkCore

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

  /// Where the access tokens for servers are kept.
  static func state() throws(UsageError) -> String {
    try folder("XDG_STATE_HOME", below: ".local/state")
  }

  /// The configuration files, the user's own first and then the host's.
  static var configurations: [String] {
    let own = (try? folder("XDG_CONFIG_HOME", below: ".config")).map { [$0] } ?? []
    return own.map { $0 + "/patchwork.conf" } + sharedConfigurations
  }

  /// The host's configuration files, which no user writes.
  static var sharedConfigurations: [String] {
    let shared = (value("XDG_CONFIG_DIRS").flatMap { $0.isEmpty ? nil : $0 } ?? "/etc/xdg")
      .split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/patchwork" }
    return shared.map { $0 + "/patchwork.conf" }
  }

  private static func folder(_ variable: String, below: String) throws(UsageError) -> String {
    // The specification says to ignore relative paths.
    if let base = value(variable), base.hasPrefix("/") { return base + "/patchwork" }
    if let home = value("HOME"), home.hasPrefix("/") { return "\(home)/\(below)/patchwork" }
    throw UsageError(worded("There is no home folder: set HOME, or choose a file with --database."))
  }

  private static func value(_ variable: String) -> String? {
    getenv(variable).map { String(cString: $0) }
  }
}
