import Glibc

/// Why a measurement cannot go on.
struct MeasurementFailure: Error {
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

/// Measured durations and their percentiles.
struct Durations {
  private(set) var milliseconds: [Double] = []

  /// Runs an asynchronous body and records its duration.
  mutating func measure<Result>(_ body: () async throws -> Result) async rethrows -> Result {
    let start = ContinuousClock.now
    let result = try await body()
    milliseconds.append((ContinuousClock.now - start).inMilliseconds)
    return result
  }

  /// Runs a synchronous body and records its duration.
  mutating func measureNow<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    milliseconds.append((ContinuousClock.now - start).inMilliseconds)
    return result
  }

  /// Records a duration in milliseconds that was measured elsewhere.
  mutating func add(_ duration: Double) { milliseconds.append(duration) }

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
  var inMilliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}

/// The number rounded to three decimals.
func rounded(_ value: Double) -> Double { (value * 1e3).rounded() / 1e3 }

/// Peak resident memory of this process in bytes, with mapped files.
func peakResidentBytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss * 1024
}

/// Dirty private memory of this process in bytes (Linux smaps_rollup).
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
