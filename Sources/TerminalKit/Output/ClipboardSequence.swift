/// The bytes that put a text on the clipboard of the terminal's own machine (OSC 52).
///
/// This also works through SSH. The user's terminal may refuse, and does not report it.
package enum ClipboardSequence {
  /// A multiplexer between the program and the terminal, which needs the sequence wrapped.
  package enum Multiplexer: Hashable, Sendable {
    /// tmux: handles the sequence itself under `set-clipboard on`, or passes it under
    /// `allow-passthrough`.
    case tmux
    case screen
  }

  /// Bytes of text at most: GNU screen passes on no more than 768 bytes of a sequence, and Base64
  /// adds a third.
  package static let limit = 512

  /// The bytes to send, without control characters; nil for an empty or too long text.
  package static func bytes(copying text: String, through multiplexer: Multiplexer? = nil)
    -> [UInt8]?
  {
    let clean = text.unicodeScalars.filter { ScalarKind($0) != .control }
    let content = Array(String(String.UnicodeScalarView(clean)).utf8)
    guard !content.isEmpty, content.count <= limit else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(content) + [0x07]
    switch multiplexer {
    case nil:
      return sequence
    case .tmux:
      // tmux is configured for one of the two ways. The other form is ignored without harm.
      let escaped = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return sequence + Array("\u{1B}Ptmux;".utf8) + escaped + [0x1B, 0x5C]
    case .screen:
      return [0x1B, 0x50] + sequence + [0x1B, 0x5C]
    }
  }

  /// Base64 with padding (RFC 4648, section 4). By hand, because this target does without
  /// Foundation.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var letters: [UInt8] = []
      for position in 0..<4 {
        letters.append(position < 3 - group.count ? UInt8(ascii: "=") : alphabet[bits & 63])
        bits >>= 6
      }
      encoded += letters.reversed()
    }
    return encoded
  }
}
