import PatchworkCommandLine
import PatchworkCore
import PatchworkStore

extension Subcommand {
  static let find = Subcommand(
    name: "find", summary: worded("Find clients, practitioners and agencies"),
    synopsis: "[options] QUERY",
    options: DirectoryChoice.options + [
      ("--json", worded("print the answer as JSON")),
      ("--possible", worded("print possible hits too, not only the likely ones")),
      ("--archived", worded("look among archived clients, too")),
      ("--limit N", worded("at most so many hits; 20 if not given")),
    ],
    details: worded(
      """
      QUERY is whatever you would type into the search box: names in any order, a date of birth, an
      NHS number, a postcode. Each hit is one line: its identifier, who it is, and why it matched.
      Your own clients stand first, then other clients, then practitioners and agencies; of those \
      who
      fit equally well A to Z. What is not listed is said with its number.
      A query of - is read from standard input, so that no name stands among the host's processes.
      """)
  ) { arguments in
    let choice = try DirectoryChoice(&arguments)
    let wantsJSON = arguments.takeFlag("--json")
    let wantsPossible = arguments.takeFlag("--possible")
    let wantsArchived = arguments.takeFlag("--archived")
    let limit = try arguments.takeCount("--limit") ?? 20
    let text = try Query.text(arguments.finish())
    let directory = try await choice.open()
    var answer = try await Query.answer(
      SearchRequest(
        text: text, limit: limit, includesPossible: true, includesArchived: wantsArchived,
        purpose: choice.purpose, namesakes: limit),
      from: directory)
    let possible = answer.hits.filter { $0.tier == .possible }
    if !wantsPossible && possible.count < answer.hits.count {
      answer.hits.removeAll { $0.tier == .possible }
    }
    if wantsJSON {
      try Output.json(answer)
    } else {
      let sentences = AnswerSentences(
        answer: answer, heldBack: wantsPossible ? 0 : possible.count, today: Now.moment.date)
      for line in sentences.lines { Output.line(line) }
    }
    await directory.settle()
    return answer.hits.isEmpty ? .nothingFound : .done
  }
}

/// What stands after the options, as one text, and what it finds.
enum Query {
  /// Joins the words; reads standard input for `-`.
  static func text(_ words: [String]) throws(UsageError) -> String {
    guard !words.isEmpty else { throw UsageError(worded("Say what to look for.")) }
    guard words == ["-"] else { return words.joined(separator: " ") }
    guard let line = readLine() else {
      throw UsageError(worded("Nothing came on standard input."))
    }
    return line
  }

  /// What a directory answers. The program ends with the answer, so it waits for the search index.
  static func answer(
    _ request: SearchRequest, from directory: any Directory
  ) async throws -> SearchAnswer {
    if let local = directory as? LocalDirectory {
      let line = ProgressLine()
      await local.prepareSearch { line.show($0) }
      line.clear()
    }
    return try await directory.search(request)
  }
}
