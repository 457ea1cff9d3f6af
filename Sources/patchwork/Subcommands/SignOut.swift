import PatchworkCommandLine
import PatchworkCore
import PatchworkRemote

extension Subcommand {
  static let signOut = Subcommand(
    name: "sign-out", summary: worded("Sign out of a server"),
    synopsis: "[https://HOST[/PATH]]",
    options: [
      ("--here-only", worded("delete the access kept here, though the server cannot be told"))
    ],
    details: worded(
      """
      Without an address it is the server that you would be asking. The server takes the access back
      first, so that no copy of it opens anything any more, and then it is deleted here.
      """)
  ) { arguments in
    let hereOnly = arguments.takeFlag("--here-only")
    let choice = try DirectoryChoice(&arguments)
    let words = try arguments.finish()
    guard words.count <= 1 else { throw UsageError(worded("Give one address at most.")) }
    guard let address = try words.first.map(ServerAddress.understood) ?? choice.address else {
      throw UsageError(worded("Say which server: sign-out https://HOST."))
    }
    guard address.needsToken else {
      throw UsageError(
        worded(
          "Over \(address.text) your account says who you are; there is nothing to sign out of."))
    }
    let tokens = try AccessTokens()
    guard let token = try tokens.token(for: address) else {
      Output.line(worded("You were not signed in to \(address.text)."))
      return .nothingFound
    }
    if hereOnly {
      try tokens.forget(address)
      Output.line(
        worded(
          """
          The access to \(address.text) is deleted here. It still works elsewhere: ask your \
          Patchwork administrator to revoke it.
          """))
      return .done
    }
    let wasGood = try await address.orSaysWhy(token: token) { try await $0.signOut() }
    try tokens.forget(address)
    Output.line(
      wasGood
        ? worded("You are signed out of \(address.text).")
        : worded("The access to \(address.text) was no longer good, and is deleted here."))
    return .done
  }
}
