import PatchworkCore

extension LocalDirectory {
  /// Everybody who works with anybody at a client's address.
  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    let moment = Store.now()
    let today = UnitedKingdomTime.moment(moment).date
    let asker = asker
    let (household, author) = try await guarded(client: client) { connection in
      try connection.snapshot {
        try connection.require(.openClient, of: asker, with: client, at: moment)
        return (
          try connection.household(
            of: client, for: try asker.practitioner(in: connection), on: today),
          try asker.author(in: connection)
        )
      }
    }
    // The others' networks were seen too, and see that they were.
    for member in household.members where member.person.id != client {
      store.note(.household(member.person.id), by: author)
    }
    return household
  }
}

extension Connection {
  /// - Parameter viewer: who is to see it; people whom they may not know of are left out.
  func household(
    of id: ClientID, for viewer: PractitionerID?, on today: CivilDate
  ) throws -> HouseholdNetwork {
    guard let client = try client(id) else { throw missing(id) }
    let household = Set([id] + (try household(of: client)))
    var members: [HouseholdNetwork.Member] = []
    for other in household.union(try clients(at: client.currentAddress)) {
      guard let person = try clientSummary(other),
        try other == id || !hides(other, from: viewer, on: today)
      else { continue }
      let sharesHousehold = household.contains(other)
      let discretion = try discretion(about: other, for: viewer, on: today)
      members.append(
        HouseholdNetwork.Member(
          person: person,
          involvements: try involvements(of: other).filter {
            $0.isCurrent(on: today) && !discretion.hides($0.id)
          },
          sharesHousehold: sharesHousehold))
    }
    members.sort { left, right in
      if left.sharesHousehold != right.sharesHousehold { return left.sharesHousehold }
      let years = (left.person.birth?.year ?? 9999, right.person.birth?.year ?? 9999)
      return years.0 != years.1 ? years.0 < years.1 : left.person.id < right.person.id
    }
    let involvements = members.flatMap(\.involvements)
    let people = try practitionersAndCovers(involvements.compactMap(\.practitioner))
    let agencies = Set(involvements.map(\.agency) + people.map(\.agency))
    return HouseholdNetwork(
      client: id, members: members, practitioners: people,
      agencies: try agencies.sorted().compactMap(agency)
        .map { $0.seen(from: try viewer.flatMap(self.agency)) })
  }

  /// Everybody who lives at an address now.
  private func clients(at address: Address?) throws -> [ClientID] {
    guard let address, let postcode = address.postcode, !address.line.isEmpty else { return [] }
    let line = address.line.lowercased()
    return try rows(
      """
      SELECT client, line FROM address
      WHERE postcode = ? AND position = 0 AND last_day IS NULL
      """, postcode
    ) { row in (id: row.id(0) as ClientID, line: row.text(1)) }
    .filter { $0.line.lowercased() == line }.map(\.id)
  }

  /// Asks those who work at an address and share no network with the asker to talk; each decides, and
  /// is asked once, however many they work with.
  func introduce(
    _ client: ClientID, to: [PractitionerID], _ acting: Acting
  ) throws -> Outcome {
    try requireOpen(acting, for: client, to: to)
    let household = try household(of: client, for: acting.me, on: acting.today)
    let strangers = household.strangers(to: acting.me)
    let asked = to.isEmpty ? strangers : Array(Set(to)).sorted()
    guard !asked.isEmpty, asked.allSatisfy(strangers.contains) else {
      throw DirectoryError.invalid(
        field: .to, rule: "nobody else works at this address without sharing a network with you")
    }
    let waiting = try attentions(sentBy: acting.me).filter { $0.reason == .meetNeighbours }
    var outcome = Outcome(
      words: "Introduced yourself", subject: client.rawValue, client: client, reversals: [])
    var left = Set(asked)
    for member in household.members {
      let theirs = left.intersection(member.involvements.compactMap(\.practitioner)).sorted()
      left.subtract(theirs)
      let isTwice = waiting.contains {
        $0.client == member.person.id
          && Set($0.recipients.map(\.practitioner)).isSuperset(of: theirs)
      }
      if theirs.isEmpty || isTwice { continue }
      let attention = Attention(
        id: try nextID(in: "attention"), client: member.person.id, sender: acting.me,
        reason: .meetNeighbours, urgency: .routine,
        raised: UnitedKingdomTime.moment(acting.moment),
        recipients: theirs.map { Attention.Recipient($0) })
      try put(attention, raisedAt: acting.moment)
      outcome.subject = attention.id.rawValue
      outcome.reversals.append(Reversal(living: .attentionRaised(attention.id)))
      outcome.recipients.formUnion(theirs)
    }
    guard !outcome.reversals.isEmpty else {
      throw DirectoryError.invalid(field: .to, rule: "you have introduced yourself already")
    }
    outcome.recipients.insert(acting.me)
    return outcome
  }
}
