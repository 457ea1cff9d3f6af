import PatchworkCore

extension Subcommand {
  static let seen = Subcommand(
    name: "seen", summary: worded("Note that you saw a client today, or when you will"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ("--next DAY", worded("instead: the day of your next visit; “none” when none is planned")),
      Died.option,
    ],
    details: worded("You must be in the client's network. CLIENT is named as for “patchwork show”.")
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let next = try arguments.takeValue("--next", what: worded("a day"))
    let isMeant = arguments.takeFlag(Died.option.name)
    let day = next == "none" ? nil : try Act.upcomingDay(next, "--next")
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    let today = Now.moment.date
    guard let me = try await directory.me(),
      let network = try await ClientOpening.ownNetwork(of: client, in: directory),
      let mine = network.involvements.first(where: {
        $0.practitioner == me.id && $0.isCurrent(on: today)
      })
    else {
      Output.line(worded("You are not in this network."))
      return .nothingFound
    }
    guard Died.goesOn(network, isMeant) else { return .usage }
    return try await Act.perform(
      next == nil ? .seen(mine.id) : .planVisit(mine.id, on: day), in: directory)
  }
}
