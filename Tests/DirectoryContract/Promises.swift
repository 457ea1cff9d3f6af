import PatchworkCore

/// A promise of the contract that a directory breaks.
public struct ContractBroken: Error, CustomStringConvertible {
  /// The promise.
  public let description: String

  init(_ promise: String) { description = "not so: \(promise)" }
}

extension DirectoryContract {
  func expect(_ holds: Bool, _ promise: String) throws {
    guard holds else { throw ContractBroken(promise) }
  }

  func changes(_ change: Change) async throws {
    let receipt = try await mine.apply(change)
    try expect(receipt.sequence > 0, "a receipt has its place in the record of changes")
  }

  func refuses(
    _ expected: DirectoryError, _ what: String, _ body: () async throws -> Void
  ) async throws {
    do {
      try await body()
    } catch let error as DirectoryError {
      guard error == expected else { throw ContractBroken("\(what) is \(expected), not \(error)") }
      return
    }
    throw ContractBroken("\(what) is refused")
  }

  /// Gives up on what does not come about, so that a broken promise is no endless wait.
  func within(
    seconds: Int, _ promise: String, _ body: @escaping @Sendable () async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await body() }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw ContractBroken(promise)
      }
      try await group.next()
      group.cancelAll()
    }
  }
}
