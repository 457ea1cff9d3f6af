import PatchworkCore

extension OpenClient {
  /// Shows what the directory tells of the client.
  mutating func show(_ network: Network, in scene: Scene) {
    self.network = network
    progress = .shown
    summary = ClientSummary(network.client, death: network.deathMark)
    facts.show(network, today: scene.now.date, me: scene.me)
    people.show(network, in: scene)
  }

  /// The involvement that goes on, of a practitioner.
  func currentInvolvement(of practitioner: PractitionerID) -> Involvement? {
    let ids = Set(people.current.map(\.involvement))
    return network?.involvements.first {
      $0.practitioner == practitioner && ids.contains($0.id)
    }
  }

  /// The involvement that is chosen in the network.
  var chosenInvolvement: Involvement? {
    guard let id = people.chosenPerson?.involvement else { return nil }
    return network?.involvements.first { $0.id == id }
  }
}

extension AppState {
  /// The relative, or other of the household, on the chosen line of the facts.
  var chosenFamily: FamilyMember? {
    guard let id = open?.facts.chosenLine?.relative?.id else { return nil }
    return open?.network?.family.first { $0.person.id == id }
  }

  /// The text that `c` would copy now, and what it is: a number, an address.
  var copyable: String? {
    if let page = topPage { return page.copyable }
    if focus != .search, let open, open.network == nil { return open.passingDesk?.value }
    switch focus {
    case .search: return nil
    case .client: return open?.facts.chosenLine?.copies
    case .network:
      guard let value = open?.people.chosenPerson?.value, !value.isEmpty else { return nil }
      return value
    }
  }

  /// Whose number or address `copyable` is; may be empty.
  var copyOwner: String {
    if let page = topPage { return page.copyOwner }
    switch focus {
    case .search: return ""
    case .client: return open?.name ?? ""
    case .network:
      guard let person = open?.people.chosenPerson else { return "" }
      return person.level == .desk ? "\(person.state), \(person.agencyName)" : person.name
    }
  }
}
