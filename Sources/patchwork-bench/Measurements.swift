import Glibc

/// What was wrong with the arguments.
struct UsageError: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Durations, from which percentiles are taken.
struct Durations {
  private(set) var milliseconds: [Double] = []

  /// Runs something and notes how long it took.
  mutating func measure<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    let start = ContinuousClock.now
    let result = try await body()
    milliseconds.append((ContinuousClock.now - start).inMilliseconds)
    return result
  }

  /// Runs something at once and notes how long it took.
  mutating func measureNow<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    milliseconds.append((ContinuousClock.now - start).inMilliseconds)
    return result
  }

  /// Notes a duration that was measured elsewhere, in milliseconds.
  mutating func add(_ duration: Double) { milliseconds.append(duration) }

  /// The last duration measured.
  var last: Double { milliseconds.last ?? 0 }

  /// `{"p50":…,"p99":…,"max":…}`.
  var json: String {
    let sorted = milliseconds.sorted()
    func percentile(_ share: Double) -> Double {
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    }
    return "{\"p50\":\(rounded(percentile(0.5))),\"p99\":\(rounded(percentile(0.99)))"
      + ",\"max\":\(rounded(percentile(1)))}"
  }
}

extension Duration {
  /// The duration in milliseconds.
  var inMilliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}

/// A number with three decimals.
func rounded(_ value: Double) -> Double { (value * 1e3).rounded() / 1e3 }

/// The most memory the process has held, in bytes, mapped files included.
func peakResidentBytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

/// Memory that no other process shares, in bytes: private pages, dirty or not (Linux smaps_rollup).
func privateBytes() -> Int {
  guard let file = fopen("/proc/self/smaps_rollup", "r") else { return 0 }
  defer { fclose(file) }
  var total = 0
  var buffer = [CChar](repeating: 0, count: 256)
  while fgets(&buffer, 256, file) != nil {
    let line = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let words = line.split(separator: 32)
    guard words.count >= 2, words[0].elementsEqual("Private_Dirty:".utf8) else { continue }
    total += (Int(String(decoding: words[1], as: UTF8.self)) ?? 0) * 1024
  }
  return total
}
