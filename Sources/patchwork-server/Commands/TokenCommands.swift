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
    default: throw UsageError("Say token issue, revoke or list.")
    }
  }

  private static func issue(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    var lastDay: CivilDate?
    if let until = try arguments.takeValue("--until", what: "the last day") {
      guard let day = CivilDate(until) else { throw UsageError("--until: \(CivilDate.form).") }
      lastDay = day
    }
    let person = try arguments.finishWithOne("the PRACTITIONER who gets the token")
    let directory = try LocalDirectory(path: database)
    let id = try await PractitionerCommands.find(person, in: directory)
    let code = try await directory.issueToken(to: id, lastDay: lastDay)
    print(code)
    say(
      "Hand this code over in person or by telephone. It can be used once, within "
        + "\(LocalDirectory.codeLifetime / 86_400) days: patchwork sign-in https://... "
        + (lastDay == nil
          ? "The access lasts for \(AccessToken.lifetime) days; --until says another day." : ""))
  }

  private static func revoke(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    guard let number = Int64(try arguments.finishWithOne("the token's NUMBER")) else {
      throw UsageError("Say token revoke NUMBER; token list tells the numbers.")
    }
    let directory = try LocalDirectory(path: database)
    guard try await directory.revokeToken(number) else {
      throw CommandError("There is no token \(number) that could be revoked.")
    }
    print("Token \(number) is revoked.")
  }

  private static func list(_ arguments: consuming Arguments) async throws {
    let database = try Places.database(&arguments)
    try arguments.finishEmpty("token list")
    let directory = try LocalDirectory(path: database)
    for token in try await directory.tokens() {
      print(
        "\(token.id)  \(token.state.rawValue)  \(token.name.display)  until \(token.lastDay)")
    }
  }
}
