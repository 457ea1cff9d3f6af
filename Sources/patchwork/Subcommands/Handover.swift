import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let handover = Subcommand(
    name: "handover", summary: worded("List a practitioner's clients, or hand some or all over"),
    synopsis: "[options] PRACTITIONER",
    options: DirectoryChoice.options + [
      ("--to NAME", worded("the person who is asked to take them over")),
      ("--client CLIENT", worded("a client to hand over; may be given several times")),
      ("--all", worded("hand over every client whom nobody is asked to take yet")),
      ("--json", worded("print the list as JSON")), Died.option,
    ],
    details: worded(
      """
      Without --to it lists every client: whether somebody is asked to take them over, and those \
      whom
      nobody is asked to take first. With --to it asks for the clients that --client names, or \
      for --all:
      for all of them or, where one cannot be asked for, for none. Each client stays with \
      PRACTITIONER
      until the person who is asked accepts that client. --all leaves out clients who died.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let isMeant = arguments.takeFlag(Died.option.name)
    let isAll = arguments.takeFlag("--all")
    let clients = try arguments.takeValues("--client", what: worded("a client"))
    let name = try arguments.takeValue("--to", what: worded("a name"))
    guard (name != nil) == (isAll || !clients.isEmpty) else {
      throw UsageError(worded("Say with --to who is asked, and with --client or --all for whom."))
    }
    guard clients.isEmpty || !isAll else {
      throw UsageError(worded("Say --all or --client, not both."))
    }
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let owner = try await Lookup.practitioner(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    let list = try await directory.handovers(of: owner)
    if let name {
      guard let taker = try await Lookup.practitioner(name, in: directory, for: choice.purpose)
      else { return .nothingFound }
      var chosen = isAll ? list.unassigned.filter { $0.client.death == nil } : []
      for text in clients {
        guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
          return .nothingFound
        }
        guard let held = list.cases.first(where: { $0.client.id == client }) else {
          Output.line(worded("“\(text)” is not one of their clients. Nobody was asked."))
          return .nothingFound
        }
        guard Died.goesOn(held.client, isMeant) else { return .usage }
        chosen.append(held)
      }
      guard !chosen.isEmpty else {
        Output.line(worded("They have no client whom nobody is asked to take over."))
        return .nothingFound
      }
      return try await Act.perform(
        .proposeAll(chosen.map { HandoverProposal($0.involvement.id, to: taker) }), in: directory)
    }
    if wantsJSON {
      try Output.json(list)
    } else {
      for line in HandoverSentences(list: list, today: Now.moment.date).lines {
        Output.line(line)
      }
    }
    return list.cases.isEmpty ? .nothingFound : .done
  }
}
