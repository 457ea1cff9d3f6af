import PatchworkAPI
import PatchworkCore

/// What waits for the asker, and their day.
extension RemoteDirectory {
  /// What waits for the asker.
  package func inbox() async throws -> Inbox { try Self.require(try await answer(.inbox(.inbox))) }

  /// The asker's own clients, and what is due or has changed.
  package func myDay() async throws -> MyDay { try Self.require(try await answer(.inbox(.myDay))) }
}
