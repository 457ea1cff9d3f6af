import PatchworkCore

/// A sum over rows that rights rest on, in whatever order they came and went: each adds its SHA-256 as a
/// number, modulo 2^256, and takes it away again when it goes (Bellare and Micciancio, "AdHash").
struct RightsSum: Hashable {
  /// From the lowest.
  private var limbs: [UInt64] = [0, 0, 0, 0]

  static let zero = RightsSum()

  private init() {}

  /// That of one row.
  init(_ table: String, line: String) {
    var hash = SHA256()
    hash.update("\(table)|\(line)".utf8)
    let bytes = hash.finish()
    for place in 0..<32 { limbs[place / 8] |= UInt64(bytes[place]) << UInt64(place % 8 * 8) }
  }

  /// Reads `description`; nil for anything else.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64 else { return nil }
    var rest = text[...]
    for place in limbs.indices.reversed() {
      guard let limb = UInt64(rest.prefix(16), radix: 16) else { return nil }
      limbs[place] = limb
      rest = rest.dropFirst(16)
    }
  }

  var isZero: Bool { self == .zero }

  static func += (left: inout RightsSum, right: RightsSum) {
    var carry: UInt64 = 0
    for place in 0..<4 {
      let (sum, first) = left.limbs[place].addingReportingOverflow(right.limbs[place])
      let (whole, second) = sum.addingReportingOverflow(carry)
      left.limbs[place] = whole
      carry = first || second ? 1 : 0
    }
  }

  static func -= (left: inout RightsSum, right: RightsSum) { left += right.negated }

  private var negated: RightsSum {
    var turned = self
    for place in 0..<4 { turned.limbs[place] = ~turned.limbs[place] }
    var one = RightsSum()
    one.limbs[0] = 1
    turned += one
    return turned
  }
}

extension RightsSum: CustomStringConvertible {
  /// 64 digits of base 16.
  var description: String {
    limbs.reversed().map { limb in
      let digits = String(limb, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
