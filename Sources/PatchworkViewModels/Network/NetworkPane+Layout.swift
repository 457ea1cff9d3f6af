import PatchworkCore

extension NetworkPane {
  /// Shows a network as it is now; what was chosen stays chosen.
  mutating func show(_ network: Network, reach: [Reach], scene: Scene) {
    var involvements: [InvolvementID: Involvement] = [:]
    for involvement in network.involvements { involvements[involvement.id] = involvement }
    current = reach.compactMap { answer in
      involvements[answer.involvement].map {
        NetworkPerson(answer, $0, in: network, scene: scene)
      }
    }
    emergency = reach.first { !$0.involvement.isAssigned }.flatMap {
      NetworkPerson(emergency: $0, in: network, scene: scene)
    }
    let shown = Set(current.map(\.involvement))
    past = network.involvements
      .filter { !shown.contains($0.id) }
      .sorted { ($0.until ?? $0.from, $0.id) > ($1.until ?? $1.from, $1.id) }
      .map { NetworkPerson(past: $0, in: network, scene: scene) }
    tally.people = current.count
    tally.agencies = Set(current.map(\.agency)).count
    tally.reachableNow = current.count { $0.level == .now }
    map = NetworkMap(of: network, people: current, today: scene.now.date)
    if let stop = mapStop, !map.stops.contains(stop) { mapStop = nil }
    if mapStop == nil { mapStop = map.stops.first }
    visits = VisitStrip(of: network, on: scene.now.date)
    layOutTimeline(network, involvements, today: scene.now.date)
    layOut(in: network)
  }

  /// Lays the list out anew, after a change of order or of what is unfolded.
  mutating func layOut(in network: Network) {
    let before = chosenRow
    switch ordering {
    case .byReach:
      rows = current.map { .person($0) }
    case .byAgency:
      rows = map.clusters.flatMap { cluster in
        [.agency(cluster.agency, name: cluster.name, kind: cluster.kind)]
          + cluster.people.map { NetworkRow.person($0) }
      }
    }
    if let emergency { rows.insert(.person(emergency), at: 0) }
    let lately = Set(network.endedLately)
    rows += past.filter { lately.contains($0.involvement) }.map { .person($0) }
    let folded = past.filter { !lately.contains($0.involvement) }
    if !folded.isEmpty {
      let last = network.involvements.filter { !lately.contains($0.id) }.compactMap(\.until).max()
      rows.append(
        .ended(
          count: folded.count, last: last?.monthAndYear ?? "", isUnfolded: showsEnded))
      if showsEnded { rows += folded.map { .person($0) } }
    }
    chosen = before.flatMap { row in rows.firstIndex { $0.isSame(as: row) } } ?? firstChoice
  }

  /// The chosen line, if any.
  package var chosenRow: NetworkRow? {
    chosen.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  /// The involvement that is chosen, however the network is drawn.
  package var chosenPerson: NetworkPerson? {
    switch presentation {
    case .list: return chosenRow?.person
    case .map:
      guard case .person(let id) = mapStop else { return nil }
      return current.first { $0.involvement == id }
    case .timeline:
      guard let timeline, let place = timelineChosen, timeline.spans.indices.contains(place)
      else { return nil }
      return timeline.spans[place].person
    case .visits:
      guard let visits, visits.rows.indices.contains(visitChosen) else { return nil }
      return person(visits.rows[visitChosen].involvement)
    }
  }

  /// The line of a current involvement.
  package func person(_ id: InvolvementID) -> NetworkPerson? {
    current.first { $0.involvement == id }
  }

  /// Chooses an involvement, in every presentation that shows it.
  mutating func choose(_ id: InvolvementID) {
    if let place = rows.firstIndex(where: { $0.person?.involvement == id }) { chosen = place }
    if map.stops.contains(.person(id)) { mapStop = .person(id) }
    visitChosen = visits?.rows.firstIndex { $0.involvement == id } ?? visitChosen
    timelineChosen =
      timeline?.spans.firstIndex { $0.person.involvement == id } ?? timelineChosen
  }

  /// Moves the choice in whichever presentation is drawn.
  mutating func move(_ step: ListStep, page: Int) {
    switch presentation {
    case .list:
      let choosable = rows.indices.filter { rows[$0].canBeChosen }
      let place = chosen.flatMap { choosable.firstIndex(of: $0) }
      chosen = step.place(from: place, count: choosable.count, page: page).map { choosable[$0] }
    case .map:
      let stops = map.stops
      let place = mapStop.flatMap { stops.firstIndex(of: $0) }
      mapStop = step.place(from: place, count: stops.count, page: page).map { stops[$0] }
    case .timeline:
      timelineChosen = step.place(
        from: timelineChosen, count: timeline?.spans.count ?? 0, page: page)
    case .visits:
      visitChosen = step.place(from: visitChosen, count: visits?.rows.count ?? 0, page: page) ?? 0
    }
    if let person = chosenPerson { choose(person.involvement) }
  }

  private var firstChoice: Int? { rows.firstIndex { $0.canBeChosen } }

  private mutating func layOutTimeline(
    _ network: Network, _ involvements: [InvolvementID: Involvement], today: CivilDate
  ) {
    let before = timelineChosen.flatMap { place in
      timeline.flatMap { $0.spans.indices.contains(place) ? $0.spans[place].person : nil }
    }
    timeline = NetworkTimeline(
      of: current + past, involvements: involvements, asked: NetworkAsked.all(in: network),
      today: today)
    timelineChosen =
      before.flatMap { person in
        timeline?.spans.firstIndex { $0.person.involvement == person.involvement }
      } ?? (timeline == nil ? nil : 0)
  }
}
