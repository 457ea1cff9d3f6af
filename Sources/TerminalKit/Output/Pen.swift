/// How a terminal draws the next characters: the state that ECMA-48 SGR sequences change.
struct Pen: Hashable {
  /// The SGR parameters of the text colour, as received; empty for the terminal's default.
  var foreground: [UInt8] = []
  /// The SGR parameters of the background, as received; empty for the terminal's default.
  var background: [UInt8] = []
  /// One bit for each attribute 1 to 9 that is on.
  var attributes: UInt16 = 0

  /// Applies the parameters of an SGR sequence.
  ///
  /// - Returns: false when a parameter is unknown.
  mutating func apply(_ parameters: ArraySlice<UInt8>) -> Bool {
    var fields = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)[...]
    while let field = fields.popFirst() {
      guard let number = Pen.number(field.prefix { $0 != 0x3A }) else { return false }
      switch number {
      case 0: self = Pen()
      case 1...9: attributes |= 1 << number
      case 10: break  // The standard font, which no sequence here ever leaves.
      case 22: attributes &= ~(1 << 1 | 1 << 2)
      case 23...25, 27...29: attributes &= ~(1 << (number - 20))
      case 30...37, 90...97: foreground = Array(field)
      case 40...47, 100...107: background = Array(field)
      case 39: foreground = []
      case 49: background = []
      case 38, 48:
        guard let colour = Pen.colour(field, &fields) else { return false }
        if number == 38 { foreground = colour } else { background = colour }
      default: return false
      }
    }
    return true
  }

  /// A colour of several parameters: 38;5;n, 38;2;r;g;b, or either with colons.
  private static func colour(
    _ first: ArraySlice<UInt8>, _ rest: inout ArraySlice<ArraySlice<UInt8>>
  ) -> [UInt8]? {
    if first.contains(0x3A) { return Array(first) }
    let count =
      switch rest.first.flatMap(number) {
      case 5: 2
      case 2: 4
      default: 0
      }
    guard count > 0, rest.count >= count else { return nil }
    let colour = rest.prefix(count).reduce(Array(first)) { $0 + [0x3B] + $1 }
    rest = rest.dropFirst(count)
    return colour
  }

  /// A parameter's number; 0 when empty, nil when not a number.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// The shortest sequence that turns this pen into another; empty when they are equal.
  func sequence(to other: Pen) -> [UInt8] {
    if self == other { return [] }
    let change = parameters(to: other)
    var afresh = Pen().parameters(to: other)
    if !afresh.isEmpty { afresh.insert([0x30], at: 0) }
    let ways = [change, afresh].map { Array($0.joined(separator: [0x3B])) }
    return [0x1B, 0x5B] + (ways.min { $0.count < $1.count } ?? []) + [0x6D]
  }

  private func parameters(to other: Pen) -> [[UInt8]] {
    var parameters: [[UInt8]] = []
    var left = attributes
    // 22 ends both bold and faint, so it is sent once and both are set again where needed.
    let weight: UInt16 = 1 << 1 | 1 << 2
    if left & ~other.attributes & weight != 0 {
      parameters.append(Array("22".utf8))
      left &= ~weight
    }
    for bit in 3...9 where left & ~other.attributes & 1 << bit != 0 {
      parameters.append([0x32, 0x30 + UInt8(bit)])
    }
    for bit in 1...9 where other.attributes & ~left & 1 << bit != 0 {
      parameters.append([0x30 + UInt8(bit)])
    }
    if foreground != other.foreground {
      parameters.append(other.foreground.isEmpty ? Array("39".utf8) : other.foreground)
    }
    if background != other.background {
      parameters.append(other.background.isEmpty ? Array("49".utf8) : other.background)
    }
    return parameters
  }
}
