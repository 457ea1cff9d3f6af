import PatchworkCore

/// Whether one reason, given for a client, may open somebody else: because somebody other than the asker
/// recorded the two as family, or at the same address.
struct HouseholdGround {
  private let session: Session
  private let client: Client
  private let isOwnWork: Bool
  private let wroteAddress: Bool
  private let wroteHousehold: Bool
  private var records: Records { session.records }

  init(_ session: Session, around client: Client) throws {
    self.session = session
    self.client = client
    let authorship = Authorship(session)
    isOwnWork = try !session.holdsTheFile && authorship.entered(client.id)
    wroteAddress = try authorship.wroteAddress(of: client)
    wroteHousehold = try authorship.wroteHousehold(of: client)
  }

  func covers(_ other: ClientID) throws -> Bool {
    if try session.holdsTheFile { return true }
    // Who entered a client could have put them at any address, to read who lives there.
    guard !isOwnWork, try !records.shields.isShielded(other),
      let person = try records.clients.read(other)
    else { return false }
    let authorship = Authorship(session)
    if try authorship.entered(other) { return false }
    let isFamily = try records.relationships.of(client.id).contains { $0.relative == other }
    if isFamily, try !authorship.wroteLink(between: client.id, and: other) { return true }
    if let household = client.household, person.household == household, !wroteHousehold,
      try !authorship.wroteHousehold(of: person)
    {
      return true
    }
    return try !wroteAddress && records.clients.living(at: client.currentAddress).contains(other)
      && !authorship.wroteAddress(of: person)
  }
}
