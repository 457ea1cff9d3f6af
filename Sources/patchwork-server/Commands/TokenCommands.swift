import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

/// `patchwork-server token ...`: access over https for those without an account on this host.
enum TokenCommands {
  static func run(_ words: [String]) async throws {
    var arguments = Arguments(words)
    switch arguments.takeSubcommand() {
    case "issue": try await issue(arguments)
    case "revoke": try await revoke(arguments)
    case "list": try await list(arguments)
    default: throw UsageError(worded("Say token issue, revoke or list."))
    }
  }

  private static func issue(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    var lastDay: CivilDate?
    if let until = try arguments.takeValue("--until", what: worded("the last day")) {
      guard let day = CivilDate(until) else {
        throw UsageError(worded("--until: \(CivilDate.form)."))
      }
      lastDay = day
    }
    let person = try arguments.finishWithOne(worded("the PRACTITIONER who gets the token"))
    let directory = try LocalDirectory(path: database)
    let id = try await PractitionerCommands.find(person, in: directory)
    let code = try await directory.issueToken(to: id, lastDay: lastDay)
    print(code)
    say(
      worded(
        """
        Hand this code over in person or by telephone. It can be used once, within \
        \(LocalDirectory.codeLifetime / 86_400) days: patchwork sign-in https://...
        """) + " "
        + (lastDay == nil
          ? worded("The access lasts for \(AccessToken.lifetime) days; --until says another day.")
          : ""))
  }

  private static func revoke(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    guard let number = Int64(try arguments.finishWithOne(worded("the token's NUMBER"))) else {
      throw UsageError(worded("Say token revoke NUMBER; token list tells the numbers."))
    }
    let directory = try LocalDirectory(path: database)
    guard try await directory.revokeToken(number) else {
      throw CommandError(worded("There is no token \(number) that could be revoked."))
    }
    print(worded("Token \(number) is revoked."))
  }

  private static func list(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("token list")
    let directory = try LocalDirectory(path: database)
    for token in try await directory.tokens() {
      print(
        worded(
          "\(token.id)  \(token.state.rawValue)  \(token.name.display)  until \(token.lastDay)"))
    }
  }
}
