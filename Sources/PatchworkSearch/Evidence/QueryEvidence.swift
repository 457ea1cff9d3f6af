import Glibc
import PatchworkCore
import PatchworkMatching

/// Everything a query says, weighed against the register that is searched.
struct QueryEvidence {
  private typealias Weights = SearchWeights.Register

  /// The ways to read the names.
  let readings: [NameReading]
  /// Weighs the names of records by them.
  let scoring: NameScoring
  /// The date of birth.
  let birth: BirthEvidence?
  /// The postcode or district.
  let place: PlaceEvidence?
  /// The keys of the postcode typed, or of its district if only that was.
  let placeKeys: ClosedRange<UInt64>
  /// The keys of the whole district.
  let districtKeys: ClosedRange<UInt64>
  /// Whether a whole postcode was typed.
  let isWholePostcode: Bool
  /// Whether going through the people of the typed district is less work than through those of the name.
  let isDistrictRarer: Bool
  let nhsNumber: NHSNumberEvidence?
  /// Of how many people one is looked for: the clients, and as many more as a register just begun lacks.
  let people: Int
  /// For each segment, the most that names can say.
  let mostOfNames: [Float]

  /// Weighs a query.
  init(_ query: TypedQuery, _ cache: MatchCache) {
    let segments = cache.countedSegments
    let total = max(1, segments.reduce(0) { $0 + $1.recordCount })
    let smoothed = Double(total) + Weights.recordsBesides
    people = total + Weights.missingFromNew
    readings = NameReadings.make(query, cache)
    scoring = NameScoring(readings)
    birth = query.birth.map { typed in
      BirthEvidence(typed) { keys in
        (Double(segments.reduce(0) { $0 + $1.bornWithin(keys) }) + Weights.peopleOfUnknownDate)
          / smoothed
      }
    }
    func share(_ keys: ClosedRange<UInt64>) -> Double {
      (Double(segments.reduce(0) { $0 + $1.postings(at: keys).count })
        + Weights.peopleOfUnknownPlace)
        / smoothed
    }
    if let postcode = query.postcode {
      let key = PostcodeKey(postcode)
      placeKeys = key.bits...key.bits
      districtKeys = key.district
      isWholePostcode = true
      place = PlaceEvidence(
        postcodeShare: share(placeKeys), districtShare: share(districtKeys))
    } else if let district = query.district {
      placeKeys = PostcodeKey.range(ofDistrict: district)
      districtKeys = placeKeys
      isWholePostcode = false
      place = PlaceEvidence(districtShare: share(placeKeys))
    } else {
      (placeKeys, districtKeys, isWholePostcode, place) = (0...0, 0...0, false, nil)
    }
    nhsNumber = query.nhsNumber.map { number in
      let isHeld = segments.contains { segment in
        let first = NumberPosting(number: UInt64(number))
        let index = segment.nhsNumbers.firstIndex(notBelow: first.bits)
        return index < segment.nhsNumbers.count
          && NumberPosting(bits: segment.nhsNumbers[index]).number == first.number
      }
      return NHSNumberEvidence(number, isHeld: isHeld, people: total)
    }
    let readings = readings
    if place != nil, !isWholePostcode, query.names.count == 1 {
      let bearers = readings.reduce(0) { max($0, $1.bearers) }
      isDistrictRarer = share(placeKeys) < bearers * SearchWeights.Place.districtAgainstName
    } else {
      isDistrictRarer = false
    }
    mostOfNames = cache.segments.indices.map { index in
      readings.reduce(SearchWeights.Names.none) { max($0, $1.most(index)) }
    }
  }

  /// Whether names are looked at as closely as when all else agrees: along the routes by day, postcode and
  /// number. What those see counts, and nothing that only they would.
  var looksPatiently: Bool { birth?.exactKey != nil || isWholePostcode || nhsNumber != nil }

  /// Whether nothing but names was typed.
  var isNamesOnly: Bool { birth == nil && place == nil }

  /// The most that a place can say.
  var mostOfPlace: Float { place?.same ?? 0 }

  /// The most that a place can say of a record that the route by place missed.
  var mostOfPlaceByName: Float {
    guard let place else { return 0 }
    if isWholePostcode { return max(place.sameDistrict, place.elsewhere) }
    return isDistrictRarer ? place.elsewhere : place.same
  }

  /// The most that date and place can say of a record that the routes by date and place missed.
  var mostBesidesNames: Float { (birth?.mostOfOtherDates ?? 0) + mostOfPlaceByName }
}
