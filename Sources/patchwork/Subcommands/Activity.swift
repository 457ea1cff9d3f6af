import PatchworkCore

extension Subcommand {
  static let activity = Subcommand(
    name: "activity", summary: "Show who looked at a client, when and why",
    synopsis: "[options] CLIENT | --me",
    options: DirectoryChoice.options + [
      ("--me", "who looked at your own entry instead"),
      ("--limit NUMBER", "at most so many lines, the latest; otherwise 200"),
      ("--json", "print it as JSON"),
    ],
    details: """
      CLIENT is named as for “patchwork show”. The list is for the client's network, for records
      stewards and for auditors; it can be printed for the client's own copy.
      """
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isAboutMe = arguments.takeFlag("--me")
    let wantsJSON = arguments.takeFlag("--json")
    let limit = try arguments.takeCount("--limit") ?? 200
    let words = try arguments.finish()
    let looks: [Look]
    if isAboutMe {
      guard words.isEmpty else { throw UsageError("--me takes no client.") }
      looks = try await choice.open().looksAtMe(limit: limit)
    } else {
      let text = try Query.text(words)
      let directory = try await choice.open()
      guard let client = try await Lookup.client(text, in: directory) else {
        await directory.settle()
        return .nothingFound
      }
      looks = try await directory.looks(at: client, limit: limit)
    }
    if wantsJSON {
      try Output.json(looks)
    } else if looks.isEmpty {
      Output.line("Nobody has looked.")
    } else {
      for look in looks { Output.line(look.sentence) }
    }
    return looks.isEmpty ? .nothingFound : .done
  }
}

/// Opening a client from the command line.
enum Opening {
  /// The option, for a page of help.
  static let option = (
    name: "--why REASON",
    summary: OpeningReason.offered(inPracticeArea: true).map(\.rawValue).joined(separator: ", ")
  )

  /// The reason that was given as an option, if one was.
  static func reason(
    _ arguments: inout Arguments, from option: String = "--why"
  ) throws(UsageError) -> OpeningReason? {
    guard let text = try arguments.takeValue(option, what: "a reason") else { return nil }
    guard let reason = OpeningReason(rawValue: text),
      OpeningReason.offered(inPracticeArea: true).contains(reason)
    else {
      throw UsageError("\(option) is one of \(choices(isPractice: true)).")
    }
    return reason
  }

  /// The client's network; nil, and said, when a reason is missing.
  static func network(
    of client: ClientID, _ reason: OpeningReason?, in directory: any Directory
  ) async throws -> Network? {
    do {
      return try await directory.open(client, reason: reason)
    } catch DirectoryError.merged(let survivor) {
      Output.problem("That record was joined with another of the same person: \(survivor).")
      return try await network(of: survivor, reason, in: directory)
    } catch let error as DirectoryError where error.asksWhy {
      let isPractice = try await directory.summary().isPractice
      await directory.settle()
      Output.problem("\(error.sentence) Add --why with one of \(choices(isPractice: isPractice)).")
      return nil
    }
  }

  /// - Returns: the client's network if the asker is in it, otherwise nil.
  static func ownNetwork(
    of client: ClientID, in directory: any Directory
  ) async throws -> Network? {
    do {
      return try await directory.network(of: client)
    } catch let error as DirectoryError where error.asksWhy {
      await directory.settle()
      return nil
    }
  }

  private static func choices(isPractice: Bool) -> String {
    OpeningReason.offered(inPracticeArea: isPractice).map(\.rawValue).joined(separator: ", ")
  }
}
