import PatchworkCore
import Testing

@Suite("SHA-256", .timeLimit(.minutes(1)))
struct SHA256Tests {
  /// Values from NIST's examples for FIPS 180-4 and its CAVP files SHA256ShortMsg and LongMsg.
  @Test(
    "agrees with NIST's vectors",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopq"
          + "klmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(_ text: String, _ expected: String) {
    #expect(SHA256.hex(text.utf8) == expected)
  }

  @Test("agrees with NIST's vector of a million letters, however it is cut")
  func million() {
    var hash = SHA256()
    for length in [1, 63, 64, 65, 999_807] {
      hash.update([UInt8](repeating: UInt8(ascii: "a"), count: length))
    }
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    let hex = hash.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == expected)
  }

  @Test("every length around the end of a block has its own hash")
  func blockEnds() {
    let hashes = (50...130).map { SHA256.hex([UInt8](repeating: 0, count: $0)) }
    #expect(Set(hashes).count == hashes.count)
  }
}
