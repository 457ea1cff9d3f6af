import PatchworkCore

/// What of clients' networks is kept from the asker, found out once a client while one question is
/// answered. A list with many lines about one client would otherwise read the whole network for each.
///
/// For reading alone: it does not notice a change made in the same transaction.
final class RememberedDiscretion {
  private let session: Session
  private var own: [ClientID: Discretion] = [:]
  private var outsiders: [ClientID: Discretion] = [:]
  private var hidden: [ClientID: Bool] = [:]

  init(_ session: Session) { self.session = session }

  /// What the asker may not know.
  func about(_ client: ClientID) throws -> Discretion {
    if let known = own[client] { return known }
    let found = try session.discretion(about: client)
    own[client] = found
    return found
  }

  /// What people outside the network may not know.
  func aboutForOutsiders(_ client: ClientID) throws -> Discretion {
    if let known = outsiders[client] { return known }
    let found = try session.discretion(about: client, for: nil)
    outsiders[client] = found
    return found
  }

  /// Whether the asker may not know where a client belongs.
  func hides(_ client: ClientID) throws -> Bool {
    if let known = hidden[client] { return known }
    let found = try session.hides(client)
    hidden[client] = found
    return found
  }
}
