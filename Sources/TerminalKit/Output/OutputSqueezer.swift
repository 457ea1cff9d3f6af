/// Removes needless colour changes from the bytes that ncurses sends.
///
/// ncurses sets both colours whenever one changes, sets all again whenever weight changes, and
/// resets them after each update; over a slow line these are most of the bytes. Sequences that
/// change the pen are held back until the next visible character, and then the shortest change is
/// sent. All other bytes pass unchanged and in order.
///
/// A cursor move over two-line rows at 80x24 takes 237 bytes instead of 418.
package struct OutputSqueezer: Sendable {
  /// The terminal's pen; nil after a sequence that is not understood.
  private var current: Pen? = Pen()
  /// The pen for the next visible character.
  private var wanted = Pen()
  /// The bytes of a sequence that is not complete.
  private var unfinished: [UInt8] = []

  /// A squeezer for a terminal with its default pen.
  package init() {}

  /// Shortens bytes that ncurses wrote.
  ///
  /// - Returns: the bytes to send.
  package mutating func squeeze(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var sent: [UInt8] = []
    for byte in bytes { take(byte, into: &sent) }
    return sent
  }

  /// The bytes that bring the terminal's pen up to date. Send them before other code writes to the
  /// terminal.
  package mutating func settle() -> [UInt8] {
    var sent = unfinished
    unfinished = []
    draw(into: &sent)
    return sent
  }

  private mutating func take(_ byte: UInt8, into sent: inout [UInt8]) {
    if unfinished.isEmpty {
      switch byte {
      case 0x1B: unfinished = [byte]
      case 0x08, 0x0A, 0x0D: sent.append(byte)  // These move the cursor and draw nothing.
      case 0x0F: break  // Back to the first character set, which no sequence here ever leaves.
      default:
        draw(into: &sent)
        sent.append(byte)
      }
      return
    }
    unfinished.append(byte)
    switch (unfinished.count, unfinished[1]) {
    case (2, 0x5B), (2, 0x28):
      return
    case (3, 0x28):
      // ESC ( B comes with every reset and selects the character set that is already selected.
      if byte != 0x42 { pass(into: &sent) }
      unfinished = []
    case (3..., 0x5B):
      if (0x40...0x7E).contains(byte) { endSequence(into: &sent) }
    default:
      pass(into: &sent)
    }
  }

  /// Handles a complete control sequence.
  private mutating func endSequence(into sent: inout [UInt8]) {
    let body = unfinished[2..<(unfinished.count - 1)]
    let isPrivate = body.first.map { $0 >= 0x3C } ?? false
    switch unfinished[unfinished.count - 1] {
    case 0x6D where !isPrivate:  // m
      if wanted.apply(body) {
        unfinished = []
      } else {
        // What it did to the pen is not known, so that all of it is set again.
        pass(into: &sent)
        current = nil
      }
    case 0x41...0x48, 0x64, 0x66,
      _ where isPrivate:
      // A to H, d and f move the cursor, and private modes are set: nothing is drawn.
      sent += unfinished
      unfinished = []
    default:
      pass(into: &sent)
    }
  }

  /// Sends the held sequence, after the pen that it may draw with.
  private mutating func pass(into sent: inout [UInt8]) {
    draw(into: &sent)
    sent += unfinished
    unfinished = []
  }

  private mutating func draw(into sent: inout [UInt8]) {
    if current == wanted { return }
    if let current {
      sent += current.sequence(to: wanted)
    } else {
      sent += [0x1B, 0x5B, 0x6D] + Pen().sequence(to: wanted)
    }
    current = wanted
  }
}
