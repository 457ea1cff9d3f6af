import PatchworkCore

extension Subcommand {
  static let household = Subcommand(
    name: "household", summary: "Show everybody at a client's address and who works with each",
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ("--json", "print it as JSON"),
      ("--introduce", "ask those who share no network with you to talk"),
    ],
    details: "CLIENT is named as for “patchwork show”."
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let introduces = arguments.takeFlag("--introduce")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory) else { return .nothingFound }
    if introduces { return try await Act.perform(.introduce(client, to: []), in: directory) }
    let home = try await directory.household(of: client)
    if wantsJSON {
      try Output.json(home)
    } else {
      let me = try await directory.me()?.id
      for line in HouseholdSentences(home: home, me: me, now: Now.moment).lines {
        Output.line(line)
      }
    }
    return .done
  }
}
