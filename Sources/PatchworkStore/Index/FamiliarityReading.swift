import PatchworkCore
import PatchworkSearch

/// Reading with whom a practitioner works.
struct FamiliarityReading {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The clients with whom a practitioner is involved on a day; no more than `mostOwnClients`.
  func familiarity(of practitioner: PractitionerID, on day: CivilDate) throws -> Familiarity {
    var familiarity = Familiarity()
    try connection.forEachRow(
      """
      SELECT client.id, client.birth, (
        SELECT postcode FROM address WHERE address.client = client.id AND last_day IS NULL
        ORDER BY position LIMIT 1)
      FROM involvement JOIN client ON client.id = involvement.client
      WHERE practitioner = ?1 AND first_day <= ?2 AND (last_day IS NULL OR last_day >= ?2)
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
