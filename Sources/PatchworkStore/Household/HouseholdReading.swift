import PatchworkCore

/// Everybody who works with anybody at a client's address.
struct HouseholdReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// - Returns: the household without the people whom the asker may not know of.
  func household(of id: ClientID) throws -> HouseholdNetwork {
    guard let client = try records.clients.read(id) else { throw records.clients.missing(id) }
    let household = Set([id] + (try records.clients.housemates(of: client)))
    var members: [HouseholdNetwork.Member] = []
    for other in household.union(try records.clients.living(at: client.currentAddress)) {
      guard let person = try records.clients.summary(other),
        try other == id || !session.hides(other)
      else { continue }
      members.append(
        HouseholdNetwork.Member(
          person: person,
          involvements: try session.shown(records.involvements.of(other)).filter {
            $0.isCurrent(on: session.today)
          },
          sharesHousehold: household.contains(other)))
    }
    members.sort { left, right in
      if left.sharesHousehold != right.sharesHousehold { return left.sharesHousehold }
      let years = (left.person.birth?.year ?? 9999, right.person.birth?.year ?? 9999)
      return years.0 != years.1 ? years.0 < years.1 : left.person.id < right.person.id
    }
    let involvements = members.flatMap(\.involvements)
    let people = try records.practitioners.withCovers(involvements.compactMap(\.practitioner))
    let agencies = Set(involvements.map(\.agency) + people.map(\.agency))
    let place = try session.viewer.agency
    return HouseholdNetwork(
      client: id, members: members, practitioners: people,
      agencies: try agencies.sorted().compactMap(records.agencies.read).map {
        $0.seen(from: place)
      })
  }
}
