import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

extension Subcommand {
  static let subjectAccess = Subcommand(
    name: "subject-access", summary: worded("Write everything held on a client, for the client"),
    synopsis: "[options] CLIENT FOLDER", options: DirectoryChoice.options,
    details: worded(
      """
      Writes subject-access.txt and subject-access.json into FOLDER, readable by you alone: the
      client's record, who works and worked with them, their family by name, and everybody who
      looked, with what is withheld because it is about others. For records stewards; it is \
      recorded,
      and the client's network sees it. CLIENT is an identifier or a query.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let words = try arguments.finish()
    guard words.count == 2 else { throw UsageError(worded("Say whom it is about, and a folder.")) }
    let directory = try await choice.openLocal()
    guard let client = try await Lookup.client(words[0], in: directory, for: choice.purpose) else {
      await directory.settle()
      return .nothingFound
    }
    let folder = words[1]
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw DirectoryError.cannotOpen(path: folder, reason: String(cString: strerror(errno)))
    }
    try PrivateFile.refuseLink(folder)
    // Made before anything is gathered: what cannot be written is not recorded as given either.
    let text = try PrivateFile(folder + "/subject-access.txt")
    let data = try PrivateFile(folder + "/subject-access.json")
    let access = try await directory.subjectAccess(to: client)
    // The file is printed on terminals too.
    try text.write(Printable.text(access.sentences.joined(separator: "\n") + "\n"))
    try data.write(try Output.jsonText(access))
    Output.line(worded("Written to \(folder): subject-access.txt and subject-access.json."))
    return .done
  }
}

extension SubjectAccess {
  /// Everything in plain sentences, one fact a line.
  fileprivate var sentences: [String] {
    var lines = [
      worded("Everything that Patchwork holds on \(client.name.full)."), "", worded("Names"),
    ]
    lines += client.names.map { "  \($0.full) (\($0.kind.rawValue))" }
    lines += ["", worded("Facts")]
    if let birth = client.birth { lines.append(worded("  Born \(birth.words).")) }
    let sex = client.sex == .notKnown ? worded("not known") : client.sex.rawValue
    lines.append(worded("  Sex as registered: \(sex)."))
    if let number = client.nhsNumber { lines.append(worded("  NHS number \(number).")) }
    lines += client.addresses.map { worded("  Address: \($0.display)\(days($0.from, $0.until)).") }
    lines += client.shownFacts.map { "  \($0.heading.label): \($0.words)." }
    lines += ["", worded("Who works or worked with them")] + told(involvements)
    lines += ["", worded("Family and household")] + told(family)
    lines += ["", worded("Decisions to share what is known, or not to")]
    lines += sharing.isEmpty ? [worded("  None.")] : sharing.map { "  \($0.sentence)" }
    lines += ["", worded("What else is held")]
    lines += others.isEmpty ? [worded("  Nothing.")] : others.map { "  \($0)" }
    lines += ["", worded("Who looked at the record, or changed it, latest first")]
    lines += looks.map { "  \($0.sentence)" }
    lines += ["", worded("Held, and not given here")]
    lines += withheld.isEmpty ? [worded("  Nothing.")] : withheld.map { "  \($0)" }
    return lines
  }

  private func told(_ facts: [Line]) -> [String] {
    facts.isEmpty
      ? [worded("  Nobody.")] : facts.map { "  \($0.what): \($0.who)\(days($0.from, $0.until))." }
  }

  private func days(_ from: CivilDate?, _ until: CivilDate?) -> String {
    [from.map { worded(", from \($0.words)") }, until.map { worded(", until \($0.words)") }]
      .compactMap(\.self)
      .joined()
  }
}
