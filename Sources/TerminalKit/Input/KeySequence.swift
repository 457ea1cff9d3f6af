/// The keys of control sequences, with xterm's numbers ("XTerm Control Sequences").
enum KeySequence {
  /// The numbers between semicolons; 0 for an empty or invalid one.
  static func numbers(in parameters: ArraySlice<UInt8>) -> [Int] {
    parameters.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
      // Six digits are more than any key has, and never overflow.
      digits.prefix(6).reduce(0) { sum, digit in
        (0x30...0x39).contains(digit) ? sum * 10 + Int(digit) - 0x30 : sum
      }
    }
  }

  /// The key for `ESC [ numbers final`.
  static func key(final: UInt8, numbers: [Int]) -> Key {
    let first = numbers.first ?? 0
    let held = modifiers(numbers.count > 1 ? numbers[1] : 1)
    if let name = names[final] { return .named(name, held) }
    switch final {
    case 0x50...0x53:  // P Q R S
      return .function(Int(final) - 0x4F, held)
    case 0x5A:  // Z
      return .shiftTab
    case 0x61...0x64:  // a b c d: rxvt's arrows with Shift
      return names[final - 0x20].map { .named($0, .shift) } ?? .unknown
    case 0x75:  // u
      return character(first, held)
    // xterm's modifyOtherKeys: ESC [ 27 ; modifiers ; character ~.
    case 0x7E where first == 27 && numbers.count > 2:
      return character(numbers[2], held)
    case 0x7E:
      if let name = editing[first] { return .named(name, held) }
      return function(first).map { .function($0, held) } ?? .unknown
    default:
      return .unknown
    }
  }

  /// The key for `ESC O final`.
  static func keypad(final: UInt8, modifier: Int) -> Key {
    let held = modifiers(modifier)
    if let name = names[final] { return .named(name, held) }
    switch final {
    case 0x50...0x53:  // P Q R S
      return .function(Int(final) - 0x4F, held)
    case 0x4D:  // M
      return .named(.enter, held)
    case 0x49:  // I
      return .named(.tab, held)
    case 0x61...0x64:  // a b c d: rxvt's arrows with Ctrl
      return names[final - 0x20].map { .named($0, .control) } ?? .unknown
    case 0x6A...0x79:  // j to y: * + , - . / and the digits
      return .character(Character(Unicode.Scalar(final - 0x40)))
    case 0x58:  // X
      return .character("=")
    default:
      return .unknown
    }
  }

  private static let names: [UInt8: Key.Name] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
  ]

  private static let editing: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  /// The number of a function key. The codes have the gaps of the VT220 keyboard.
  private static func function(_ number: Int) -> Int? {
    switch number {
    case 11...15: number - 10
    case 17...21: number - 11
    case 23...26: number - 12
    case 28, 29: number - 13
    case 31...34: number - 14
    default: nil
    }
  }

  /// Modifiers from xterm's parameter, which is one more than the bits. Meta counts as Alt.
  private static func modifiers(_ number: Int) -> Key.Modifiers {
    let bits = UInt8(truncatingIfNeeded: max(0, number - 1) & 15)
    let held = Key.Modifiers(rawValue: bits & 7)
    return bits & 8 == 0 ? held : held.union(.alt)
  }

  /// The key for a character code and its modifiers.
  private static func character(_ value: Int, _ held: Key.Modifiers) -> Key {
    switch value {
    case 13: return .named(.enter, held)
    case 9: return .named(.tab, held)
    case 27: return .named(.escape, held)
    case 8, 127: return .named(.backspace, held)
    default: break
    }
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return .unknown }
    switch ScalarKind(scalar) {
    case .control, .space: return .unknown
    default: break
    }
    if held.contains(.control) {
      return .control(Character(scalar.properties.lowercaseMapping))
    }
    return held.contains(.alt) ? .alt(Character(scalar)) : .character(Character(scalar))
  }
}
