import Testing

@testable import PatchworkRemote

/// Where a server may be, as people write it.
@Suite("The address of a server", .timeLimit(.minutes(1)))
struct ServerAddressTests {
  @Test(
    "is read and written alike",
    arguments: [
      ("unix:/run/patchwork.sock", ServerAddress.unix(path: "/run/patchwork.sock"), false),
      (
        "ssh://amina@patchwork.example.org:2222/srv/p.sock",
        .ssh(user: "amina", host: "patchwork.example.org", port: 2222, socket: "/srv/p.sock"), false
      ),
      (
        "ssh://patchwork.example.org",
        .ssh(user: nil, host: "patchwork.example.org", port: nil, socket: nil), false
      ), ("http://127.0.0.1:8080", .http(host: "127.0.0.1", port: 8080), true),
      ("https://example.org/p", .https(url: "https://example.org/p"), true),
    ])
  func read(_ text: String, _ address: ServerAddress, _ needsToken: Bool) throws {
    #expect(try ServerAddress(text) == address)
    #expect(address.text == text)
    #expect(address.needsToken == needsToken)
  }

  @Test(
    "is refused where a token or a command could go astray",
    arguments: [
      "", "example.org", "ftp://example.org", "unix:patchwork.sock",
      // Sent unencrypted over other people's wires.
      "http://example.org", "http://10.0.0.1", "http://localhost.example.org", "http://[::2]:80",
      // What ssh would take for an option, and what a shell would take for a command.
      "ssh://-oProxyCommand=x", "ssh://amina@-oProxyCommand=x", "ssh://-l@example.org",
      "ssh://a@b@c", "ssh://", "ssh://@host",
      "ssh://host/a'b", "ssh://host:0", "ssh://host:65536", "ssh://ho st",
      // A name and a password in an address end up in logs.
      "https://amina:secret@example.org", "https:///path", "https://example.org/?a",
      "http://localhost/path",
    ])
  func refused(_ text: String) {
    #expect(throws: AddressError.self) { try ServerAddress(text) }
  }
}
