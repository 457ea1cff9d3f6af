import Glibc
import PatchworkAPI
import PatchworkCore
import PatchworkStore
import Synchronization

/// Finds out on whose behalf a request asks: the kernel says who is at the other end of a Unix
/// socket, an access token says who is at the other end of everything else.
///
/// What was found holds for a second at most, and not past a change of the directory.
final class Identities: Sendable {
  private enum Key: Hashable {
    case user(UInt32)
    case token(String)
  }

  private struct Known {
    var standing: Standing
    var until: Int64
  }

  private let directory: LocalDirectory
  private let known = Mutex<[Key: Known]>([:])

  /// When each was last seen to come in.
  private let signIns = Mutex<[Key: Int64]>([:])

  /// Whoever asks again after so many milliseconds comes in anew: a working day.
  private static let sitting: Int64 = 12 * 3_600_000
  private static let lifetime: Int64 = 1000
  private static let kept = 4096

  init(_ directory: LocalDirectory) { self.directory = directory }

  /// Who asks.
  ///
  /// - Throws: `APIProblem` 401 when nobody knows them, 403 when their access is suspended.
  func asker(of request: HTTPRequest, from peer: Peer) async throws -> PractitionerID {
    // A proxy may sit on the Unix socket too: then the token says who asks, not the proxy's account.
    if let authorization = request.fields["authorization"] {
      guard let token = Self.bearer(authorization) else {
        throw APIProblem(.unknownAsker, "The Authorization field is not a bearer's token.")
      }
      return try await admitted(
        .token(token),
        otherwise: "The access token is not known, or is no longer good. \(Self.whomToAsk)"
      ) { try await $0.standing(ofToken: token) }
    }
    guard case .account(let user) = peer else {
      throw APIProblem(
        .unknownAsker, "An access token is needed. \(Self.whomToAsk)")
    }
    let login = Self.login(of: user)
    return try await admitted(
      .user(user),
      otherwise: "The account \(login) is not linked to a practitioner. \(Self.whomToAsk)"
    ) { try await $0.asking(as: .account(login: login)).standing() }
  }

  /// Forgets what was found.
  func forget() { known.withLock { $0.removeAll() } }

  private static let whomToAsk = "Ask whoever looks after the Patchwork server for access."

  private func admitted(
    _ key: Key, otherwise sentence: String,
    look: (LocalDirectory) async throws -> Standing
  ) async throws -> PractitionerID {
    let now = Clock.milliseconds
    var standing = known.withLock { $0[key].flatMap { $0.until > now ? $0.standing : nil } }
    if standing == nil {
      let found = try await look(directory)
      await record(found, of: key, at: now)
      standing = found
      known.withLock { known in
        if known.count >= Self.kept { known.removeAll() }
        known[key] = Known(standing: found, until: now + Self.lifetime)
      }
    }
    switch standing {
    case .practitioner(let id): return id
    case .suspended:
      throw APIProblem(.notAllowed, "Your access has been suspended. \(Self.whomToAsk)")
    case .unknown, nil:
      throw APIProblem(.unknownAsker, sentence)
    }
  }

  /// Records that somebody came in, or was turned away because they are suspended.
  private func record(_ standing: Standing, of key: Key, at now: Int64) async {
    let practitioner: PractitionerID
    switch standing {
    case .practitioner(let id), .suspended(let id): practitioner = id
    case .unknown: return
    }
    let isNew = signIns.withLock { signIns in
      if let last = signIns[key], now - last < Self.sitting { return false }
      if signIns.count >= Self.kept { signIns.removeAll() }
      signIns[key] = now
      return true
    }
    guard isNew else { return }
    let way =
      switch key {
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
