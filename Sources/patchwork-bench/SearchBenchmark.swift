import Glibc
import PatchworkCommandLine
import PatchworkCore
import PatchworkExchange
import PatchworkStore

/// Runs labelled queries on a register, and types them letter by letter.
struct SearchBenchmark {
  static let usage = """
    usage: patchwork-bench search --data DIR --results FILE [--database FILE] [--queries NAME]
                                  [--keystrokes COUNT] [--reuse-index]

      --data DIR         holds clients.csv, aliases.csv and the file of queries
      --results FILE     gets one line a query: number, milliseconds, and what was found
      --database FILE    searches this database, RESULTS.db unless given; it is imported from DIR if it
                         does not exist, and refused if it holds another register
      --queries NAME     another file of queries in DIR; queries.csv unless given
      --keystrokes COUNT types only so many of the queries key by key; all unless given
      --reuse-index      builds the index only if there is none yet
    """

  private var data = ""
  private var results = ""
  private var database: String?
  private var queries = "queries.csv"
  private var keystrokes = Int.max
  private var reusesIndex = false

  init(_ arguments: consuming Arguments) throws(UsageError) {
    reusesIndex = arguments.takeFlag("--reuse-index")
    data = try arguments.takeRequired("--data", what: "a folder")
    results = try arguments.takeRequired("--results", what: "a file")
    database = try arguments.takeValue("--database", what: "a file")
    queries = try arguments.takeValue("--queries", what: "a file's name") ?? queries
    keystrokes = try arguments.takeCount("--keystrokes", in: 0...Int.max) ?? keystrokes
    try arguments.finishEmpty("search")
  }

  func run() async throws {
    let queries = try LabelledQueries(path: "\(data)/\(queries)")
    let path = database ?? "\(results).db"
    let isThere = access(path, F_OK) == 0
    if isThere { _ = try OwnProcess.output(of: ["check", data, path]) }
    let step = reusesIndex ? "prepare-reusing" : "prepare"
    let build = Double(try OwnProcess.output(of: [step, data, path])) ?? 0

    complain(
      "Measures \(queries.texts.count) queries of \(data)/\(self.queries) in \(path), which "
        + (isThere ? "was there and holds the register." : "was imported from there."))

    // From here on as in a worker's program: newly started, with the index built.
    var first = Durations()
    let directory = try await first.measure {
      let directory = try LocalDirectory(path: path)
      _ = try await directory.search(SearchRequest(text: queries.texts.first ?? "smith"))
      return directory
    }
    let (times, recall) = try await answer(queries, from: directory)
    let keys = try await type(queries, into: directory)
    let atRest = privateBytes()
    let change = try await measureChange(in: directory)
    let clients = try await directory.clientCount()
    print(
      "{\"clients\":\(clients),\"build_s\":\(rounded(build))"
        + ",\"index_bytes\":\(directory.searchIndexBytes),\"query_ms\":\(times.json)"
        + ",\"keystroke_ms\":\(keys.json),\"first_search_after_start_ms\":\(rounded(first.last))"
        + ",\"change_visible_ms\":\(rounded(change)),\"peak_rss_bytes\":\(peakResidentBytes())"
        + ",\"private_bytes\":\(atRest),\"recall_percent\":\(recall.json)}")
  }

  /// Imports a folder into a database that does not exist yet, builds the index, and prints the
  /// seconds of building. With `reusing`, opens an existing index and prints the seconds of
  /// opening.
  static func prepare(_ data: String, _ path: String, reusing: Bool = false) async throws {
    let isNew = access(path, F_OK) != 0
    let directory = try LocalDirectory(path: path)
    if isNew {
      let report = try await directory.importFolder(data)
      guard report.wasImported else {
        let bad = report.badRows.first.map { ": \($0.file), line \($0.line): \($0.rule)" } ?? ""
        throw Refusal(reason: "\(data) could not be imported\(bad)")
      }
    }
    var build = Durations()
    try await build.measure {
      if reusing {
        await directory.prepareSearch()
      } else {
        try await directory.buildSearchIndex()
      }
    }
    print(build.last / 1e3, terminator: "")
  }

  private func answer(
    _ queries: LabelledQueries, from directory: LocalDirectory
  ) async throws -> (Durations, Recall) {
    guard let file = fopen(results, "w") else {
      throw MeasurementFailure("\(results) cannot be written")
    }
    defer { fclose(file) }
    var times = Durations()
    var recall = Recall()
    for (index, text) in queries.texts.enumerated() {
      let answer = try await times.measure {
        try await directory.search(SearchRequest(text: text, limit: 10))
      }
      var clients: [ClientID] = []
      var hits: [SearchHit] = []
      for hit in answer.hits {
        guard case .client(let summary) = hit.subject else { continue }
        clients.append(summary.id)
        hits.append(hit)
      }
      let sources = try await directory.sourceIdentifiers(of: clients)
      recall.count(
        truth: queries.truths[index],
        answer: zip(sources, hits).map { ($0, $1.tier == .likely) })
      var line = "\(queries.numbers[index])\t\(rounded(times.last))"
      for (source, hit) in zip(sources, hits) {
        line += "\t\(source)|\(rounded(hit.bits))|\(hit.tier.rawValue)"
      }
      fputs(line + "\n", file)
    }
    return (times, recall)
  }

  private func type(
    _ queries: LabelledQueries, into directory: LocalDirectory
  ) async throws -> Durations {
    var times = Durations()
    let step = max(1, queries.texts.count / max(1, keystrokes))
    for index in stride(from: 0, to: queries.texts.count, by: step) {
      var typed = ""
      for character in queries.texts[index] {
        typed.append(character)
        let soFar = typed
        _ = try await times.measure {
          try await directory.search(SearchRequest(text: soFar, limit: 10))
        }
      }
    }
    return times
  }

  /// The milliseconds until a search finds a client that was just added.
  private func measureChange(in directory: LocalDirectory) async throws -> Double {
    let name = PersonName(given: "Zyxwena", family: "Quillfeather")
    let draft = Client(names: [name], birth: .exact(CivilDate(dayNumber: 16_863)))
    _ = try await directory.apply(.addClient(draft))
    var times = Durations()
    let answer = try await times.measure {
      try await directory.search(SearchRequest(text: "zyxwena quillfeather"))
    }
    guard !answer.hits.isEmpty else { throw MeasurementFailure("a new client was not found") }
    _ = try await directory.undoLastChange()
    return times.last
  }
}
