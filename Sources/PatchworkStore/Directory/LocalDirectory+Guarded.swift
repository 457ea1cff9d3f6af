import PatchworkCore

extension LocalDirectory {
  /// Carries out what was asked when nobody was there who could agree, once its notice is over, by the
  /// rights that the person who asked has then. A server calls it from time to time.
  ///
  /// - Throws: why the first of those failed that did. Each is carried out by itself, so the others are
  ///   done all the same, and it is tried again at the next call.
  package func carryOutDue() async throws { try await carryOutDue(at: WallClock.now()) }

  func carryOutDue(at moment: Int64) async throws {
    let due = try await upkeep.read { connection in
      try GuardedActTable(connection).open(since: moment - GuardedAct.lifetime).filter { act in
        act.state == .waiting && act.due.map { $0 <= moment } ?? false
      }
    }
    var failure: (any Error)?
    for act in due {
      do {
        try await asking(as: .practitioner(act.author)).changing(
          about: act.client, at: moment
        ) { session in
          guard let outcome = try GuardedActs(session).carryOutDue(act.id) else { return }
          _ = try ChangeRecord(session).record(outcome)
        }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
