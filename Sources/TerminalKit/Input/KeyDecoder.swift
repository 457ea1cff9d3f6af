/// Turns the bytes that a terminal sends into keys.
///
/// Pure and bounded: any bytes, cut anywhere, give keys and nothing else. What might still become
/// a longer sequence is held back; `waiting` says so, and when nothing more has come for a while
/// the caller ends the wait with `flush()`.
///
/// Sequences are those of ECMA-48 as xterm, VTE, tmux, screen, rxvt and the Linux console send
/// them, so that no terminal description is needed to read keys.
package struct KeyDecoder: Sendable {
  /// What a decoder holds back.
  package enum Waiting: Hashable, Sendable {
    /// An Escape, or the start of a sequence: a tenth of a second is long enough.
    case sequence
    /// A paste without its end: some seconds are long enough, or its end was lost.
    case paste
  }

  private var pending: [UInt8] = []
  private var paste: PasteBlock?

  /// A decoder that has seen nothing.
  package init() {}

  /// What is held back; nil when every byte has become a key.
  package var waiting: Waiting? {
    if paste != nil { return .paste }
    return pending.isEmpty ? nil : .sequence
  }

  /// Takes bytes in, and gives the keys that they complete.
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

  /// Ends the wait: what was held back becomes keys as it stands.
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
