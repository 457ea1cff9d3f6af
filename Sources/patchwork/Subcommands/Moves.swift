import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let move = Subcommand(
    name: "move", summary: worded("Say that a client moves, and see who has acknowledged it"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ("--to AGENCY", worded("the agency that receives the family and is asked to acknowledge it")),
      ("--area ST16", worded("the postcode district to which they move, if it is known")),
      ("--household", worded("everybody who lives with them moves too")),
      ("--take-back", worded("withdraw what nobody has acknowledged yet")),
      ("--json", worded("print the moves as JSON")), Died.option,
    ],
    details: worded(
      """
      Without --to it lists the client's moves. The agency sees one in its inbox and acknowledges \
      it with
      “patchwork accept”; until then it is overdue after a week, and nothing else changes. CLIENT is
      named as for “patchwork show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let agencyText = try arguments.takeValue("--to", what: worded("an agency"))
    let area = try arguments.takeValue("--area", what: worded("a postcode district"))
    let isHousehold = arguments.takeFlag("--household")
    let takesBack = arguments.takeFlag("--take-back")
    let wantsJSON = arguments.takeFlag("--json")
    let isMeant = arguments.takeFlag(Died.option.name)
    if (area != nil || isHousehold) && agencyText == nil {
      throw UsageError(worded("Say with --to which agency is asked."))
    }
    if takesBack && agencyText != nil {
      throw UsageError(worded("--to and --take-back exclude another."))
    }
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose) else {
      return .nothingFound
    }
    if let agencyText {
      guard let agency = try await Lookup.agency(agencyText, in: directory, for: choice.purpose)
      else {
        return .nothingFound
      }
      let network = try await directory.network(of: client)
      guard Died.goesOn(network, isMeant) else { return .usage }
      let home =
        isHousehold ? network.family.filter(\.livesTogether).map(\.person) : []
      let receipt = try await directory.move(
        MoveDraft(client: client, agency: agency, area: area ?? ""), together: home)
      Output.line("\(receipt.words).")
      return .done
    }
    let network = try await directory.network(of: client)
    let moves = network.invitations.filter { $0.kind == .move }
    if takesBack {
      guard let open = moves.first(where: { $0.state == .pending }) else {
        Output.line(worded("No move is open."))
        return .nothingFound
      }
      return try await Act.perform(.withdrawInvitation(open.id), in: directory)
    }
    if wantsJSON {
      try Output.json(moves)
    } else {
      for move in moves {
        let agency = network.agency(move.agency)?.name ?? worded("an agency")
        Output.line("\(move.id)  \(agency): \(move.progressWords(on: Now.moment.date)).")
      }
      if moves.isEmpty { Output.line(worded("No move.")) }
    }
    return moves.isEmpty ? .nothingFound : .done
  }
}
