import PatchworkCore

extension Subcommand {
  static let household = Subcommand(
    name: "household",
    summary: worded(
      "Show everybody at a client's address, and who works with those whom you have open"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ("--json", worded("print it as JSON")), ClientOpening.option,
      ("--introduce", worded("ask those who share no network with you to talk")),
    ],
    details: worded(
      """
      A reason opens everybody whom somebody other than you recorded as family, or at the same \
      address;
      each of their networks sees it. CLIENT is named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let reason = try ClientOpening.reason(&arguments)
    let introduces = arguments.takeFlag("--introduce")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose ?? reason)
    else { return .nothingFound }
    if introduces { return try await Act.perform(.introduce(client, to: []), in: directory) }
    let home =
      if let reason {
        try await directory.openHousehold(of: client, reason: reason)
      } else {
        try await directory.household(of: client)
      }
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
