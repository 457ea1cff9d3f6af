import PatchworkCore

/// Where a Patchwork server is, as it is written after `--server`.
package enum ServerAddress: Hashable, Sendable {
  /// `unix:PATH`: a socket of this host; the account says who asks.
  case unix(path: String)
  /// `ssh://[user@]host[:port][/path]`: through ssh, to the socket at the path or the usual one.
  case ssh(user: String?, host: String, port: UInt16?, socket: String?)
  /// `http://127.0.0.1:PORT`: this host only, since nothing is encrypted.
  case http(host: String, port: UInt16)
  /// `https://host[:port][/path]`: through a TLS proxy, with an access token.
  case https(url: String)

  /// Reads an address.
  ///
  /// - Throws: `AddressError` that says what is wrong with it.
  package init(_ text: String) throws(AddressError) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst(5))
      // The kernel has 108 bytes for the path of a socket, the NUL behind it among them.
      guard path.hasPrefix("/"), path.utf8.count < 108 else {
        throw AddressError(
          worded(
            "unix: takes the full path of a socket, such as unix:/run/patchwork/patchwork.sock"))
      }
      self = .unix(path: path)
    } else if text.hasPrefix("ssh://") {
      self = try Self.ssh(text.dropFirst(6))
    } else if text.hasPrefix("http://") {
      self = try Self.http(text.dropFirst(7))
    } else if text.hasPrefix("https://") {
      let rest = text.dropFirst(8)
      guard let first = rest.first, first != "/", !rest.contains("@"), !rest.contains("?"),
        rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { throw AddressError(worded("https:// takes a host and perhaps a path")) }
      self = .https(url: text.hasSuffix("/") ? String(text.dropLast()) : text)
    } else {
      throw AddressError(worded("\(text) is no address of a server"))
    }
  }

  package var text: String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .ssh(let user, let host, let port, let socket):
      "ssh://\(user.map { "\($0)@" } ?? "")\(host)\(port.map { ":\($0)" } ?? "")\(socket ?? "")"
    case .http(let host, let port): "http://\(host):\(port)"
    case .https(let url): url
    }
  }

  /// Whether an access token says who asks; otherwise the account does.
  package var needsToken: Bool {
    switch self {
    case .unix, .ssh: false
    case .http, .https: true
    }
  }

  /// Whether opening a line may ask for a password or a second factor.
  var mayAskOnTerminal: Bool {
    if case .ssh = self { true } else { false }
  }

  private static func ssh(_ text: Substring) throws(AddressError) -> ServerAddress {
    let place = text.prefix { $0 != "/" }
    let socket = text.dropFirst(place.count)
    let parts = place.split(separator: "@", omittingEmptySubsequences: false)
    let (host, port) = try hostAndPort(parts.last ?? "")
    // What begins with a hyphen would be taken by ssh for an option.
    guard parts.count <= 2, !host.isEmpty, !host.hasPrefix("-"), parts[0].first != "-",
      parts.allSatisfy({ !$0.isEmpty }),
      // 0x27 is the apostrophe, which would end the quotation marks in which the far shell gets the
      // path.
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x27 })
    else { throw AddressError(worded("ssh:// takes a host, perhaps with user@ before it")) }
    return .ssh(
      user: parts.count == 2 ? String(parts[0]) : nil, host: host, port: port,
      socket: socket.count > 1 ? String(socket) : nil)
  }

  private static func http(_ text: Substring) throws(AddressError) -> ServerAddress {
    let place = text.prefix { $0 != "/" }
    guard text.dropFirst(place.count).allSatisfy({ $0 == "/" }) else {
      throw AddressError(worded("http:// takes no path"))
    }
    let (host, port) = try hostAndPort(place)
    guard host == "localhost" || host == "::1" || host.hasPrefix("127.") else {
      throw AddressError(
        worded("http:// is not encrypted and so is for this host only; write https:// instead"))
    }
    return .http(host: host, port: port ?? 80)
  }

  private static func hostAndPort(
    _ text: Substring
  ) throws(AddressError) -> (host: String, port: UInt16?) {
    let isBracketed = text.hasPrefix("[")
    let host = isBracketed ? text.dropFirst().prefix { $0 != "]" } : text.prefix { $0 != ":" }
    let rest = text.dropFirst(host.count + (isBracketed ? 2 : 0))
    if rest.isEmpty { return (String(host), nil) }
    guard rest.hasPrefix(":"), let port = UInt16(rest.dropFirst()), port > 0 else {
      throw AddressError(worded("the port must be a number from 1 to 65535"))
    }
    return (String(host), port)
  }
}

package struct AddressError: Error, Hashable, Sendable {
  /// In a sentence, with what can be written.
  package let sentence: String

  init(_ reason: String) {
    sentence =
      worded(
        """
        \(reason.prefix(1).uppercased())\(reason.dropFirst()). A server is written unix:PATH, \
        ssh://[user@]host[/path] or https://host[/path].
        """)
  }
}
