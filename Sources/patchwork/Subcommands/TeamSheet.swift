import PatchworkCore

extension Subcommand {
  static let sheet = Subcommand(
    name: "sheet", summary: worded("Write the page for the client and the family"),
    synopsis: "[options] CLIENT",
    options: DirectoryChoice.options + [
      ClientOpening.option, Died.option,
      ("--large", worded("large print: short lines, to be printed at twice the size")),
      ("--html", worded("for a browser, which prints it; with --large in 22 points, else in 14")),
    ],
    details: worded(
      """
      Who helps the client and how to reach each, on a page that the family may keep. It leaves out
      what others in the house must not read: address, dates, how the client must not be contacted,
      ended involvements, private numbers. What you must heed when you hand it over is said apart,
      on standard error. CLIENT is as for “patchwork show”, and opening is recorded as there.
      Large print on a printer of CUPS: patchwork sheet --large CLIENT | lp -o cpi=5 -o lpi=3
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let isLarge = arguments.takeFlag("--large")
    let isMeant = arguments.takeFlag(Died.option.name)
    let isHTML = arguments.takeFlag("--html")
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
    guard Died.goesOn(network, isMeant) else { return .usage }
    if let safe = network.client.safeContact {
      Output.problem(worded("Not on the page, for you to heed: \(safe.words)."))
    }
    let sheet = TeamSheet(network, on: Now.moment.date)
    let lines = isHTML ? sheet.html(isLarge: isLarge) : sheet.text(isLarge: isLarge)
    for line in lines { Output.line(line) }
    return .done
  }
}
