import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let reach = Subcommand(
    name: "reach", summary: worded("Show whom to ring now about a client, and by which number"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ClientOpening.option, ("--json", worded("print it as JSON")),
    ],
    details: worded(
      """
      Each person or desk that answers is one line, who answers first on top and never you. The exit
      status is 1 when nobody answers now. CLIENT is named as for “patchwork show”, and is opened \
      as there.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let reason = try ClientOpening.reason(&arguments)
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose ?? reason)
    else {
      await directory.settle()
      return .nothingFound
    }
    guard let network = try await ClientOpening.network(of: client, reason, in: directory) else {
      return .usage
    }
    let answers = WhomToRing(
      network, at: Now.moment, asker: try await directory.me()?.id
    ).answers
    if wantsJSON {
      try Output.json(answers)
    } else if answers.isEmpty {
      Output.line(worded("Nobody but you is involved."))
    } else {
      for answer in answers { Output.line(answer.sentence) }
    }
    await ClientOpening.leave(network, reason, in: directory)
    return answers.contains(where: \.isNow) ? .done : .nothingFound
  }
}
