import PatchworkCore

extension NetworkPane {
  /// The place in `rows` of the chosen line; nil when nothing can be chosen.
  package var chosenPlace: Int? {
    place(in: rows) { row in
      switch row {
      case .person(let person): .person(person.involvement)
      case .standIn(_, let answerer): .beside(.standIn(answerer))
      case .emergency: .beside(.emergency)
      case .ended: .beside(.ended)
      case .agency: nil
      }
    } ?? rows.firstIndex { $0.canBeChosen }
  }

  /// The chosen line, if any.
  package var chosenRow: NetworkRow? { chosenPlace.map { rows[$0] } }

  /// What is chosen on the map.
  package var mapStop: NetworkMap.Stop? {
    let stops = map.stops
    let place = place(in: stops) { stop in
      switch stop {
      case .person(let id): .person(id)
      case .relative(let id): .beside(.relative(id))
      }
    }
    return place.map { stops[$0] } ?? stops.first
  }

  /// The chosen span's place in the timeline.
  package var timelinePlace: Int? {
    guard let spans = timeline?.spans, !spans.isEmpty else { return nil }
    return spans.firstIndex { $0.person.involvement == chosen } ?? 0
  }

  /// The chosen row's place in the strip of visits.
  package var visitPlace: Int {
    visits?.rows.firstIndex { $0.involvement == chosen } ?? 0
  }

  /// The involvement that is chosen, however the network is drawn.
  package var chosenPerson: NetworkPerson? {
    switch presentation {
    case .list: return chosenRow?.person
    case .map:
      guard case .person(let id) = mapStop else { return nil }
      return person(id)
    case .timeline: return timelinePlace.flatMap { timeline?.spans[$0].person }
    case .visits:
      guard let visits, visits.rows.indices.contains(visitPlace) else { return nil }
      return person(visits.rows[visitPlace].involvement)
    }
  }

  /// The line of a current involvement.
  package func person(_ id: InvolvementID) -> NetworkPerson? {
    current.first { $0.involvement == id }
  }

  /// Whether there is nobody to reach: nobody but the worker is involved, and no emergency team answers.
  var isEmpty: Bool { emergency == nil && current.allSatisfy(\.isMe) }

  /// The line of who answers first; nil where there is nobody to reach.
  var firstToReach: NetworkPerson? {
    emergency ?? reachable.first?.person.flatMap { $0.isMe ? nil : $0 }
  }

  /// Chooses the first line with a number, in the list.
  ///
  /// - Returns: whether there is one.
  mutating func choose(number: String) -> Bool {
    guard presentation == .list, let row = rows.first(where: { $0.person?.value == number }) else {
      return false
    }
    choose(row)
    return true
  }

  /// Chooses who answers first, who is never the worker.
  ///
  /// - Returns: who that is; nil where there is nobody to reach.
  mutating func chooseFirst() -> NetworkPerson? {
    if let emergency {
      chosenBeside = .emergency
      return emergency
    }
    guard let first = reachable.first, let person = first.person, !person.isMe else { return nil }
    choose(first)
    return person
  }

  /// Moves the choice in whichever presentation is drawn.
  mutating func move(_ step: ListStep, page: Int) {
    switch presentation {
    case .list:
      let choosable = rows.indices.filter { rows[$0].canBeChosen }
      let place = chosenPlace.flatMap { choosable.firstIndex(of: $0) }
      guard let next = step.place(from: place, count: choosable.count, page: page) else { return }
      choose(rows[choosable[next]])
    case .map:
      let stops = map.stops
      let place = mapStop.flatMap { stops.firstIndex(of: $0) }
      guard let next = step.place(from: place, count: stops.count, page: page) else { return }
      switch stops[next] {
      case .person(let id): choose(id)
      case .relative(let id): chosenBeside = .relative(id)
      }
    case .timeline:
      let spans = timeline?.spans ?? []
      guard let next = step.place(from: timelinePlace, count: spans.count, page: page) else {
        return
      }
      choose(spans[next].person.involvement)
    case .visits:
      let rows = visits?.rows ?? []
      guard let next = step.place(from: visitPlace, count: rows.count, page: page) else { return }
      choose(rows[next].involvement)
    }
  }

  mutating func choose(_ row: NetworkRow) {
    switch row {
    case .person(let person): choose(person.involvement)
    case .standIn(_, let answerer): chosenBeside = .standIn(answerer)
    case .emergency: chosenBeside = .emergency
    case .ended: chosenBeside = .ended
    case .agency: break
    }
  }

  private mutating func choose(_ id: InvolvementID) {
    chosen = id
    chosenBeside = nil
  }

  private enum Choice: Equatable {
    case person(InvolvementID), beside(Beside)
  }

  /// The place of what is chosen among some items; what is chosen besides goes first.
  private func place<Item>(in items: [Item], _ choice: (Item) -> Choice?) -> Int? {
    let choices = items.map(choice)
    if let chosenBeside, let place = choices.firstIndex(of: .beside(chosenBeside)) { return place }
    return chosen.flatMap { choices.firstIndex(of: .person($0)) }
  }
}
