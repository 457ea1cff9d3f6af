import PatchworkCore
import Synchronization

/// The clients opened since the program started, latest first: finer than the seconds that the
/// database has, and all there is of a database that may only be read.
final class Openings: Sendable {
  private let latest = Mutex<[PractitionerID: [ClientID]]>([:])
  /// Clients kept for each practitioner.
  private static let kept = 50

  func add(_ client: ClientID, by practitioner: PractitionerID) {
    latest.withLock { latest in
      var list = latest[practitioner, default: []]
      list.removeAll { $0 == client }
      list.insert(client, at: 0)
      latest[practitioner] = Array(list.prefix(Self.kept))
    }
  }

  /// The clients that somebody opened, latest first.
  func of(_ practitioner: PractitionerID?) -> [ClientID] {
    latest.withLock { $0[practitioner ?? .unassigned] ?? [] }
  }
}
