import PatchworkCore

/// Whom the asker works with, and where: it decides between records that fit equally well.
package struct Familiarity: Equatable {
  /// The clients with whom the asker is involved, and when they were born.
  package var clients: [Int64: BirthKey] = [:]
  /// The postcode districts in which those clients live.
  package var districts: Set<UInt64> = []

  package init(clients: [Int64: BirthKey] = [:], districts: Set<UInt64> = []) {
    self.clients = clients
    self.districts = districts
  }

  /// Nobody and nowhere.
  package static let none = Familiarity()

  /// How close a record is: 0 for an own client, 1 for the own area, 2 for everybody else.
  func distance(of record: Int, in segment: Segment) -> Int {
    if clients[segment.recordID[record]] != nil { return 0 }
    let number = Int(segment.recordPostcode[record])
    guard number > 0 else { return 2 }
    let district = PostcodeKey(bits: segment.postcodes[number - 1]).district.lowerBound
    return districts.contains(district) ? 1 : 2
  }
}
