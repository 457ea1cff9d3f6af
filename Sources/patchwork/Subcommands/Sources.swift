import PatchworkCommandLine
import PatchworkCore

extension Subcommand {
  static let source = Subcommand(
    name: "source", summary: "List the systems from which records came, or say which one did",
    synopsis: "[options] [name NAME]",
    options: [DirectoryChoice.options[0], ("--json", "print it as JSON")],
    details: """
      Each system gives its records identifiers of its own, and two may give one to two people. So
      “patchwork import --source NAME” keeps them apart. With “name NAME” the identifiers of files
      that were imported without a source become those of NAME. The exit status is 1 when nothing
      was imported yet.
      """
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
        if sources.isEmpty { Output.line("Nothing was imported yet.") }
      }
      return sources.isEmpty ? .nothingFound : .done
    }
    guard words.count == 2, words[0] == "name" else {
      throw UsageError("Say “patchwork source name NAME”, or nothing to list the sources.")
    }
    guard let source = RecordSource(words[1]) else { throw UsageError("\(RecordSource.form).") }
    let count = try await directory.nameSource(source)
    Output.line(
      count == 0
        ? "No record came in a file without a source. Nothing was changed."
        : "\(count) records that came in files without a source are known as \(source)'s now.")
    return count == 0 ? .nothingFound : .done
  }
}

extension Arguments {
  /// The source that `--source` names; nil where none is named.
  mutating func takeSource() throws(UsageError) -> RecordSource? {
    guard let name = try takeValue("--source", what: "a name") else { return nil }
    guard let source = RecordSource(name) else {
      throw UsageError("--source: \(RecordSource.form).")
    }
    return source
  }
}

extension RecordSourceSummary {
  /// `liquidlogic: 90 clients, 130 involvements, 12 practitioners, 3 agencies.`
  fileprivate var sentence: String {
    let counts = [
      (clients, "client", "clients"), (involvements, "involvement", "involvements"),
      (practitioners, "practitioner", "practitioners"), (agencies, "agency", "agencies"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { count, one, many in
      "\(count) \(count == 1 ? one : many)"
    }.joined(separator: ", ")
    return "\(source?.name ?? "files without a source"): \(words)."
  }
}
