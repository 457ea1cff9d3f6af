import Glibc
import PatchworkAPI
import PatchworkCore
import PatchworkStore
import Synchronization

/// Authenticates requests: by the account at the other end of a Unix socket, as the kernel reports
/// it, or else by an access token.
///
/// Results are cached until any program writes to the database, so that a suspension or a revoked
/// token takes effect at once.
final class Identities: Sendable {
  private struct Known {
    var standing: Standing
    var until: Int64
  }

  private struct State {
    var known: [Credential: Known] = [:]
    /// How often the cache was cleared. A look-up that began before a clearing is not cached.
    var forgettings = 0
    /// When each credential's sign-in was last recorded, in milliseconds.
    var signIns: [Credential: Int64] = [:]
  }

  private let directory: LocalDirectory
  private let mark: WriteMark?
  private let clock: @Sendable () -> Int64
  private let state = Mutex(State())

  /// Milliseconds after which a request counts as a new sign-in: a working day.
  private static let sitting: Int64 = 12 * 3_600_000
  /// The longest that a result is cached, in milliseconds: a token's last day ends without a write.
  private static let lifetime: Int64 = 1000
  /// Credentials that are remembered. Beyond it all are forgotten and looked up anew.
  private static let kept = 4096

  /// - Parameter clock: milliseconds of a monotonic clock.
  init(
    _ directory: LocalDirectory, clock: @escaping @Sendable () -> Int64 = { Clock.milliseconds }
  ) {
    self.directory = directory
    self.clock = clock
    mark = directory.writeMark()
  }

  /// Who asks.
  ///
  /// - Throws: `APIProblem` 401 for an unknown credential, 403 for access that is suspended or over.
  func admit(_ request: HTTPRequest, from peer: Peer) async throws -> Admission {
    let credential = try Self.credential(of: request, from: peer)
    switch try await standing(of: credential) {
    case .practitioner(let id): return Admission(asker: id, credential: credential)
    case .suspended:
      throw APIProblem(.notAllowed, worded("Your access has been suspended. \(Self.whomToAsk)"))
    case .left:
      throw APIProblem(
        .notAllowed, worded("Your last day is over, and with it your access. \(Self.whomToAsk)"))
    case .renamed:
      throw APIProblem(
        .unknownAsker,
        worded(
          """
          Your account bears the name of one that somebody else had before, and was not linked to \
          a practitioner since. \(Self.whomToAsk)
          """))
    case .unknown: throw APIProblem(.unknownAsker, Self.refusal(of: credential))
    }
  }

  func stillAdmits(_ credential: Credential) async -> Bool {
    // What cannot be found out counts as no: a stream that ends is opened again, and asks then.
    guard case .practitioner? = try? await standing(of: credential) else { return false }
    return true
  }

  private static var whomToAsk: String { worded("Ask your Patchwork administrator for access.") }

  private static func credential(of request: HTTPRequest, from peer: Peer) throws(APIProblem)
    -> Credential
  {
    // A proxy may sit on the Unix socket too: then the token says who asks, not the proxy's account.
    if let authorization = request.fields["authorization"] {
      guard let token = bearer(authorization) else {
        throw APIProblem(.unknownAsker, worded("The Authorization field is not a bearer's token."))
      }
      return .token(token)
    }
    guard case .account(let user) = peer else {
      throw APIProblem(.unknownAsker, worded("An access token is needed. \(whomToAsk)"))
    }
    return .user(user)
  }

  private static func refusal(of credential: Credential) -> String {
    switch credential {
    case .user(let user):
      worded("The account \(login(of: user)) is not linked to a practitioner. \(whomToAsk)")
    case .token: worded("The access token is not known, or is no longer good. \(whomToAsk)")
    }
  }

  private func standing(of credential: Credential) async throws -> Standing {
    let now = clock()
    // Reading the mark resets it, so it is read and the cache cleared under one lock: otherwise
    // another thread could reset it while this one still answers from the stale cache.
    let (known, forgettings) = state.withLock { state in
      // Where the kernel has no watch to give, nothing is believed to be as it was.
      if mark?.hasMoved() ?? true {
        state.known.removeAll(keepingCapacity: true)
        state.forgettings += 1
      }
      return (state.known[credential], state.forgettings)
    }
    if let known, known.until > now { return known.standing }
    let found =
      switch credential {
      case .user(let user):
        try await directory.standing(ofAccount: Self.login(of: user), user: user)
      case .token(let token): try await directory.standing(ofToken: token)
      }
    await record(found, of: credential, at: now)
    state.withLock { state in
      guard state.forgettings == forgettings else { return }
      if state.known.count >= Self.kept { state.known.removeAll() }
      state.known[credential] = Known(standing: found, until: now + Self.lifetime)
    }
    return found
  }

  /// Records a sign-in or its refusal, once a working day.
  private func record(_ standing: Standing, of credential: Credential, at now: Int64) async {
    if standing == .unknown { return }
    let isNew = state.withLock { state in
      if let last = state.signIns[credential], now - last < Self.sitting { return false }
      if state.signIns.count >= Self.kept { state.signIns.removeAll() }
      state.signIns[credential] = now
      return true
    }
    guard isNew else { return }
    let way =
      switch credential {
      case .user: "account"
      case .token: "token"
      }
    await directory.recordSignIn(standing, by: way)
  }

  private static func bearer(_ authorization: String) -> String? {
    let words = authorization.split(separator: " ")
    // Ours have 55 bytes.
    guard words.count == 2, words[0].lowercased() == "bearer", words[1].utf8.count <= 256 else {
      return nil
    }
    return String(words[1])
  }

  /// The name of an account, or its number when it has none.
  static func login(of user: UInt32) -> String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 4096)
    let code = getpwuid_r(user, &entry, &buffer, buffer.count, &found)
    guard code == 0, found != nil, let name = entry.pw_name else { return String(user) }
    return String(cString: name)
  }
}
