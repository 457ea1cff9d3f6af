/// Decodes the bytes that a terminal sends into keys.
///
/// Pure and bounded: any bytes, cut anywhere, give keys. Bytes that may begin a longer sequence are
/// held back; `waiting` says so, and after a delay the caller ends the wait with `flush()`.
///
/// Sequences are those of ECMA-48 as xterm, VTE, tmux, screen, rxvt and the Linux console send
/// them. No terminfo description is needed: hosts often have the wrong one.
package struct KeyDecoder: Sendable {
  /// The kind of input that the decoder holds back.
  package enum Waiting: Hashable, Sendable {
    /// An Escape, or the start of a sequence. Wait about a tenth of a second.
    case sequence
    /// A paste without its end. Wait some seconds: the end may be lost.
    case paste
  }

  private var pending: [UInt8] = []
  private var paste: PasteBlock?

  package init() {}

  /// The kind of input held back; nil when every byte has become a key.
  package var waiting: Waiting? {
    if paste != nil { return .paste }
    return pending.isEmpty ? nil : .sequence
  }

  /// Reads bytes.
  ///
  /// - Returns: the keys that the bytes complete.
  package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes {
      if paste != nil {
        if paste?.take(byte) == true { endPaste(into: &keys) }
        continue
      }
      pending.append(byte)
      read(isLast: false, into: &keys)
    }
    return keys
  }

  /// Ends the wait.
  ///
  /// - Returns: the bytes held back, as keys.
  package mutating func flush() -> [Key] {
    var keys: [Key] = []
    if paste != nil { endPaste(into: &keys) }
    read(isLast: true, into: &keys)
    return keys
  }

  private mutating func endPaste(into keys: inout [Key]) {
    if let text = paste?.text, !text.isEmpty { keys.append(.paste(text)) }
    paste = nil
  }

  private mutating func read(isLast: Bool, into keys: inout [Key]) {
    while !pending.isEmpty {
      switch KeyReading.first(of: pending[...], isLast: isLast) {
      case .more:
        return
      case .key(let key, let count):
        keys.append(key)
        pending.removeFirst(count)
      case .nothing(let count):
        pending.removeFirst(count)
      case .pasteBegins(let count):
        pending.removeFirst(count)
        paste = PasteBlock()
      }
    }
  }
}
