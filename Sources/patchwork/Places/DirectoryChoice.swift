import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkRemote
import PatchworkStore

/// Which directory is meant, on whose behalf it is asked, and what for: the options that every subcommand
/// shares.
struct DirectoryChoice: Sendable {
  /// The options of the full screen, which asks by itself what people are looked up for.
  static let ofScreen: [(name: String, summary: String)] = [
    ("--database FILE", worded("the database to use; otherwise your own")),
    ("--server ADDRESS", worded("a server: unix:PATH, ssh://HOST, https://HOST")),
    ("--demo", worded("the practice area, where everybody is made up")),
    ("--as NAME", worded("with --demo: whose desk to sit at")),
  ]

  /// The options of a subcommand.
  static let options =
    ofScreen + [
      (
        "--purpose REASON",
        worded("what you look people up for, where your organisation asks:") + " "
          + OpeningReason.offered(inPracticeArea: false).map(\.rawValue).joined(separator: ", ")
      )
    ]

  /// What people are looked up for; a reason to open a client says it, too.
  let purpose: OpeningReason?

  private let database: String?
  private let server: String?
  private let isDemo: Bool
  private let name: String?

  /// Takes the options.
  init(_ arguments: inout Arguments) throws {
    database = try arguments.takeValue("--database", what: worded("a file"))
    let named = try arguments.takeValue("--server", what: worded("an address"))
    isDemo = arguments.takeFlag("--demo")
    purpose = try ClientOpening.reason(&arguments, from: "--purpose")
    let isElsewhere = database != nil || isDemo
    server = try named ?? (isElsewhere ? nil : Self.usualServer())
    name = try arguments.takeValue("--as", what: worded("a practitioner's name"))
    guard [isDemo, database != nil, server != nil].filter({ $0 }).count <= 1 else {
      throw UsageError(worded("--demo, --database and --server exclude each other."))
    }
    if name != nil && !isDemo {
      throw UsageError(worded("--as works in the practice area only; add --demo."))
    }
  }

  /// The server that `$PATCHWORK_SERVER` or a configuration file names.
  private static func usualServer() throws(UsageError) -> String? {
    let variable = getenv("PATCHWORK_SERVER").map { String(cString: $0) } ?? ""
    return try variable.isEmpty ? Configuration().server?.address : variable
  }

  /// The server that is meant; nil when the directory is on this host.
  var address: ServerAddress? {
    get throws(UsageError) {
      guard let server else { return nil }
      return try ServerAddress.understood(server)
    }
  }

  /// Whether everybody in the directory is made up.
  var isPractice: Bool { isDemo }

  /// Whether the directory is asked over a line.
  var isRemote: Bool { server != nil }

  /// Opens the directory, wherever it is.
  func open() async throws -> any Directory {
    guard let server, let address = try address else { return try await openLocal() }
    let token = address.needsToken ? try AccessTokens().token(for: address) : nil
    if address.needsToken, token == nil {
      throw DirectoryError.notAllowed(
        reason:
          worded(
            """
            You have not signed in to \(server). Ask your Patchwork administrator for a code, \
            then say: patchwork sign-in \(server)
            """))
    }
    return try await address.orSaysWhy(token: token) { remote in
      _ = try await remote.greet()
      return remote
    }
  }

  /// Opens a directory on this host, for what only that can do.
  func openLocal() async throws -> LocalDirectory {
    if server != nil {
      throw UsageError(worded("This works on a database only; name one with --database."))
    }
    if isDemo { return try await PracticeArea.open(as: name) }
    return try LocalDirectory(path: try database ?? Folders.data() + "/patchwork.db")
  }
}
