import PatchworkCore
import PatchworkMatching

/// Whom the asker works with, and where: it decides between records that fit equally well.
struct Familiarity: Equatable {
  /// The clients with whom the asker is involved, and when they were born.
  var clients: [Int64: BirthKey] = [:]
  /// The postcode districts in which those clients live.
  var districts: Set<UInt64> = []

  /// Nobody and nowhere.
  static let none = Familiarity()

  /// What an own client is ahead of others in bits: less than a tie, more than what sums are rounded by.
  static let edge: Float = 0.01

  /// How close a record is: 0 for an own client, 1 for the own area, 2 for everybody else.
  func distance(of record: Int, in segment: Segment) -> Int {
    if clients[segment.recordID[record]] != nil { return 0 }
    let number = Int(segment.recordPostcode[record])
    guard number > 0 else { return 2 }
    let district = PostcodeKey(bits: segment.postcodes[number - 1]).district.lowerBound
    return districts.contains(district) ? 1 : 2
  }
}

extension Connection {
  /// The clients with whom a practitioner is involved on a day; no more than `mostOwnClients`.
  func familiarity(of practitioner: PractitionerID, on day: CivilDate) throws -> Familiarity {
    var familiarity = Familiarity()
    try forEachRow(
      """
      SELECT client.id, client.birth, (
        SELECT postcode FROM address WHERE address.client = client.id AND last_day IS NULL
        ORDER BY position LIMIT 1)
      FROM involvement JOIN client ON client.id = involvement.client
      WHERE practitioner = ? AND (last_day IS NULL OR last_day >= ?)
      ORDER BY involvement.id DESC LIMIT \(Self.mostOwnClients)
      """, practitioner, Int64(day.dayNumber)
    ) { row in
      familiarity.clients[row.int64(0)] = BirthKey(BirthDate(row.text(1)))
      if let postcode = Postcode(row.text(2)) {
        familiarity.districts.insert(PostcodeKey(postcode).district.lowerBound)
      }
    }
    return familiarity
  }

  private static let mostOwnClients = 500
}
