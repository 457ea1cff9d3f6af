import PatchworkCore
import PatchworkExchange
import PatchworkStore

extension Subcommand {
  static let `import` = Subcommand(
    name: "import", summary: worded("Read a folder of CSV files into the directory"),
    synopsis: "[options] FOLDER",
    options: [
      DirectoryChoice.options[0],
      ("--source NAME", worded("the system whose identifiers the files hold, such as liquidlogic")),
      ("--dry-run", worded("check everything and change nothing")),
      ("--skip-bad-rows", worded("import the good rows although there are bad ones")),
      ("--rejects FILE", worded("where bad rows go; rejected-rows.csv if not given")),
    ],
    details: columns
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    var options = ImportOptions()
    options.source = try arguments.takeSource()
    options.isDryRun = arguments.takeFlag("--dry-run")
    options.skipsBadRows = arguments.takeFlag("--skip-bad-rows")
    let rejects =
      try arguments.takeValue("--rejects", what: worded("a file")) ?? "rejected-rows.csv"
    options.rejects = rejects
    let folder = try arguments.finishWithOne(worded("a folder"))
    let directory = try await choice.openLocal()
    let line = ProgressLine()
    let report = try await directory.importFolder(folder, options: options) { line.show($0) }
    if report.wasImported { await directory.prepareSearch { line.show($0) } }
    line.clear()
    let sentences = ImportSentences(report: report, options: options)
    for line in sentences.problems + sentences.remarks { Output.problem(line) }
    for line in sentences.lines { Output.line(line) }
    return report.badCount > 0 && !options.skipsBadRows ? .inputRefused : .done
  }

  /// Every file with its columns, as the help and the README list them.
  static var columns: String {
    var lines = [
      worded(
        """
        The files are UTF-8 CSV with a header line. Any file may be missing, and any column that \
        is
        """
      ),
      worded(
        """
        not marked *. Importing the same files again changes nothing; changed rows are corrected.
        """),
      worded("It is all or nothing: one bad row keeps everything out, unless --skip-bad-rows."),
      worded(
        """
        Two systems may give one identifier to two people: with --source each has its own, and an
        """),
      worded("empty cell takes nothing away."),
    ]
    for file in ExchangeFile.allCases {
      lines += ["", "\(file.fileName)"]
      lines += HelpTable.lines(
        file.columns.map { (($0.isRequired ? "*" : " ") + $0.name, worded($0.summary)) })
    }
    return lines.joined(separator: "\n")
  }

  static let export = Subcommand(
    name: "export", summary: worded("Write the directory as a folder of CSV files"),
    synopsis: "[options] FOLDER",
    options: DirectoryChoice.options + [
      ("--shielded-places", worded("with where shielded clients are, once another steward agrees"))
    ],
    details: worded(
      """
      The files are those that “patchwork import” reads, readable by you alone. Where a shielded \
      client is
      stands in no export: (shielded) takes its place, which an import leaves as it is. With
      --shielded-places the other records stewards are asked; once one agrees, run it again \
      within a day.
      A file of one account holds them always.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let shieldedPlaces = arguments.takeFlag("--shielded-places")
    let folder = try arguments.finishWithOne(worded("a folder"))
    let directory = try await choice.openLocal()
    for (file, rows) in try await directory.exportFolder(folder, shieldedPlaces: shieldedPlaces) {
      Output.line(worded("\(file.fileName): \(rows) rows."))
    }
    return .done
  }
}
