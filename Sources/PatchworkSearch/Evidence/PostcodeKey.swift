import PatchworkCore

/// A postcode in 56 bits that sort by district, then by the inward code.
package struct PostcodeKey: Hashable, Sendable {
  /// Four characters of the district, padded with zeros, then three of the inward code.
  let bits: UInt64

  /// A key from bits read from an index.
  init(bits: UInt64) { self.bits = bits }

  package init(_ postcode: Postcode) {
    let pieces = postcode.text.utf8.split(separator: UInt8(ascii: " "))
    bits =
      Self.packed(pieces.first.map(Array.init) ?? [], 4) << 24
      | Self.packed(pieces.last.map(Array.init) ?? [], 3)
  }

  /// The keys of all postcodes of a district such as `ST16`.
  static func range(ofDistrict district: String) -> ClosedRange<UInt64> {
    let base = packed(Array(district.utf8), 4) << 24
    return base...(base | 0xFF_FFFF)
  }

  /// The keys of all postcodes of the same district.
  package var district: ClosedRange<UInt64> {
    let base = bits & ~0xFF_FFFF
    return base...(base | 0xFF_FFFF)
  }

  private static func packed(_ text: [UInt8], _ width: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 << 8 | ($1 < text.count ? UInt64(text[$1]) : 0) }
  }
}
