import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkRemote

extension Subcommand {
  static let signIn = Subcommand(
    name: "sign-in", summary: worded("Get access to a server over https with a one-time code"),
    synopsis: "https://HOST[/PATH]", options: [],
    details: worded(
      """
      Your Patchwork administrator gives you the code, which is good once. It is asked for, or read
      from standard input, and never stands on the command line, where others could see it. The
      access that it is exchanged for is kept for you alone in $XDG_STATE_HOME/patchwork/tokens.
      Over unix: and ssh:// your account says who you are, and there is nothing to sign in to.
      """)
  ) { arguments in
    let words = try arguments.finish()
    guard words.count == 1, let text = words.first else {
      throw UsageError(
        worded(
          """
          Give the address of the server, and nothing else: the code is asked for, since others \
          can see what stands on a command line.
          """))
    }
    let address = try ServerAddress.understood(text)
    guard address.needsToken else {
      throw UsageError(
        worded("Over \(text) your account says who you are; there is no need to sign in."))
    }
    let tokens = try AccessTokens()
    try tokens.prepare()
    if isatty(STDIN_FILENO) == 1 { Output.toStandardError(worded("One-time code: ")) }
    let code = (readLine() ?? "").filter { !$0.isWhitespace }
    guard !code.isEmpty else { throw UsageError(worded("No code was given; nothing was sent.")) }

    let answer = try await address.orSaysWhy { try await $0.exchange(code: code) }
    try tokens.keep(answer.token, for: address)
    let me = try await address.orSaysWhy(token: answer.token) { try await $0.greet() }
    let name = me.map { worded(" as \($0.name.display)") } ?? ""
    let end = answer.expires.map { worded(", until \($0.words)") } ?? ""
    Output.line(worded("You are signed in to \(text)\(name)\(end)."))
    Output.line(worded("Open it with: patchwork --server \(text)"))
    return .done
  }
}

extension ServerAddress {
  /// An address as somebody wrote it.
  static func understood(_ text: String) throws(UsageError) -> ServerAddress {
    do throws(AddressError) {
      return try ServerAddress(text)
    } catch {
      throw UsageError(error.sentence)
    }
  }

  /// Asks the server something before any screen; a failure says which server it was.
  func orSaysWhy<Answer>(
    token: String? = nil, _ question: (RemoteDirectory) async throws -> Answer
  ) async throws -> Answer {
    let remote = RemoteDirectory(self, token: token)
    do {
      return try await question(remote)
    } catch DirectoryError.unavailable(let reason) {
      throw DirectoryError.cannotOpen(path: text, reason: reason)
    }
  }
}
