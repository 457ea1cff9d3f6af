import Glibc

/// Evidence from a typed postcode or district about a record's addresses, in bits.
///
/// About half of the postcodes that agencies hold for families on the move are old or wrong, so a
/// different postcode says little. For a person who is not in the register, though, a namesake
/// elsewhere is the only match.
struct PlaceEvidence: Sendable {
  private typealias Weights = SearchWeights.Place

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
    elsewhere = Weights.notAtPostcode
    let atPostcode = log2(Weights.atPostcode / max(postcodeShare, Weights.leastAtPostcode))
    let inDistrict = log2(Weights.inItsDistrict / max(districtShare, Weights.leastInDistrict))
    same = Float(min(Weights.mostAtPostcode, atPostcode))
    former = same + Weights.former
    sameDistrict = max(elsewhere, Float(min(Weights.mostInItsDistrict, inDistrict)))
  }

  /// Evidence from a district typed alone.
  ///
  /// - Parameter districtShare: the share of the register in the district, 0...1.
  init(districtShare: Double) {
    elsewhere = Weights.notInDistrict
    let inDistrict = log2(Weights.inDistrict / max(districtShare, Weights.leastInDistrict))
    same = Float(min(Weights.mostInDistrict, inDistrict))
    former = same + Weights.former
    sameDistrict = same
  }
}
