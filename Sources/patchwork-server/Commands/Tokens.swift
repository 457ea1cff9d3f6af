import PatchworkCore
import PatchworkStore

/// `patchwork-server token ...`: access over https for those without an account on this host.
enum Tokens {
  static func run(_ words: [String]) async throws {
    switch words.first {
    case "issue": try await issue(Array(words.dropFirst()))
    case "revoke": try await revoke(Array(words.dropFirst()))
    case "list": try await list(Array(words.dropFirst()))
    default: throw UsageError("Say token issue, revoke or list.")
    }
  }

  private static func issue(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database", "until"])
    guard arguments.rest.count == 1 else {
      throw UsageError("Say token issue PRACTITIONER, with --until DATE for its last day.")
    }
    var lastDay: CivilDate?
    if let until = arguments.last("until") {
      guard let day = CivilDate(until) else { throw UsageError("--until: \(CivilDate.form).") }
      lastDay = day
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    let id = try await Practitioners.find(arguments.rest[0], in: directory)
    let code = try await directory.issueToken(to: id, lastDay: lastDay)
    print(code)
    say(
      "Hand this code over in person or by telephone. It can be used once, within "
        + "\(LocalDirectory.codeLifetime / 86_400) days: patchwork sign-in https://... "
        + (lastDay == nil
          ? "The access lasts for \(AccessToken.lifetime) days; --until says another day." : ""))
  }

  private static func revoke(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    guard arguments.rest.count == 1, let number = Int64(arguments.rest[0]) else {
      throw UsageError("Say token revoke NUMBER; token list tells the numbers.")
    }
    let directory = try LocalDirectory(path: Places.database(arguments))
    guard try await directory.revokeToken(number) else {
      throw CommandError("There is no token \(number) that could be revoked.")
    }
    print("Token \(number) is revoked.")
  }

  private static func list(_ words: [String]) async throws {
    let arguments = try Arguments(words, options: ["database"])
    let directory = try LocalDirectory(path: Places.database(arguments))
    for token in try await directory.tokens() {
      print(
        "\(token.id)  \(token.state.rawValue)  \(token.name.display)  until \(token.lastDay)")
    }
  }
}
