/// The meaning of the first bytes of the input.
enum KeyReading: Equatable {
  /// Incomplete: more bytes may follow.
  case more
  /// A key, and the number of bytes it used.
  case key(Key, count: Int)
  /// Bytes to skip: a terminal's answer to another program's question.
  case nothing(count: Int)
  /// The start of a bracketed paste.
  case pasteBegins(count: Int)

  /// Bytes of a control sequence after which it is given up as unknown.
  private static let sequenceLimit = 64
  /// Bytes of a terminal's string after which it is skipped.
  private static let stringLimit = 4096

  /// Reads the first key of some bytes.
  ///
  /// - Parameter isLast: true when no more bytes will come, so that an incomplete sequence is read
  ///   as it stands.
  static func first(of bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    guard let byte = bytes.first else { return .more }
    if byte == 0x1B { return escape(bytes, isLast: isLast) }
    if byte < 0x20 || byte == 0x7F { return .key(control(byte), count: 1) }
    return character(bytes, isLast: isLast)
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x0D, 0x0A: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// A character in UTF-8 (RFC 3629). Invalid UTF-8 and control characters give an unknown key.
  private static func character(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .key(.unknown, count: 1) }
    let given = bytes.prefix(length)
    // An invalid sequence ends at its first bad byte, which is read again as the start of the next
    // key.
    let good = given.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    if good == given.count, given.count < length {
      return isLast ? .key(.unknown, count: given.count) : .more
    }
    guard good == length, let text = String(validating: given, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return .key(.unknown, count: good) }
    switch ScalarKind(scalar) {
    case .control, .space: return .key(.unknown, count: length)
    default: return .key(.character(Character(scalar)), count: length)
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    let rest = bytes.dropFirst()
    guard let next = rest.first else { return isLast ? .key(.escape, count: 1) : .more }
    switch next {
    case 0x5B:
      return controlSequence(bytes, isLast: isLast)
    case 0x4F:
      return shiftedSequence(bytes, isLast: isLast)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F:
      return terminalString(bytes, isLast: isLast)
    case 0x1B:
      // rxvt sends Escape before the sequence of a key held with Alt.
      guard let third = rest.dropFirst().first else {
        return isLast ? .key(.escape, count: 1) : .more
      }
      guard third == 0x5B || third == 0x4F else { return .key(.escape, count: 1) }
      return withAlt(first(of: rest, isLast: isLast))
    default:
      return withAlt(first(of: rest, isLast: isLast))
    }
  }

  private static func withAlt(_ reading: KeyReading) -> KeyReading {
    let (key, count): (Key, Int)
    switch reading {
    case .more: return .more
    // No key that Alt could be held with: Escape was pressed for itself, and what follows is read next.
    case .nothing, .pasteBegins: return .key(.escape, count: 1)
    case .key(let read, let used): (key, count) = (read, used)
    }
    let altered: Key =
      switch key {
      case .character(let character): .alt(character)
      case .named(let name, let modifiers): .named(name, modifiers.union(.alt))
      case .function(let number, let modifiers): .function(number, modifiers.union(.alt))
      default: .unknown
      }
    return .key(altered, count: count + 1)
  }

  /// Reads `ESC [ parameters final`.
  private static func controlSequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    let body = bytes.dropFirst(2)
    if body.first == 0x5B {
      // The Linux console's F1 to F5: ESC [ [ A.
      guard let letter = body.dropFirst().first else {
        return isLast ? .key(.alt("["), count: bytes.count) : .more
      }
      guard (0x41...0x45).contains(letter) else { return .key(.unknown, count: 3) }
      return .key(.function(Int(letter) - 0x40), count: 4)
    }
    let parameters = body.prefix { (0x20...0x3F).contains($0) }
    let count = 2 + parameters.count + 1
    guard let final = body.dropFirst(parameters.count).first else {
      if isLast { return .key(parameters.isEmpty ? .alt("[") : .unknown, count: bytes.count) }
      return parameters.count < sequenceLimit ? .more : .key(.unknown, count: bytes.count)
    }
    // A control byte, or one that belongs to no sequence, breaks the sequence off and is read as a
    // new key.
    guard (0x40...0x7E).contains(final) else { return .key(.unknown, count: count - 1) }
    let numbers = KeySequence.numbers(in: parameters)
    if final == 0x7E, numbers.first == 200 { return .pasteBegins(count: count) }
    // An end without its start, as after a paste whose end came too late.
    if final == 0x7E, numbers.first == 201 { return .nothing(count: count) }
    return .key(KeySequence.key(final: final, numbers: numbers), count: count)
  }

  /// Reads `ESC O final`: arrows in application mode, F1 to F4, the keypad.
  private static func shiftedSequence(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    let body = bytes.dropFirst(2)
    let digits = body.prefix { (0x30...0x39).contains($0) }
    guard let final = body.dropFirst(digits.count).first else {
      if isLast { return .key(digits.isEmpty ? .alt("O") : .unknown, count: bytes.count) }
      return digits.count < sequenceLimit ? .more : .key(.unknown, count: bytes.count)
    }
    let count = 2 + digits.count + 1
    guard (0x40...0x7E).contains(final) else { return .key(.unknown, count: count - 1) }
    let modifier = KeySequence.numbers(in: digits).first ?? 1
    return .key(KeySequence.keypad(final: final, modifier: modifier), count: count)
  }

  /// Reads a string that a terminal sends (OSC, DCS, APC, PM, SOS) up to BEL or ESC \.
  ///
  /// Patchwork sends no queries, so such a string answers another program's. ESC and the letter
  /// alone are Alt and the letter.
  private static func terminalString(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> KeyReading {
    let body = bytes.dropFirst(2)
    if body.isEmpty {
      let letter = Character(Unicode.Scalar(bytes[bytes.startIndex + 1]))
      return isLast ? .key(.alt(letter), count: 2) : .more
    }
    if body.last == 0x07 { return .nothing(count: bytes.count) }
    if body.suffix(2).elementsEqual([0x1B, 0x5C]) { return .nothing(count: bytes.count) }
    return isLast || bytes.count >= stringLimit ? .nothing(count: bytes.count) : .more
  }
}
