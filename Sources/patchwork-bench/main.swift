import Glibc

/// Measures what the program promises, `patchwork-bench search --data DIR --results FILE`, and makes
/// the data to measure it with, `patchwork-bench generate --n COUNT --out DIR`; and whether it answers
/// anything in time, `patchwork-bench awkward --data DIR`.
let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "prepare" where arguments.count == 3:  // The benchmark's own first half.
    try await SearchBenchmark.prepare(arguments[1], arguments[2])
  case "search":
    try await SearchBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "awkward":
    try await AwkwardBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "generate":
    exit(Generate.run(Array(arguments.dropFirst())))
  case "--help", "-h":
    print("\(SearchBenchmark.usage)\n\n\(AwkwardBenchmark.usage)\n\n\(Generate.usage)")
  default:
    throw UsageError("what to measure is missing or unknown")
  }
} catch let error as UsageError {
  complain("patchwork-bench: \(error.reason).\n\(SearchBenchmark.usage)")
  exit(2)
} catch {
  complain("patchwork-bench: \(error)")
  exit(3)
}

/// Writes a line to standard error.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
