/// How a network stands at a moment: who of it can be reached, and who answers where none of them can.
package struct NetworkStanding: Hashable, Sendable {
  /// An area's emergency duty team, which belongs to no involvement.
  package struct EmergencyTeam: Hashable, Sendable {
    package var agency: AgencyID
    package var reach: Reach
  }

  /// Who picks up where one calls.
  package enum Answerer: Hashable, Sendable {
    case person(PractitionerID)
    /// A duty desk or a main line, by its number.
    case desk(AgencyID, phone: String)
    /// Nobody can be reached for the involvement.
    case nobody(InvolvementID)
  }

  /// The involvements for which one person or one number answers.
  package struct Group: Hashable, Sendable {
    package let answerer: Answerer
    /// The involvements of the person who answers, or of the agency where nobody is named; may be empty.
    package fileprivate(set) var own: [Reach] = []
    /// The involvements of those who are not there, who is back first first.
    package fileprivate(set) var others: [Reach] = []

    /// How the one who answers is reached.
    package var answer: Reach? { own.first ?? others.first }
  }

  /// One answer for each current involvement but the asker's, best first: who can be reached now
  /// (themselves, then a cover, then a desk), then by when; among equals the lead professional, then by name.
  package let people: [Reach]
  /// The same, those together for whom one person or number answers.
  package let groups: [Group]
  /// The asker's own current involvements.
  package let mine: [InvolvementID]
  /// The area's team, while it answers and none of the people can be reached now.
  package let emergency: EmergencyTeam?
  package let tally: Tally

  /// - Parameter asker: who is never told to ring themselves; nil for an answer that holds for anybody.
  package init(
    _ network: Network, at now: LocalMoment, holidays: BankHolidays, asker: PractitionerID? = nil
  ) {
    let rule = ReachRule(
      now: now, holidays: holidays, asker: asker, practitioner: network.practitioner,
      agency: network.agency)
    let current = network.involvements.filter { $0.isCurrent(on: now.date) }
    func isMine(_ involvement: Involvement) -> Bool {
      asker != nil && involvement.practitioner == asker
    }
    mine = current.filter(isMine).map(\.id)
    let others = current.filter { !isMine($0) }
    let answers = others.map { involvement in
      (involvement, rule.answer(for: involvement), network.displayName(of: involvement))
    }
    func precedes(
      _ left: (Involvement, Reach, String), _ right: (Involvement, Reach, String),
      by rank: (Reach) -> Reach.Rank
    ) -> Bool {
      if rank(left.1) < rank(right.1) { return true }
      if rank(right.1) < rank(left.1) { return false }
      if left.0.isLead != right.0.isLead { return left.0.isLead }
      return left.2 != right.2 ? left.2 < right.2 : left.0.id < right.0.id
    }
    people = answers.sorted { precedes($0, $1, by: \.rank) }.map(\.1)
    let named = Set(others.filter { $0.practitioner != nil }.map(\.id))
    groups = Self.groups(
      people, named: named,
      byReturn: answers.sorted { precedes($0, $1, by: \.ownRank) }.map(\.1))
    emergency = people.contains(where: \.isNow) ? nil : Self.emergency(network, rule)
    tally = Tally(others, answered: groups, emergency: emergency, hasAsker: !mine.isEmpty)
  }

  private static func groups(
    _ people: [Reach], named: Set<InvolvementID>, byReturn: [Reach]
  ) -> [Group] {
    var groups: [Group] = []
    var places: [Answerer: Int] = [:]
    for reach in people {
      let answerer = reach.answerer
      guard places[answerer] == nil else { continue }
      places[answerer] = groups.count
      groups.append(Group(answerer: answerer))
    }
    for reach in people where reach.isOwn(named: named) {
      if let place = places[reach.answerer] { groups[place].own.append(reach) }
    }
    for reach in byReturn where !reach.isOwn(named: named) {
      if let place = places[reach.answerer] { groups[place].others.append(reach) }
    }
    return groups
  }

  private static func emergency(_ network: Network, _ rule: ReachRule) -> EmergencyTeam? {
    guard let team = network.emergencyTeam else { return nil }
    // The rule answers for involvements, so it is asked about one that the team would have.
    var reach = rule.answer(
      for: Involvement(
        client: network.client.id, practitioner: nil, agency: team, role: "", from: rule.now.date))
    // A team that does not answer now would only stand in the way.
    guard reach.isNow else { return nil }
    // The reason would be that nobody is named, which is not why the team comes first.
    reach.reasons = []
    return EmergencyTeam(agency: team, reach: reach)
  }
}

extension Reach {
  /// Who picks up.
  package var answerer: NetworkStanding.Answerer {
    switch responder {
    case .practitioner(let id), .cover(let id): .person(id)
    case .dutyDesk(let id), .mainLine(let id): .desk(id, phone: channel?.value ?? "")
    case nil: .nobody(involvement)
    }
  }

  /// Whether nobody answers in somebody else's stead: the practitioner does, or no practitioner is named.
  fileprivate func isOwn(named: Set<InvolvementID>) -> Bool {
    switch responder {
    case .practitioner, nil: true
    case .cover: false
    case .dutyDesk, .mainLine: !named.contains(involvement)
    }
  }
}
