import Glibc
import PatchworkCommandLine
import PatchworkStore

/// Fills a record of activity and measures whether appending stays equally fast, and verifying.
struct ActivityBenchmark {
  static let usage = """
    usage: patchwork-bench activity --database FILE [--n COUNT]

      --database FILE  a file that is not there yet; 10 million entries take 1.1 GB
      --n COUNT        how many entries in the end; 10000000 unless given

    Prints a line of JSON at 10 thousand entries, 1 million and the end: the time that appending
    takes for each entry, in microseconds, many in a transaction and one in a transaction of its own
    (p50); and at the end what verifying took, with the most memory ever held.
    """

  private var database = ""
  private var count = 10_000_000

  init(_ arguments: consuming Arguments) throws(UsageError) {
    database = try arguments.takeRequired("--database", what: "a file")
    count = try arguments.takeCount("--n", in: 1...1_000_000_000) ?? count
    try arguments.finishEmpty("activity")
    guard access(database, F_OK) != 0 else { throw UsageError("\(database) is there already.") }
  }

  private static let batch = 10_000
  private static let samples = 21

  func run() async throws {
    let directory = try LocalDirectory(path: database)
    var entries = 0
    for mark in [10_000, 1_000_000, count] where mark <= count && mark > entries {
      while entries < mark {
        let next = min(Self.batch, mark - entries)
        try await directory.appendMadeUpActivity(next, seed: UInt64(entries))
        entries += next
      }
      entries += try await measure(directory, at: entries)
    }
    let start = ContinuousClock.now
    let verdict = try await directory.verifyActivity()
    let took = (ContinuousClock.now - start).inMilliseconds
    guard case .sound = verdict else {
      throw MeasurementFailure("the record does not verify: \(verdict)")
    }
    print(
      "{\"verified\":\(entries),\"seconds\":\(rounded(took / 1e3)),"
        + "\"entriesPerSecond\":\(Int(Double(entries) / took * 1e3)),"
        + "\"peakMegabytes\":\(rounded(Double(peakResidentBytes()) / 1_048_576))}")
  }

  /// Appends entries, prints the median time of each.
  ///
  /// - Returns: the number of entries added.
  private func measure(_ directory: LocalDirectory, at entries: Int) async throws -> Int {
    var (many, single) = (Durations(), Durations())
    let perSample = 1_000
    for sample in 0..<Self.samples {
      try await many.measure {
        try await directory.appendMadeUpActivity(perSample, seed: UInt64(sample))
      }
    }
    for sample in 0..<(Self.samples * 10) {
      try await single.measure {
        try await directory.appendMadeUpActivity(1, seed: UInt64(sample))
      }
    }
    func middle(_ durations: Durations, per count: Int) -> Double {
      let sorted = durations.milliseconds.sorted()
      return rounded(sorted[sorted.count / 2] / Double(count) * 1e3)
    }
    print(
      "{\"entries\":\(entries),\"microsecondsEach\":\(middle(many, per: perSample)),"
        + "\"microsecondsAlone\":\(middle(single, per: 1))}")
    return Self.samples * perSample + Self.samples * 10
  }
}
