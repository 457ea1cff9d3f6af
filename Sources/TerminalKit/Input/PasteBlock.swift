/// Collects a bracketed paste up to its end, ESC [ 201 ~.
struct PasteBlock: Sendable {
  /// Bytes of a paste that are kept. The rest is dropped: no field takes more.
  static let limit = 65_536

  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []
  /// Bytes of the end marker that have come.
  private var matched = 0

  /// Reads one byte.
  ///
  /// - Returns: true when the end marker is complete.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == PasteBlock.end[matched] {
      matched += 1
      return matched == PasteBlock.end.count
    }
    keep(PasteBlock.end[..<matched])
    // Escape occurs only at the start of the marker, so matching can restart only there.
    matched = byte == 0x1B ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: ArraySlice<UInt8>) {
    if bytes.count + more.count <= PasteBlock.limit { bytes += more }
  }

  /// The pasted text: line breaks as line feeds, tabs as blanks, no other controls.
  var text: String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if !afterReturn { text.append("\n") }
      case "\t": text.append(" ")
      default:
        if ScalarKind(scalar) != .control { text.append(scalar) }
      }
    }
    return String(text)
  }
}
