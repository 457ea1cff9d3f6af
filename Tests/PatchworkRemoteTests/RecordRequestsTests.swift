import Foundation
import Testing

@Suite("The requests of a release, for the next one's tests", .timeLimit(.minutes(1)))
struct RecordRequestsTests {
  private static let folder = ProcessInfo.processInfo.environment["PATCHWORK_RECORD_REQUESTS"]

  @Test("every change is recorded as it is sent", .enabled(if: folder != nil))
  func record() async throws {
    try await RequestRecorder().record(into: try #require(Self.folder))
  }
}
