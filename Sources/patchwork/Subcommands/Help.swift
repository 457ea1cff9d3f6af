/// The overview, made from the list of subcommands.
enum Help {
  /// Everything that the program does from the command line.
  static let subcommands = [
    Subcommand.find, .show, .who, .inbox, .acknowledge, .attention, .number, .seen, .import,
    .export,
    .screen, .manual,
  ]

  /// The options of the full screen.
  static let options: [(name: String, summary: String)] =
    DirectoryChoice.options + [
      ("--theme NAME", "the colours: dark, light, high-contrast, ..., or one of your own"),
      ("--help", "this page, or a subcommand's"),
      ("--version", "the version"),
    ]

  static var overview: String {
    var lines = [
      "Patchwork: who works with this person, and how to reach them now.", "",
      "Usage: patchwork [options]            the full screen",
      "       patchwork SUBCOMMAND ...       plain sentences, for scripts and screen readers", "",
      "Subcommands:",
    ]
    lines += HelpTable.lines(subcommands.map { ($0.name, $0.summary) })
    lines += ["", "Options:"] + HelpTable.lines(options)
    lines += ["", "Exit status:"]
    lines += HelpTable.lines(
      ExitStatus.explanations.map { (String($0.0.rawValue), $0.1) })
    return lines.joined(separator: "\n")
  }
}
