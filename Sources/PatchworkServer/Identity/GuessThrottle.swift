import Synchronization

/// How often one-time codes may be wrong. A code has 100 random bits and cannot be guessed in any time;
/// this keeps the trying from being free, and from taking the writing connection's time.
final class GuessThrottle: Sendable {
  private struct Tally {
    var minute: Int64
    var wrong: Int
  }

  /// Wrong codes a minute from one account of the host; people mistype one or two.
  private static let mostByAccount = 10
  /// Wrong codes a minute from all who come over TCP or a proxy, whom nothing tells apart.
  private static let mostByNetwork = 60

  private let tallies = Mutex<[Peer: Tally]>([:])
  private let clock: @Sendable () -> Int64

  /// - Parameter clock: milliseconds of a monotonic clock.
  init(clock: @escaping @Sendable () -> Int64 = { Clock.milliseconds }) { self.clock = clock }

  /// Whether another code is looked at.
  func mayGuess(from peer: Peer) -> Bool {
    let most =
      switch peer {
      case .account: Self.mostByAccount
      case .network, .proxy: Self.mostByNetwork
      }
    let minute = clock() / 60_000
    return tallies.withLock { tallies in
      guard let tally = tallies[peer], tally.minute == minute else { return true }
      return tally.wrong < most
    }
  }

  func noteWrong(from peer: Peer) {
    let minute = clock() / 60_000
    tallies.withLock { tallies in
      // Those of earlier minutes go, so that it does not grow with everybody who mistypes.
      tallies = tallies.filter { $0.value.minute == minute }
      tallies[peer, default: Tally(minute: minute, wrong: 0)].wrong += 1
    }
  }
}
