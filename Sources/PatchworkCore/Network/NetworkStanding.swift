/// How a network stands at a moment: who of it can be reached, and who answers where none of them can.
package struct NetworkStanding: Hashable, Sendable {
  /// An area's emergency duty team, which belongs to no involvement.
  package struct EmergencyTeam: Hashable, Sendable {
    package var agency: AgencyID
    package var reach: Reach
  }

  /// One answer for each current involvement, best first: who can be reached now (themselves, then a
  /// cover, then a desk), then by when; among equals the lead professional, then by name.
  package let people: [Reach]
  /// The area's team, while it answers and none of the people can be reached now.
  package let emergency: EmergencyTeam?

  package init(_ network: Network, at now: LocalMoment, holidays: BankHolidays) {
    let rule = ReachRule(
      now: now, holidays: holidays, practitioner: network.practitioner, agency: network.agency)
    let answers = network.involvements.filter { $0.isCurrent(on: now.date) }.map { involvement in
      (involvement, rule.answer(for: involvement), network.displayName(of: involvement))
    }
    people = answers.sorted { left, right in
      if left.1.rank != right.1.rank { return left.1.rank < right.1.rank }
      if left.0.isLead != right.0.isLead { return left.0.isLead }
      return left.2 != right.2 ? left.2 < right.2 : left.0.id < right.0.id
    }.map(\.1)
    let isAnyThere = people.contains(where: \.isNow)
    emergency = isAnyThere ? nil : Self.emergency(network, rule)
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
  fileprivate var isNow: Bool { if case .now = availability { true } else { false } }
}
