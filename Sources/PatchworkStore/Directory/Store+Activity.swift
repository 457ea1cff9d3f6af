import PatchworkCore

extension Store {
  /// Notes what was read, to be written down within a second.
  func note(_ what: ActivityQueue.Waiting, by author: Author) {
    guard isWritable else { return }
    let item = ActivityQueue.Item(author: author, what: what, moment: WallClock.now())
    if activity.add(item) { writeActivitySoon() }
  }

  private func writeActivitySoon() {
    Task {
      try? await Task.sleep(for: .seconds(1))
      await writeActivity()
    }
  }

  /// Writes down what waits; what cannot be written now waits on.
  func writeActivity() async {
    let items = activity.take()
    guard !items.isEmpty else { return }
    do {
      try await writeQuietly { connection in
        try connection.write { try ActivityTable(connection).append(items) }
      }
    } catch {
      if activity.putBack(items) { writeActivitySoon() }
    }
  }

  /// Writes in one transaction, behind what waited to be written down.
  func recording<Value: Sendable>(
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let items = activity.take()
    do {
      return try await write { connection in
        try connection.write {
          try ActivityTable(connection).append(items)
          return try body(connection)
        }
      }
    } catch {
      if !items.isEmpty, activity.putBack(items) { writeActivitySoon() }
      throw error
    }
  }
}
