import Glibc
import PatchworkCore

/// A postcode in 56 bits that sort by district, then by the inward code.
package struct PostcodeKey: Hashable, Sendable {
  /// Four characters of the district, padded with zeros, then three of the inward code.
  package let bits: UInt64

  /// A key from bits read from an index.
  package init(bits: UInt64) { self.bits = bits }

  package init(_ postcode: Postcode) {
    let pieces = postcode.text.utf8.split(separator: UInt8(ascii: " "))
    bits =
      Self.packed(pieces.first.map(Array.init) ?? [], 4) << 24
      | Self.packed(pieces.last.map(Array.init) ?? [], 3)
  }

  /// The keys of all postcodes of a district such as `ST16`.
  package static func range(ofDistrict district: String) -> ClosedRange<UInt64> {
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

/// Evidence from a typed postcode or district about a record's addresses, in bits.
///
/// About half of the postcodes that agencies hold for families on the move are old or wrong, so a
/// different postcode says little. For a person who is not in the register, though, a namesake
/// elsewhere is the only match.
package struct PlaceEvidence: Sendable {
  /// A current address at the typed postcode, or in the typed district.
  package let same: Float
  /// A former address there.
  package let former: Float
  /// An address elsewhere in the district of the typed postcode.
  package let sameDistrict: Float
  /// An address elsewhere, or no known address.
  package let elsewhere: Float

  /// Evidence from a typed postcode.
  ///
  /// - Parameter postcodeShare: the share of the register at the postcode, 0...1.
  /// - Parameter districtShare: the share of the register in its district, 0...1.
  package init(postcodeShare: Double, districtShare: Double) {
    elsewhere = -3
    same = Float(min(16, log2(0.6 / max(postcodeShare, 1e-7))))
    former = same - 2
    sameDistrict = max(elsewhere, Float(min(4, log2(0.12 / max(districtShare, 1e-4)))))
  }

  /// Evidence from a district typed alone.
  ///
  /// - Parameter districtShare: the share of the register in the district, 0...1.
  package init(districtShare: Double) {
    elsewhere = -2
    same = Float(min(12, log2(0.75 / max(districtShare, 1e-4))))
    former = same - 2
    sameDistrict = same
  }
}
