import PatchworkCore

extension NetworkPane {
  /// Shows a network as it is now; what was chosen stays chosen.
  mutating func show(_ network: Network, in scene: Scene) {
    let standing = NetworkStanding(
      network, at: scene.now, holidays: scene.holidays, asker: scene.me)
    var involvements: [InvolvementID: Involvement] = [:]
    for involvement in network.involvements { involvements[involvement.id] = involvement }
    reachable = []
    for group in standing.groups {
      if let standIn = NetworkPerson(group, in: network, scene: scene) {
        reachable.append(.standIn(standIn, group.answerer))
      }
      for (reaches, isAnsweredFor) in [(group.own, false), (group.others, true)] {
        for reach in reaches {
          guard let involvement = involvements[reach.involvement] else { continue }
          let person = NetworkPerson(
            reach, involvement, in: network, isAnsweredFor: isAnsweredFor, scene: scene)
          reachable.append(.person(person))
        }
      }
    }
    for id in standing.mine {
      guard let involvement = involvements[id] else { continue }
      reachable.append(.person(NetworkPerson(mine: involvement, in: network, scene: scene)))
    }
    current = reachable.compactMap { if case .person(let person) = $0 { person } else { nil } }
    emergency = standing.emergency.map { NetworkPerson($0, in: network, scene: scene) }
    let shown = Set(current.map(\.involvement))
    past = network.involvements
      .filter { !shown.contains($0.id) }
      .sorted { ($0.until ?? $0.from, $0.id) > ($1.until ?? $1.from, $1.id) }
      .map { NetworkPerson(past: $0, in: network, scene: scene) }
    tally = standing.tally
    map = NetworkMap(of: network, people: current, today: scene.now.date)
    visits = VisitStrip(of: network, on: scene.now.date)
    timeline = NetworkTimeline(
      of: current + past, involvements: involvements, asked: NetworkAsked.all(in: network),
      death: network.deathMark, today: scene.today)
    layOut(in: network)
  }

  /// Lays the list out anew, after a change of order or of what is unfolded.
  mutating func layOut(in network: Network) {
    let before = presentation == .list ? chosenRow : nil
    switch ordering {
    case .byReach:
      rows = reachable
    case .byAgency:
      rows = map.clusters.flatMap { cluster in
        [.agency(cluster.agency, name: cluster.name, kind: cluster.kind)]
          + reachable.filter { $0.person?.agency == cluster.agency }
      }
    }
    if let emergency { rows.insert(.emergency(emergency), at: 0) }
    let lately = Set(network.endedLately)
    rows += past.filter { lately.contains($0.involvement) }.map { .person($0) }
    let folded = past.filter { !lately.contains($0.involvement) }
    if !filter.isEmpty {
      rows = (rows + folded.map { NetworkRow.person($0) }).narrowed(to: filter)
    } else if !folded.isEmpty {
      let last = network.involvements.filter { !lately.contains($0.id) }.compactMap(\.until).max()
      rows.append(
        .ended(
          count: folded.count, last: last?.monthAndYear ?? "", isUnfolded: showsEnded))
      if showsEnded { rows += folded.map { .person($0) } }
    }
    if !filter.isEmpty { return }
    // The first line may be another now, and the choice must not move under the worker's hands.
    if chosen == nil, chosenBeside == nil, let before { choose(before) }
  }
}

extension [NetworkRow] {
  /// The people whose name, job or agency has some words, with what stands over them: who answers for
  /// them, and their agency where they are grouped.
  fileprivate func narrowed(to words: FilterWords) -> [NetworkRow] {
    var kept: [NetworkRow] = []
    // What stands over the lines that follow, until one of them is kept.
    var over: [NetworkRow] = []
    for row in self {
      switch row {
      case .agency: over = [row]
      case .standIn(let standIn, _):
        if words.fit(standIn.name, standIn.role, standIn.agencyName) {
          kept.append(row)
          over = []
        } else {
          over = over.filter { if case .agency = $0 { true } else { false } } + [row]
        }
      case .person(let person), .emergency(let person):
        if !person.isAnsweredFor {
          over.removeAll { if case .standIn = $0 { true } else { false } }
        }
        guard words.fit(person.name, person.role, person.agencyName) else { continue }
        kept += over + [row]
        over = []
      case .ended: break
      }
    }
    return kept
  }
}
