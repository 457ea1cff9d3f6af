import Glibc

/// Measures what the program promises, `patchwork-bench search --data DIR --results FILE` and
/// `patchwork-bench server --data DIR --database FILE`; whether it answers anything in time,
/// `patchwork-bench awkward --data DIR`; what the record of activity costs, `patchwork-bench
/// activity --database FILE`; and makes the data, `patchwork-bench generate --n COUNT
/// --out DIR`.
let arguments = Array(CommandLine.arguments.dropFirst())
do {
  switch arguments.first {
  case "prepare" where arguments.count == 3:  // The benchmark's own first half.
    try await SearchBenchmark.prepare(arguments[1], arguments[2])
  case "prepare-reusing" where arguments.count == 3:
    try await SearchBenchmark.prepare(arguments[1], arguments[2], reusing: true)
  case "search":
    try await SearchBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "awkward":
    try await AwkwardBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "server":
    try await ServerBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "activity":
    try await ActivityBenchmark(arguments: Array(arguments.dropFirst())).run()
  case "generate":
    exit(Generate.run(Array(arguments.dropFirst())))
  case "--help", "-h":
    let usages = [
      SearchBenchmark.usage, AwkwardBenchmark.usage, ServerBenchmark.usage,
      ActivityBenchmark.usage, Generate.usage,
    ]
    print(usages.joined(separator: "\n\n"))
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
