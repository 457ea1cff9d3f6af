import PatchworkCore
import Synchronization

/// The clients opened since the program started, latest first, before the database has them.
final class Openings: Sendable {
  /// Who opened whom.
  struct Opening: Hashable {
    var practitioner: PractitionerID
    var client: ClientID
  }

  private struct State {
    var latest: [PractitionerID: [ClientID]] = [:]
    /// What the database does not have yet, with the moments.
    var unwritten: [Opening: Int64] = [:]
    var isWriting = false
  }

  private let state = Mutex(State())
  private static let kept = 50

  /// Notes an opening, to be written down unless there is no moment for it; whether the caller
  /// must do the writing.
  func add(
    _ client: ClientID, by practitioner: PractitionerID?, writingDown moment: Int64?
  ) -> Bool {
    let practitioner = practitioner ?? .unassigned
    return state.withLock { state in
      var list = state.latest[practitioner, default: []]
      list.removeAll { $0 == client }
      list.insert(client, at: 0)
      state.latest[practitioner] = Array(list.prefix(Self.kept))
      guard let moment else { return false }
      state.unwritten[Opening(practitioner: practitioner, client: client)] = moment
      defer { state.isWriting = true }
      return !state.isWriting
    }
  }

  /// What is to be written down now; nil when there is nothing, which ends the writing.
  func takeUnwritten() -> [Opening: Int64]? {
    state.withLock { state in
      defer { state.unwritten = [:] }
      state.isWriting = !state.unwritten.isEmpty
      return state.isWriting ? state.unwritten : nil
    }
  }

  /// The clients that somebody opened, latest first.
  func of(_ practitioner: PractitionerID?) -> [ClientID] {
    state.withLock { $0.latest[practitioner ?? .unassigned] ?? [] }
  }
}

extension Connection {
  /// Writes openings down, inside a transaction.
  func write(_ openings: [Openings.Opening: Int64]) throws {
    for (opening, moment) in openings {
      // The client may have been taken out again meanwhile.
      try run(
        """
        INSERT INTO opened (practitioner, client, moment)
        SELECT ?, id, ? FROM client WHERE id = ?
        ON CONFLICT DO UPDATE SET moment = excluded.moment
        """, opening.practitioner, moment, opening.client)
    }
  }
}
