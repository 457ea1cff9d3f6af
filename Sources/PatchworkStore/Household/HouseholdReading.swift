import PatchworkCore

/// Who lives at a client's address and how many work with each; who they are is told of those whom the
/// asker has open.
struct HouseholdReading {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// A household, and whom of it a reason opened just now.
  struct Opened {
    var household: HouseholdNetwork
    var opened: [ClientID]
  }

  /// - Returns: the household without the people whom the asker may not know of.
  func household(of id: ClientID) throws -> HouseholdNetwork {
    try read(of: id, for: nil).household
  }

  /// Opens everybody in it whom a reason given for the client covers.
  func open(_ id: ClientID, for reason: OpeningReason) throws -> Opened {
    try read(of: id, for: reason)
  }

  private func read(of id: ClientID, for reason: OpeningReason?) throws -> Opened {
    guard let client = try records.clients.read(id) else { throw records.clients.missing(id) }
    let household = Set([id] + (try records.clients.housemates(of: client)))
    let ground = try HouseholdGround(session, around: client)
    var members: [HouseholdNetwork.Member] = []
    var opened: [ClientID] = []
    for other in household.union(try records.clients.living(at: client.currentAddress)) {
      // A shielded client would be found by way of the people whom they live with.
      guard try other == id || !session.hides(other), let person = try session.line(of: other)
      else { continue }
      // What is hidden from the asker is not in the count either.
      let involvements = try session.shown(records.involvements.of(other)).filter {
        $0.isCurrent(on: session.today)
      }
      let shares = household.contains(other)
      let isOpen = try other == id || session.hasOpen(other)
      let isCovered = try !isOpen && ground.covers(other) && session.mayOpen(other)
      if isOpen || (isCovered && reason != nil) {
        if !isOpen { opened.append(other) }
        members.append(
          HouseholdNetwork.Member(
            person: person, involvements: involvements, sharesHousehold: shares))
      } else {
        members.append(
          HouseholdNetwork.Member(
            unopened: person, workers: involvements.count, opensWithReason: isCovered,
            sharesHousehold: shares))
      }
    }
    return Opened(household: try whole(id, members), opened: opened)
  }

  private func whole(
    _ id: ClientID, _ members: [HouseholdNetwork.Member]
  ) throws -> HouseholdNetwork {
    let members = members.sorted { left, right in
      if left.sharesHousehold != right.sharesHousehold { return left.sharesHousehold }
      // Those whose year is not known stand behind the others.
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
