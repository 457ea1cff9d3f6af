import Glibc

/// Evidence from a typed postcode or district about a record's addresses, in bits.
///
/// About half of the postcodes that agencies hold for families on the move are old or wrong, so a
/// different postcode says little. For a person who is not in the register, though, a namesake
/// elsewhere is the only match.
struct PlaceEvidence: Sendable {
  /// A current address at the typed postcode, or in the typed district.
  let same: Float
  /// A former address there.
  let former: Float
  /// An address elsewhere in the district of the typed postcode.
  let sameDistrict: Float
  /// An address elsewhere, or no known address.
  let elsewhere: Float

  /// Evidence from a typed postcode.
  ///
  /// - Parameter postcodeShare: the share of the register at the postcode, 0...1.
  /// - Parameter districtShare: the share of the register in its district, 0...1.
  init(postcodeShare: Double, districtShare: Double) {
    elsewhere = -3
    same = Float(min(16, log2(0.6 / max(postcodeShare, 1e-7))))
    former = same - 2
    sameDistrict = max(elsewhere, Float(min(4, log2(0.12 / max(districtShare, 1e-4)))))
  }

  /// Evidence from a district typed alone.
  ///
  /// - Parameter districtShare: the share of the register in the district, 0...1.
  init(districtShare: Double) {
    elsewhere = -2
    same = Float(min(12, log2(0.75 / max(districtShare, 1e-4))))
    former = same - 2
    sameDistrict = same
  }
}
