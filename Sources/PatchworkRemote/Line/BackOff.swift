/// How long to wait before the line is tried again: longer each time, and never in step with the
/// hundreds of others that lost it at the same moment.
struct BackOff {
  private var failures = 0

  /// The wait, in milliseconds; at most ten seconds and a half.
  mutating func next() -> Int {
    let longest = min(250 << min(failures, 6), 10_000)
    failures += 1
    return Int.random(in: longest / 2...longest + 500)
  }

  /// Begins again with the shortest wait.
  mutating func reset() { failures = 0 }
}
