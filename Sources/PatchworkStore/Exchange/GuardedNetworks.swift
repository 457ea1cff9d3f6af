import PatchworkCore

/// The shielded clients in whose networks and families an import writes nothing new: those who were shielded
/// before it, and with whom the person who imports does not work. A file would else let somebody in whom
/// nobody of the network has looked at.
struct GuardedNetworks {
  private let clients: Set<Int64>

  init(_ session: Session) throws {
    if try session.holdsTheFile {
      clients = []
    } else {
      clients = try session.records.shields.everybody().filter {
        try session.ownTie(to: ClientID(rawValue: $0)) != .own
      }
    }
  }

  /// - Throws: `IdentifierConflict.isShielded`.
  func requireNone(of involved: ClientID...) throws {
    if involved.contains(where: { clients.contains($0.rawValue) }) {
      throw IdentifierConflict.isShielded
    }
  }
}
