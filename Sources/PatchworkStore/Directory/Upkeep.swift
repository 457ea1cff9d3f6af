/// Reads and writes on nobody's behalf: backups, checks, measuring, who may come in. What a person asks
/// goes through a session instead, by `LocalDirectory.asking` and `changing`.
struct Upkeep: Sendable {
  private let store: Store

  init(_ store: Store) { self.store = store }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await store.read(body)
  }

  /// Writes outside a transaction, and tells every program that listens.
  func write<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await store.write(body)
  }

  /// Writes outside a transaction what nobody listens for.
  func writeQuietly<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await store.writeQuietly(body)
  }

  /// Writes in one transaction, behind what waited to be written down.
  func recording<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await store.recording(body)
  }
}
