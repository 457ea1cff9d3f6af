import Testing

@testable import PatchworkStore

/// Stops the directory's clock for a test, so that no midnight falls between two of its questions and
/// no year is too early or too late for what it writes down.
struct FixedClock: SuiteTrait, TestTrait, TestScoping {
  let moment: Int64
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await WallClock.$fixedMoment.withValue(moment) { try await body() }
  }
}

extension Trait where Self == FixedClock {
  /// Noon of Tuesday 24 November 2026.
  static var atNoon: Self { FixedClock(moment: 1_795_521_600) }
}
