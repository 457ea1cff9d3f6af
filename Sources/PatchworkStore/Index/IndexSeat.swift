import PatchworkCore
import PatchworkSearch

/// What the search index knows of one connection: the last version of the data it saw, which SQLite
/// counts for each connection on its own, and what words mean in the segments of a generation.
///
/// `@unchecked Sendable`: a connection serves one task at a time, and its seat with it.
final class IndexSeat: @unchecked Sendable {
  /// Nil once the connection is gone: another one may then be found at its address.
  private(set) weak var connection: Connection?
  var dataVersion: Int64 = -1
  /// The epoch of the snapshot that contains what that version has.
  var epoch = -1
  var contactsVersion: Int64 = -1
  /// Whom those who asked last work with, as of `familiarVersion`.
  var familiar: [PractitionerID: Familiarity] = [:]
  var familiarVersion: Int64 = -1
  /// Who is shielded, as of `shieldedVersion`.
  var shielded: Set<Int64> = []
  var shieldedVersion: Int64 = -1
  private var generation = -1
  private var search: ClientSearch?

  init(of connection: Connection) { self.connection = connection }

  /// The search over a snapshot; nil while there is no index.
  func search(in snapshot: IndexSnapshot) -> ClientSearch? {
    if generation != snapshot.generation {
      generation = snapshot.generation
      search =
        snapshot.segments.isEmpty
        ? nil
        : ClientSearch(
          cache: MatchCache(snapshot.segments, counted: snapshot.counted),
          hidden: snapshot.hidden)
    }
    return search
  }
}
