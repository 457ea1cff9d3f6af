import PatchworkCore

extension NetworkPerson {
  /// The line of a current involvement, from the answer of how it is reached.
  init(_ reach: Reach, _ involvement: Involvement, in network: Network, scene: Scene) {
    self.init(involvement, in: network, scene: scene)
    answeredBy = reach.answeredBy(in: network)
    if let channel = reach.channel {
      verb = channel.system.verb
      value = channel.value
      lastConfirmed = channel.lastConfirmed
    }
    level = Level(reach.availability)
    when = reach.when(at: scene.now)
    remarks = reach.remarks(at: scene.now)
    if let last = involvement.until {
      remarks.append("last day \(last.words(from: scene.today))")
    }
  }

  /// The line of an area's emergency duty team, which is of no involvement.
  init(_ team: NetworkStanding.EmergencyTeam, in network: Network, scene: Scene) {
    self.init(
      team.reach,
      Involvement(
        client: network.client.id, practitioner: nil, agency: team.agency,
        role: "emergency duty team", from: scene.now.date), in: network, scene: scene)
    (name, agencyName) = (agencyName, "")
  }

  /// The line of an involvement that has ended or has not begun.
  init(past involvement: Involvement, in network: Network, scene: Scene) {
    self.init(involvement, in: network, scene: scene)
    if involvement.from > scene.now.date {
      when = involvement.from.shortWords
      remarks = ["from \(involvement.from.words)"]
    } else {
      when = involvement.until?.monthAndYear ?? ""
      remarks = ["\(involvement.from.monthAndYear) to \(involvement.until?.monthAndYear ?? "")"]
    }
  }

  private init(_ involvement: Involvement, in network: Network, scene: Scene) {
    let practitioner = involvement.practitioner.flatMap { network.practitioner($0) }
    self.init(
      involvement: involvement.id, practitioner: involvement.practitioner,
      agency: involvement.agency, level: .past, when: "",
      name: practitioner?.name.display ?? "nobody named",
      role: involvement.role.isEmpty ? practitioner?.role ?? "" : involvement.role,
      agencyName: network.agency(involvement.agency)?.name ?? "",
      isLead: involvement.isLead,
      isMe: involvement.practitioner != nil && involvement.practitioner == scene.me)
  }
}

extension NetworkPerson.Level {
  /// The level of an answer's availability.
  init(_ availability: Reach.Availability) {
    switch availability {
    case .now: self = .now
    case .later: self = .later
    case .hoursNotGiven: self = .unsure
    case .none: self = .none
    }
  }
}

extension Reach {
  /// What there is to say besides who, when and by what: `until 17:00`,
  /// `on leave until Mon 30 Nov`.
  fileprivate func remarks(at now: LocalMoment) -> [String] {
    var remarks: [String] = []
    var isLater = false
    switch availability {
    case .now(let until?): remarks.append("until \(until.words(from: now))")
    case .later(let moment):
      isLater = true
      let words = moment.words(from: now)
      if words != when(at: now) { remarks.append("from \(words)") }
    case .now, .hoursNotGiven, .none: break
    }
    // Out of hours goes without saying when the moment at which they are back is said.
    remarks += reasons.filter { !(isLater && $0 == .outOfHours) }
      .compactMap { $0.words(from: now.date) }
    return remarks
  }
}
