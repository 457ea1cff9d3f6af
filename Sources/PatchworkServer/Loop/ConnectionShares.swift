import PatchworkCore

/// Who holds how many connections: nobody may hold those of everybody else.
///
/// A connection counts towards the token that was shown on it, if it was good; before that towards the
/// account at the other end. A proxy and a TCP connection stand for many people, and have no share but the
/// total until a token is shown.
struct ConnectionShares {
  private let each: Int
  private var held: [Credential: Int] = [:]

  static var refusal: String {
    worded("Too many connections are open with your access. Close some terminals, then try again.")
  }

  /// - Parameter each: the most connections of one account or token.
  init(each: Int) { self.each = each }

  /// Counts a new connection.
  ///
  /// - Returns: whether its account may have another one.
  mutating func admit(_ connection: HTTPConnection) -> Bool {
    guard case .account(let user) = connection.peer else { return true }
    return move(connection, to: .user(user))
  }

  /// Counts a connection towards the token that a request was let in by, if it was one.
  ///
  /// - Returns: whether the token may have another connection.
  mutating func charge(_ connection: HTTPConnection, to credential: Credential?) -> Bool {
    guard case .token? = credential, credential != connection.share else { return true }
    return move(connection, to: credential)
  }

  /// Counts a connection no longer.
  mutating func release(_ connection: HTTPConnection) { _ = move(connection, to: nil) }

  private mutating func move(_ connection: HTTPConnection, to share: Credential?) -> Bool {
    if let share {
      guard held[share, default: 0] < each else { return false }
      held[share, default: 0] += 1
    }
    if let former = connection.share {
      let rest = held[former, default: 1] - 1
      held[former] = rest > 0 ? rest : nil
    }
    connection.share = share
    return true
  }
}
