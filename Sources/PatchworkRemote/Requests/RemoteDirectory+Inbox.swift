import PatchworkAPI
import PatchworkCore

/// What waits for the asker, and their day.
extension RemoteDirectory {
  package func inbox() async throws -> Inbox { try Self.require(try await answer(.inbox(.inbox))) }

  package func myDay() async throws -> MyDay { try Self.require(try await answer(.inbox(.myDay))) }
}
