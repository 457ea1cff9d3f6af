import PatchworkAPI
import PatchworkCore
import ServedDirectory
import Synchronization
import Testing

@testable import PatchworkServer

/// Coming in is recorded once a working day, however often somebody asks.
@Suite("Coming in", .timeLimit(.minutes(1)))
struct SittingTests {
  @Test("twelve hours after the last it is recorded anew")
  func twelveHours() async throws {
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    let token = try await served.token(for: tom)
    let now = Mutex<Int64>(1_000_000)
    let identities = Identities(served.local, clock: { now.withLock { $0 } })
    let request = HTTPRequest(
      "GET", "/v1/me", fields: ["host": "a", "authorization": "Bearer \(token)"])
    func signIns(after milliseconds: Int64) async throws -> Int {
      now.withLock { $0 += milliseconds }
      _ = try await identities.admit(request, from: .network)
      return try await served.local.activity(ActivityQuestion()).count { $0.kind == "sign-in" }
    }
    #expect(try await signIns(after: 0) == 1)
    #expect(try await signIns(after: 43_199_000) == 1)
    #expect(try await signIns(after: 1_000) == 2)
  }
}
