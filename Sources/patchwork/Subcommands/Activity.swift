import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let activity = Subcommand(
    name: "activity", summary: worded("Show who looked at a client, when and why"),
    synopsis: "[options] CLIENT | --me",
    options: DirectoryChoice.options + [
      ("--me", worded("who looked at your own entry instead")),
      ("--limit NUMBER", worded("at most so many lines, the latest; otherwise 200")),
      ("--json", worded("print it as JSON")),
    ],
    details: worded(
      """
      CLIENT is named as for “patchwork show”. The list is for the client's network, for records
      stewards and for auditors; it can be printed for the client's own copy.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isAboutMe = arguments.takeFlag("--me")
    let wantsJSON = arguments.takeFlag("--json")
    let limit = try arguments.takeCount("--limit") ?? 200
    let words = try arguments.finish()
    let looks: [Look]
    if isAboutMe {
      guard words.isEmpty else { throw UsageError(worded("--me takes no client.")) }
      looks = try await choice.open().looksAtMe(limit: limit)
    } else {
      let text = try Query.text(words)
      let directory = try await choice.open()
      guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
        await directory.settle()
        return .nothingFound
      }
      looks = try await directory.looks(at: client, limit: limit)
    }
    if wantsJSON {
      try Output.json(looks)
    } else if looks.isEmpty {
      Output.line(worded("Nobody has looked."))
    } else {
      for look in looks { Output.line(look.sentence) }
    }
    return looks.isEmpty ? .nothingFound : .done
  }
}
