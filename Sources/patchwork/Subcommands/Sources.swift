import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let source = Subcommand(
    name: "source",
    summary: worded("List the systems from which records came, or say which one did"),
    synopsis: "[options] [name NAME]",
    options: [DirectoryChoice.options[0], ("--json", worded("print it as JSON"))],
    details: worded(
      """
      Each system gives its records identifiers of its own, and two may give one to two people. So
      “patchwork import --source NAME” keeps them apart. With “name NAME” the identifiers of files
      that were imported without a source become those of NAME. The exit status is 1 when nothing
      was imported yet.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let words = try arguments.finish()
    let directory = try await choice.openLocal()
    guard !words.isEmpty else {
      let sources = try await directory.recordSources()
      if wantsJSON {
        try Output.json(sources)
      } else {
        for source in sources { Output.line(source.sentence) }
        if sources.isEmpty { Output.line(worded("Nothing was imported yet.")) }
      }
      return sources.isEmpty ? .nothingFound : .done
    }
    guard words.count == 2, words[0] == "name" else {
      throw UsageError(worded("Say “patchwork source name NAME”, or nothing to list the sources."))
    }
    guard let source = RecordSource(words[1]) else { throw UsageError("\(RecordSource.form).") }
    let count = try await directory.nameSource(source)
    Output.line(
      count == 0
        ? worded("No record came in a file without a source. Nothing was changed.")
        : worded(
          "\(count) records that came in files without a source are known as \(source)'s now."))
    return count == 0 ? .nothingFound : .done
  }
}

extension Arguments {
  /// The source that `--source` names; nil where none is named.
  mutating func takeSource() throws(UsageError) -> RecordSource? {
    guard let name = try takeValue("--source", what: worded("a name")) else { return nil }
    guard let source = RecordSource(name) else {
      throw UsageError(worded("--source: \(RecordSource.form)."))
    }
    return source
  }
}

extension RecordSourceSummary {
  /// `liquidlogic: 90 clients, 130 involvements, 12 practitioners, 3 agencies.`
  fileprivate var sentence: String {
    let counts: [(Int, Phrase)] = [
      (clients, .counted(clients, one: "1 client", other: "\(clients) clients")),
      (
        involvements,
        .counted(involvements, one: "1 involvement", other: "\(involvements) involvements")
      ),
      (
        practitioners,
        .counted(practitioners, one: "1 practitioner", other: "\(practitioners) practitioners")
      ),
      (agencies, .counted(agencies, one: "1 agency", other: "\(agencies) agencies")),
    ]
    let words = counts.filter { $0.0 > 0 }.map { worded($0.1) }.joined(separator: ", ")
    return "\(source?.name ?? worded("files without a source")): \(words)."
  }
}
