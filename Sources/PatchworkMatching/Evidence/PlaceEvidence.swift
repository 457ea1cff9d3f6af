import Glibc
import PatchworkCore

/// A postcode in 56 bits that sort by district, then by the rest.
package struct PostcodeKey: Hashable, Sendable {
  /// The bits: four characters of the district, filled up with zeros, and three of the rest.
  package let bits: UInt64

  /// Wraps bits read from an index.
  package init(bits: UInt64) { self.bits = bits }

  /// The key of a postcode.
  package init(_ postcode: Postcode) {
    let pieces = postcode.text.utf8.split(separator: UInt8(ascii: " "))
    bits =
      Self.packed(pieces.first.map(Array.init) ?? [], 4) << 24
      | Self.packed(pieces.last.map(Array.init) ?? [], 3)
  }

  /// The keys of every postcode of a district such as `ST16`.
  package static func range(ofDistrict district: String) -> ClosedRange<UInt64> {
    let base = packed(Array(district.utf8), 4) << 24
    return base...(base | 0xFF_FFFF)
  }

  /// The keys of every postcode of the same district.
  package var district: ClosedRange<UInt64> {
    let base = bits & ~0xFF_FFFF
    return base...(base | 0xFF_FFFF)
  }

  private static func packed(_ text: [UInt8], _ width: Int) -> UInt64 {
    (0..<width).reduce(0) { $0 << 8 | ($1 < text.count ? UInt64(text[$1]) : 0) }
  }
}

/// What a typed postcode or district says about a record's addresses, in bits.
///
/// About half of the postcodes that agencies hold for families on the move are old or wrong, so that a
/// differing one says little; but of somebody who is not there, a namesake elsewhere is all there is.
package struct PlaceEvidence: Sendable {
  /// Lives at the postcode, or in the district, typed.
  package let same: Float
  /// Used to live there.
  package let former: Float
  /// Lives elsewhere in the district of the postcode typed.
  package let sameDistrict: Float
  /// Lives elsewhere, or nowhere that is known.
  package let elsewhere: Float

  /// Evidence from the shares of the register that live at the postcode and in its district.
  package init(postcodeShare: Double, districtShare: Double) {
    elsewhere = -3
    same = Float(min(16, log2(0.6 / max(postcodeShare, 1e-7))))
    former = same - 2
    sameDistrict = max(elsewhere, Float(min(4, log2(0.12 / max(districtShare, 1e-4)))))
  }

  /// Evidence from the share of the register that lives in a district typed alone.
  package init(districtShare: Double) {
    elsewhere = -2
    same = Float(min(12, log2(0.75 / max(districtShare, 1e-4))))
    former = same - 2
    sameDistrict = same
  }
}
