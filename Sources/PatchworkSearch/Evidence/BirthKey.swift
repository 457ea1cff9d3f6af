import PatchworkCore

/// A date of birth in 32 bits that sort by time: year (from bit 10), month (4 bits), day (5 bits),
/// guess (1 bit).
///
/// A month or day of 0 is unknown. Key 0 means that nothing is known.
package struct BirthKey: Hashable, Sendable, Comparable {
  let bits: UInt32

  /// A key from bits read from an index.
  init(bits: UInt32) { self.bits = bits }

  init(year: Int, month: Int, day: Int, isGuess: Bool = false) {
    bits =
      UInt32(clamping: year) << 10 | UInt32(clamping: month) << 6 | UInt32(clamping: day) << 1
      | (isGuess ? 1 : 0)
  }

  /// The key of a date of birth; nil gives the unknown key.
  package init(_ birth: BirthDate?) {
    switch birth {
    case .exact(let date):
      let (year, month, day) = date.parts
      self.init(year: year, month: month, day: day)
    case .month(let year, let month): self.init(year: year, month: month, day: 0)
    case .year(let year): self.init(year: year, month: 0, day: 0)
    case .estimated(let year): self.init(year: year, month: 0, day: 0, isGuess: true)
    case nil: self.init(bits: 0)
    }
  }

  /// The year; 0 when unknown.
  var year: Int { Int(bits >> 10) }
  /// The month, 1...12; 0 when unknown.
  var month: Int { Int(bits >> 6 & 15) }
  /// The day, 1...31; 0 when unknown.
  var day: Int { Int(bits >> 1 & 31) }
  /// Whether the year is an estimate.
  var isGuess: Bool { bits & 1 == 1 }
  var isUnknown: Bool { bits == 0 }
  /// Whether day and month are known.
  var isExact: Bool { day != 0 && month != 0 }

  /// Orders by time. The unknown key comes first.
  package static func < (left: BirthKey, right: BirthKey) -> Bool { left.bits < right.bits }
}
