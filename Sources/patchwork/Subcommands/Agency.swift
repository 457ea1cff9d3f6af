import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let agency = Subcommand(
    name: "agency", summary: worded("Show the open matters of your agency, for its managers"),
    synopsis: "[options]",
    options: DirectoryChoice.options + [("--json", worded("print it as JSON"))],
    details: worded(
      """
      Cases of somebody who has left, hand-overs that failed, what the agency is asked, who is \
      away with
      nobody standing in, and numbers that are dead or were not confirmed for long. The exit \
      status is
      1 when there is nothing.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    guard try arguments.finish().isEmpty else {
      throw UsageError(worded("This takes no further words."))
    }
    let upkeep = try await choice.open().myAgency()
    if wantsJSON {
      try Output.json(upkeep)
    } else {
      let today = Now.moment.date
      for item in upkeep.items {
        let client = item.client.map { worded(", about \($0.name.display)") } ?? ""
        Output.line("\(item.name): \(item.words(on: today))\(client).")
      }
      if upkeep.items.isEmpty { Output.line(worded("Nothing is open.")) }
    }
    return upkeep.items.isEmpty ? .nothingFound : .done
  }
}
