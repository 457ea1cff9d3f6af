/// The bytes that put a text on the clipboard of the terminal's own machine (OSC 52).
///
/// Works through SSH, where no other way does. Whether the terminal takes it is its user's choice,
/// and it does not say.
package enum ClipboardSequence {
  /// What stands between the program and the terminal and must be told to let the text through.
  package enum Multiplexer: Hashable, Sendable {
    /// tmux: takes it itself under `set-clipboard on`, or lets it pass under `allow-passthrough`.
    case tmux
    /// GNU screen.
    case screen
  }

  /// Bytes of text that are sent at most. GNU screen passes on no more than 768 at a time.
  package static let limit = 512

  /// The bytes to send; nil for an empty text and for one that is too long. Controls are dropped.
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
      // Whichever of the two ways tmux is set to, one of these arrives; both do no harm.
      let escaped = sequence.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return sequence + Array("\u{1B}Ptmux;".utf8) + escaped + [0x1B, 0x5C]
    case .screen:
      return [0x1B, 0x50] + sequence + [0x1B, 0x5C]
    }
  }

  /// Base64 with padding (RFC 4648, section 4).
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
