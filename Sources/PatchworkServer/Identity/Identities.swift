import Glibc
import PatchworkAPI
import PatchworkCore
import PatchworkStore
import Synchronization

/// Finds out on whose behalf a request asks: the kernel says who is at the other end of a Unix
/// socket, an access token says who is at the other end of everything else.
///
/// What was found is kept until anything is written to the database, by whatever program, so that
/// whoever is suspended, or whose token is revoked, is refused from that moment on.
final class Identities: Sendable {
  private struct Known {
    var standing: Standing
    var until: Int64
  }

  private struct State {
    var known: [Credential: Known] = [:]
    /// How often everything was forgotten: what was looked up before is not kept after.
    var forgettings = 0
    /// When each was last seen to come in.
    var signIns: [Credential: Int64] = [:]
  }

  private let directory: LocalDirectory
  private let mark: WriteMark?
  private let clock: @Sendable () -> Int64
  private let state = Mutex(State())

  /// Whoever asks again after so many milliseconds comes in anew: a working day.
  private static let sitting: Int64 = 12 * 3_600_000
  /// The longest that anything is kept, in milliseconds: a token's last day ends without a change.
  private static let lifetime: Int64 = 1000
  private static let kept = 4096

  /// - Parameter clock: milliseconds of a clock that nobody sets.
  init(
    _ directory: LocalDirectory, clock: @escaping @Sendable () -> Int64 = { Clock.milliseconds }
  ) {
    self.directory = directory
    self.clock = clock
    mark = directory.writeMark()
  }

  /// Who asks.
  ///
  /// - Throws: `APIProblem` 401 when nobody knows them, 403 when their access is suspended.
  func admit(_ request: HTTPRequest, from peer: Peer) async throws -> Admission {
    let credential = try Self.credential(of: request, from: peer)
    switch try await standing(of: credential) {
    case .practitioner(let id): return Admission(asker: id, credential: credential)
    case .suspended:
      throw APIProblem(.notAllowed, "Your access has been suspended. \(Self.whomToAsk)")
    case .unknown: throw APIProblem(.unknownAsker, Self.refusal(of: credential))
    }
  }

  /// Whether somebody who was let in still would be.
  func stillAdmits(_ credential: Credential) async -> Bool {
    guard case .practitioner? = try? await standing(of: credential) else { return false }
    return true
  }

  private static let whomToAsk = "Ask whoever looks after the Patchwork server for access."

  private static func credential(of request: HTTPRequest, from peer: Peer) throws(APIProblem)
    -> Credential
  {
    // A proxy may sit on the Unix socket too: then the token says who asks, not the proxy's account.
    if let authorization = request.fields["authorization"] {
      guard let token = bearer(authorization) else {
        throw APIProblem(.unknownAsker, "The Authorization field is not a bearer's token.")
      }
      return .token(token)
    }
    guard case .account(let user) = peer else {
      throw APIProblem(.unknownAsker, "An access token is needed. \(whomToAsk)")
    }
    return .user(user)
  }

  private static func refusal(of credential: Credential) -> String {
    switch credential {
    case .user(let user):
      "The account \(login(of: user)) is not linked to a practitioner. \(whomToAsk)"
    case .token: "The access token is not known, or is no longer good. \(whomToAsk)"
    }
  }

  private func standing(of credential: Credential) async throws -> Standing {
    let now = clock()
    // The mark is read and what is known forgotten in one step, or another thread could take the
    // news away and this one still answer from what is known.
    let (known, forgettings) = state.withLock { state in
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
        try await directory.asking(as: .account(login: Self.login(of: user))).standing()
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

  /// Records that somebody came in, or was turned away because they are suspended.
  private func record(_ standing: Standing, of credential: Credential, at now: Int64) async {
    let practitioner: PractitionerID
    switch standing {
    case .practitioner(let id), .suspended(let id): practitioner = id
    case .unknown: return
    }
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
    await directory.recordSignIn(
      of: practitioner, by: way, isRefused: standing == .suspended(practitioner))
  }

  private static func bearer(_ authorization: String) -> String? {
    let words = authorization.split(separator: " ")
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
