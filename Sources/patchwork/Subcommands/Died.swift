import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let died = Subcommand(
    name: "died", summary: worded("Record that a client died, confirm it, or remove the day"),
    synopsis: "--on DAY | --confirm | --take-back [options] CLIENT",
    options: DirectoryChoice.options + [
      ClientOpening.option, ("--on DAY", worded("record the day of death: 2026-11-03, yesterday")),
      ("--confirm", worded("say that you know of the death that somebody else recorded")),
      ("--take-back", worded("the client did not die")),
    ],
    details: worded(
      """
      The network and records stewards are told, with your name. Until somebody else who works with
      the client, a records steward or an imported file confirms the day, visits are shown and not
      due; then they are not shown. Any of them can remove it. CLIENT is named as for “patchwork
      show”.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let day = try Act.day(arguments.takeValue("--on", what: worded("a day")), "--on")
    let confirms = arguments.takeFlag("--confirm")
    let takesBack = arguments.takeFlag("--take-back")
    guard [day != nil, confirms, takesBack].filter(\.self).count == 1 else {
      throw UsageError(worded("Say --on with a day, --confirm or --take-back."))
    }
    let reason = try ClientOpening.reason(&arguments)
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    guard let client = try await Lookup.client(text, in: directory, for: choice.purpose ?? reason)
    else { return .nothingFound }
    guard let network = try await ClientOpening.network(of: client, reason, in: directory) else {
      return .usage
    }
    let change: Change
    if let day {
      var corrected = network.client
      corrected.died = day
      change = .correctClient(corrected)
    } else if takesBack {
      change = .rights(.takeBackDeath(network.client.id))
    } else if let held = network.client.died {
      change = .rights(.confirmDeath(network.client.id, on: held))
    } else {
      Output.line(worded("No day of death is recorded."))
      return .nothingFound
    }
    let receipt = try await directory.apply(change)
    Output.line(day.map { worded("Recorded: died \($0.words).") } ?? "\(receipt.words).")
    return .done
  }
}

/// Asking before what is seldom meant for a client who died.
enum Died {
  static let option = (name: "--go-on", summary: worded("do it though the client died"))

  /// Whether to go on; where not, it is said why.
  ///
  /// - Parameter isMeant: Whether the option was given.
  static func goesOn(_ network: Network?, _ isMeant: Bool) -> Bool {
    guard let network, let mark = network.deathMark else { return true }
    return goesOn(
      worded("\(network.client.name.display) died \(mark.day.words), \(network.deathWords ?? "")"),
      isMeant)
  }

  /// Whether to go on with a client of a list.
  static func goesOn(_ client: ClientSummary, _ isMeant: Bool) -> Bool {
    guard let mark = client.death else { return true }
    return goesOn("\(client.name.display) \(mark.words)", isMeant)
  }

  private static func goesOn(_ fact: String, _ isMeant: Bool) -> Bool {
    if !isMeant {
      Output.problem(worded("\(fact). Nothing was done. Add \(option.name) if you mean it."))
    }
    return isMeant
  }
}
