import PatchworkCommandLine
import PatchworkCore

/// The overview, made from the list of subcommands.
enum Help {
  /// Everything that the program does from the command line.
  static let subcommands = [
    Subcommand.find, .show, .reach, .who, .activity, .audit, .subjectAccess, .inbox, .acknowledge,
    .done,
    .attention, .number, .seen, .sheet,
    .household, .died,
    .merge, .unmerge, .shield, .endAccess, .share, .receipt, .confirm, .cover,
    .invite, .accept, .decline, .ring, .confidential, .move, .handover, .agency, .accounts,
    .gaps, .mail, .day,
    .undo,
    .import, .export, .source,
    .screen, .signIn, .signOut, .manual, .help,
  ]

  /// The subcommand of a name.
  ///
  /// - Throws: `UsageError` for another word, with the names that begin like it.
  static func subcommand(_ word: String) throws(UsageError) -> Subcommand {
    if let found = subcommands.first(where: { $0.name == word }) { return found }
    let near = subcommands.map(\.name).filter { $0.hasPrefix(word.prefix(2)) }
    let question = near.isEmpty ? "" : worded(" Did you mean \(near.joined(separator: ", "))?")
    throw UsageError(worded("“\(word)” is not something Patchwork does.\(question)"))
  }

  /// The options of the full screen.
  static let options: [(name: String, summary: String)] =
    DirectoryChoice.ofScreen + [
      ("--theme NAME", worded("the colours: dark, light, high-contrast, ..., or one of your own")),
      ("--forced", worded("for sshd_config only; see the manual")),
      ("--help", worded("this page, or a subcommand's")),
      ("--version", worded("the version")),
    ]

  /// How the directory is chosen when no option says which.
  private static var whichDirectory: String {
    worded(
      """
      With none of --database, --server and --demo, the server is the one that $PATCHWORK_SERVER \
      names,
      or the line “server = ADDRESS” in $XDG_CONFIG_HOME/patchwork/patchwork.conf or, for \
      everybody on
      this host, /etc/xdg/patchwork/patchwork.conf. If nothing names one, your own database is \
      opened.
      """)
  }

  static var overview: String {
    var lines = [
      worded("Patchwork: who works with this person, and how to reach them now."), "",
      worded("Usage: patchwork [options]            the full screen"),
      worded(
        "       patchwork SUBCOMMAND ...       plain sentences, for scripts and screen readers"),
      "",
      worded("Subcommands:"),
    ]
    lines += HelpTable.lines(subcommands.map { ($0.name, $0.summary) })
    lines += ["", worded("Options:")] + HelpTable.lines(options)
    lines += ["", whichDirectory, "", worded("Exit status:")]
    lines += HelpTable.lines(
      ExitStatus.explanations.map { (String($0.0.rawValue), $0.1) })
    return lines.joined(separator: "\n")
  }
}

extension Subcommand {
  static let help = Subcommand(
    name: "help", summary: worded("Show all of this, or the page of one subcommand"),
    synopsis: "[SUBCOMMAND]", options: []
  ) { arguments in
    let word = arguments.takeSubcommand()
    try arguments.finishEmpty("help")
    Output.line(try word.map { try Help.subcommand($0).helpPage } ?? Help.overview)
    return .done
  }
}
