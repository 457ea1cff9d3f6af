import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let day = Subcommand(
    name: "day", summary: worded("Show your own clients, and what is due or has changed"),
    synopsis: "[options]",
    options: DirectoryChoice.options + [("--json", worded("print it as JSON"))],
    details: worded("Those with a visit due come first, then those that others have changed.")
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    let day = try await choice.open().myDay()
    if wantsJSON {
      try Output.json(day)
      return .done
    }
    let today = Now.moment.date
    for one in day.cases {
      let words = one.words(on: today)
      Output.line(
        "\(one.client.id)  \(one.client.name.display)\(words.isEmpty ? "" : ": \(words)").")
    }
    if day.cases.isEmpty { Output.line(worded("No clients of yours.")) }
    if let words = day.moveWords(on: today) {
      Output.line(worded("Your agency has \(words); “patchwork inbox” lists them."))
    }
    return day.cases.isEmpty && day.moves.isEmpty ? .nothingFound : .done
  }
}
