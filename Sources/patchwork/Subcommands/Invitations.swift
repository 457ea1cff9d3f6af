import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let invite = Subcommand(
    name: "invite", summary: worded("Ask a colleague to join a client's network"),
    synopsis: "--to NAME [options] CLIENT",
    options: DirectoryChoice.options + [
      ("--to NAME", worded("the practitioner who is asked")),
      ("--role ROLE", worded("what they would do for this client; their own role when left out")),
      Died.option,
    ],
    details: worded("They are asked for fourteen days. CLIENT is named as for “patchwork show”.")
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isMeant = arguments.takeFlag(Died.option.name)
    let name = try arguments.takeValue("--to", what: worded("a name"))
    let role = try arguments.takeValue("--role", what: worded("a role")) ?? ""
    guard let name else { throw UsageError(worded("Say with --to who is asked.")) }
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose),
      let one = try await Lookup.practitioner(name, in: directory, for: choice.purpose)
    else { return .nothingFound }
    let network = try await ClientOpening.ownNetwork(of: client, in: directory)
    guard Died.goesOn(network, isMeant) else { return .usage }
    let agency = try await directory.practitioner(one).agency.id
    return try await Act.perform(
      .invite(InvitationDraft(client: client, practitioner: one, agency: agency, role: role)),
      in: directory)
  }

  static let accept = answer(
    "accept",
    worded("Accept what you are asked: an invitation, a hand-over, a move, to call, a second word"),
    options: [
      ("--through-cover", worded("say that somebody calls who does not say for which service"))
    ],
    { .accept($0) }
  ) { arguments in arguments.takeFlag("--through-cover") ? .throughCover : .willCall }
  static let decline = answer(
    "decline",
    worded(
      "Decline what you are asked: an invitation, a hand-over, a move, to call, a second word"),
    options: [], { .decline($0) }
  ) { _ in .declined }

  private static func answer(
    _ name: String, _ summary: String, options: [(String, String)],
    _ act: @escaping @Sendable (InvitationID) -> NetworkAct,
    _ answer: @escaping @Sendable (inout Arguments) -> Ring.Answer
  ) -> Subcommand {
    Subcommand(
      name: name, summary: summary, synopsis: "[options] ID",
      options: DirectoryChoice.options + options,
      details: worded("ID is the identifier that “patchwork inbox” printed.")
    ) { arguments in
      let choice = try DirectoryChoice(&arguments)
      let answer = answer(&arguments)
      let text = try arguments.finishWithOne(worded("the identifier of an invitation"))
      guard let id = InvitationID(text) else { throw UsageError("\(InvitationID.form).") }
      let directory = try await choice.open()
      let items = try await directory.inbox().items
      for item in items where item.identifier == id.description {
        switch item.matter {
        case .colleague(let colleague):
          return try await Act.perform(
            .confirmColleague(colleague.id, worksHere: name == "accept"), in: directory)
        case .standing(let news):
          return try await Act.perform(
            name == "accept" ? news.agreement : news.refusal ?? news.agreement, in: directory)
        case .numberReport(let report):
          return try await Act.perform(
            .settleNumber(report.id, isRight: name == "accept"), in: directory)
        case .guarded(let act), .guardedSent(let act):
          guard let answer = name == "accept" ? act.agreement : act.refusal else { continue }
          Output.line("\(try await directory.apply(.rights(answer)).words).")
          return .done
        case .doorbell(let ring):
          return try await Act.perform(.answerRing(ring.id, answer), in: directory)
        default: continue
        }
      }
      return try await Act.perform(act(id), in: directory)
    }
  }
}
