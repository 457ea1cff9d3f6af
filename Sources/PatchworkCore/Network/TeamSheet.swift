/// A printed page for the client and the family: the workers, and how to reach each of them.
///
/// Other people in the house may read the page. It therefore has no address, telephone number, date
/// of birth or safe-contact mark of the client, no attention, no ended involvement, no private
/// number of a worker, and no day of a visit when the client has a safe-contact mark.
package struct TeamSheet: Hashable, Sendable {
  package enum Line: Hashable, Sendable {
    case title(String)
    /// A worker or agency.
    case person(String)
    /// A fact about the worker or the page.
    case fact(String)
  }

  package let lines: [Line]

  /// The page of a network on a day.
  package init(_ known: Network, on day: CivilDate) {
    // The person who prints the page may know of confidential services. The page may not.
    let network = known.seen(by: .outsider, on: day)
    var lines: [Line] = [
      .title(worded("Who helps \(network.client.name.display)")), .fact(day.words),
    ]
    for involvement in Self.inOrder(network, on: day) {
      lines += Self.lines(about: involvement, in: network, on: day)
    }
    if lines.count == 2 { lines.append(.fact(worded("Nobody is named at the moment."))) }
    lines.append(
      .fact(worded("If something on this page is wrong, tell any of them: they put it right.")))
    // www.nhs.uk/nhs-services/urgent-and-emergency-care-services, as of November 2026.
    lines.append(
      .fact(worded("In an emergency ring 999. For medical help that cannot wait ring 111.")))
    self.lines = lines
  }

  /// Orders the lead first, then named practitioners, then agencies.
  private static func inOrder(_ network: Network, on day: CivilDate) -> [Involvement] {
    func rank(_ one: Involvement) -> (Int, Int, String, InvolvementID) {
      (
        one.isLead ? 0 : 1, one.practitioner == nil ? 1 : 0, network.displayName(of: one), one.id
      )
    }
    return network.involvements.filter { $0.isCurrent(on: day) }.sorted { rank($0) < rank($1) }
  }

  private static func lines(
    about involvement: Involvement, in network: Network, on day: CivilDate
  ) -> [Line] {
    let agency = network.agency(involvement.agency)
    let place = agency?.name ?? ""
    let named = involvement.practitioner.flatMap(network.practitioner)
    let person = named.flatMap { $0.hasLeft(by: day) ? nil : $0 }
    var lines: [Line] = [.person(person?.name.display ?? place)]
    let job = [involvement.role, person == nil ? "" : place].filter { !$0.isEmpty }
    lines.append(.fact(sentence(job.joined(separator: ", "))))
    if involvement.isLead { lines.append(.fact(worded("Your main worker."))) }
    if named != nil, person == nil { lines.append(.fact(worded("A new worker will be named."))) }
    if let person {
      lines += ways(to: person, on: day).map(Line.fact)
      if person.hours.isGiven { lines.append(.fact(worded("Works \(person.hours)."))) }
      lines += away(person, in: network, on: day)
    }
    lines += desk(of: agency, isOnlyWay: person == nil)
    if network.client.safeContact == nil, network.deathMark == nil,
      let next = involvement.nextVisit, next >= day
    {
      lines.append(.fact(worded("Next visit: \(next.wordsWithWeekday).")))
    }
    return lines
  }

  /// The contact points for others to use, the preferred first.
  private static func ways(to person: Practitioner, on day: CivilDate) -> [String] {
    person.contactPoints
      .filter { $0.isInUse(on: day) && $0.deadSince == nil && $0.use != .home }
      .sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
      .map { "\(sentence($0.system.verb)) \($0.value)" }
  }

  private static func away(
    _ person: Practitioner, in network: Network, on day: CivilDate
  ) -> [Line] {
    guard let last = person.lastDayAway(from: day) else { return [] }
    let covers = person.leave.filter { $0.includes(day) }.compactMap(\.cover)
      .compactMap(network.practitioner)
      .filter { !$0.hasLeft(by: day) && !$0.isAway(on: day) }
    let stead = covers.map { cover in
      ([cover.name.display] + ways(to: cover, on: day).prefix(1)).joined(separator: ", ")
    }
    return [
      .fact(
        worded("Away until \(last.wordsWithWeekday).")
          + stead.map { worded(" Until then: \($0).") }.joined())
    ]
  }

  private static func desk(of agency: Agency?, isOnlyWay: Bool) -> [Line] {
    guard let agency else { return [] }
    var numbers: [(phone: String, hours: WorkingPattern)] = []
    if !agency.mainLine.isEmpty { numbers.append((agency.mainLine, agency.hours)) }
    numbers += agency.dutyDesk.map { ($0.phone, $0.hours) }
    return numbers.map { number in
      let hours = number.hours.isGiven ? " (\(number.hours))" : ""
      let lead = isOnlyWay ? worded("Call") : worded("If nobody answers, call")
      return .fact("\(lead) \(number.phone)\(hours)")
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
