import Glibc
import PatchworkCommandLine

/// Measures Patchwork:
/// - `patchwork-bench search --data DIR --results FILE`: recall and times of search.
/// - `patchwork-bench server --data DIR --database FILE`: a server under load.
/// - `patchwork-bench awkward --data DIR`: unusual data and texts.
/// - `patchwork-bench activity --database FILE`: the record of activity.
/// - `patchwork-bench generate --n COUNT --out DIR`: makes the data.
let arguments = Array(CommandLine.arguments.dropFirst())
let usages = [
  "search": SearchBenchmark.usage, "awkward": AwkwardBenchmark.usage,
  "server": ServerBenchmark.usage, "activity": ActivityBenchmark.usage, "generate": Generate.usage,
]
do {
  let rest = Array(arguments.dropFirst())
  let asksForHelp = !Set(arguments.prefix(2)).isDisjoint(with: ["--help", "-h"])
  switch arguments.first {
  case _ where asksForHelp: print(usage(of: arguments.first))
  case "prepare" where arguments.count == 3:  // The benchmark's own first half.
    try await SearchBenchmark.prepare(arguments[1], arguments[2])
  case "prepare-reusing" where arguments.count == 3:
    try await SearchBenchmark.prepare(arguments[1], arguments[2], reusing: true)
  case "check" where arguments.count == 3:
    print(try await RegisterCheck.run(arguments[1], arguments[2]), terminator: "")
  case "search": try await SearchBenchmark(Arguments(rest)).run()
  case "awkward": try await AwkwardBenchmark(Arguments(rest)).run()
  case "server": try await ServerBenchmark(Arguments(rest)).run()
  case "activity": try await ActivityBenchmark(Arguments(rest)).run()
  case "generate": exit(Generate.run(rest))
  default: throw UsageError("What to measure is missing or unknown.")
  }
} catch let error as UsageError {
  complain("patchwork-bench: \(error.sentence)\n\(usage(of: arguments.first))")
  exit(2)
} catch let failure as MeasurementFailure {
  complain("patchwork-bench: \(failure.reason).")
  exit(3)
} catch let refusal as Refusal {
  complain("patchwork-bench: \(refusal.reason).")
  exit(4)
} catch {
  complain("patchwork-bench: \(error)")
  exit(3)
}

/// The usage of a subcommand; of all when there is none of that name.
func usage(of subject: String?) -> String {
  subject.flatMap { usages[$0] }
    ?? usages.sorted { $0.key < $1.key }.map(\.value)
    .joined(separator: "\n\n")
}

func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
