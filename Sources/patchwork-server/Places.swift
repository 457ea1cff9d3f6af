import Glibc
import PatchworkCommandLine
import PatchworkCore

/// Where files lie unless the command line says otherwise.
enum Places {
  /// The database: `--database`, `$PATCHWORK_DATABASE`, or the place where `patchwork` keeps its own.
  static func database(_ arguments: inout Arguments) throws(UsageError) -> String {
    try arguments.takeValue("--database", what: worded("a file")) ?? variable("PATCHWORK_DATABASE")
      ?? (variable("XDG_DATA_HOME") ?? (variable("HOME") ?? "") + "/.local/share")
      + "/patchwork/patchwork.db"
  }

  /// The socket that `serve` makes: in the runtime folder of its account, or of the system.
  static var socket: String {
    (variable("XDG_RUNTIME_DIR").map { $0 + "/patchwork" } ?? "/run/patchwork")
      + "/patchwork.sock"
  }

  /// The socket that `relay` joins: the first that is there, of this account or of the system.
  static var liveSocket: String {
    let candidates = [variable("PATCHWORK_SOCKET"), socket, "/run/patchwork/patchwork.sock"]
    return candidates.compactMap(\.self).first { access($0, F_OK) == 0 } ?? socket
  }

  /// A variable of the environment; nil when it is not set or empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Makes the folder of a file, for everybody to enter, whatever else is kept from them.
  static func makeFolder(of path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    for part in parts {
      folder += part + "/"
      // `mkdir` goes by the program's umask, which lets nobody else in.
      if mkdir(folder, 0o755) == 0 { chmod(folder, 0o755) }
    }
  }

  /// Goes on only if nobody but its owner and their group can come to a database.
  ///
  /// - Throws: `CommandError` when its file or its folder is open to every account of the host.
  static func requirePrivate(_ database: String) throws {
    let folder = database.lastIndex(of: "/").map { String(database[..<$0]) } ?? "."
    for path in [folder.isEmpty ? "/" : folder, database] {
      var facts = stat()
      guard stat(path, &facts) == 0, facts.st_mode & 0o007 != 0 else { continue }
      throw CommandError(
        worded(
          """
          \(path) is open to every account of this host, so nothing was served. Say chmod o= \
          \(path), or leave --private out.
          """))
    }
  }
}
