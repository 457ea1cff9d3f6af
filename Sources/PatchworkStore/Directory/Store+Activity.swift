import PatchworkCore

extension Store {
  /// Notes what was read, to be written down within a second.
  func note(_ what: ActivityQueue.Waiting, by author: Author) {
    guard isWritable else { return }
    let item = ActivityQueue.Item(author: author, what: what, moment: WallClock.now())
    if activity.add(item) { writeActivitySoon() }
  }

  /// Goes on only if what was read can be written down: where the last could not be, for a reason that does
  /// not pass by itself, that is tried again first.
  func requireRecord() async throws {
    guard isWritable, activity.obstacle != nil else { return }
    await writeActivity()
    if let obstacle = activity.obstacle { throw obstacle }
  }

  /// Looks each second, for as long as something waits, at what is to be written down.
  private func writeActivitySoon() {
    // Weak, so that what waits does not keep a database open that a program is done with: `end`
    // writes it down.
    Task { [weak self] in
      repeat {
        try? await Task.sleep(for: .seconds(1))
        await self?.writeActivity(.over(at: WallClock.milliseconds()))
      } while self?.activity.isStillWaited() == true
    }
  }

  /// Writes down what waits; what cannot be written now waits on.
  func writeActivity(_ taking: ActivityQueue.Taking = .everything) async {
    let items = activity.take(taking)
    guard !items.isEmpty else { return }
    do {
      try await writeQuietly { connection in
        try connection.write { try ActivityTable(connection).append(items) }
      }
      activity.noteWritten()
    } catch {
      if activity.putBack(items, after: error) { writeActivitySoon() }
    }
  }

  /// Writes in one transaction, behind what waited to be written down.
  func recording<Value: Sendable>(
    after taking: ActivityQueue.Taking = .everything,
    _ body: @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let items = activity.take(taking)
    do {
      let value = try await write { connection in
        try connection.write {
          try ActivityTable(connection).append(items)
          return try body(connection)
        }
      }
      activity.noteWritten()
      return value
    } catch {
      // They were rolled back with the rest, and wait again.
      if !items.isEmpty, activity.putBack(items) { writeActivitySoon() }
      throw error
    }
  }
}
