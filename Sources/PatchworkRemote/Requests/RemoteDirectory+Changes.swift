import PatchworkAPI
import PatchworkCore

/// Changes, each as the request that `ChangeRequest` makes of it.
extension RemoteDirectory {
  /// Makes one change; waits while there is no line.
  package func apply(_ change: Change) async throws -> ChangeReceipt {
    let response = try await send(try .making(change))
    let body: ReceiptBody = try Self.require(response)
    return body.receipt
  }
}
