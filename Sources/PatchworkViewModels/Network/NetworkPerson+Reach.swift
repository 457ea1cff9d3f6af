import PatchworkCore

extension NetworkPerson {
  /// The line of a current involvement, from the answer of how it is reached.
  ///
  /// - Parameter isAnsweredFor: whether the line above answers in their stead. Then it tells when they
  ///   are back, and their own number.
  init(
    _ reach: Reach, _ involvement: Involvement, in network: Network, isAnsweredFor: Bool,
    scene: Scene
  ) {
    self.init(involvement, in: network, scene: scene)
    self.isAnsweredFor = isAnsweredFor
    let availability =
      isAnsweredFor ? reach.own?.availability ?? .none : reach.availability
    show(isAnsweredFor ? reach.own?.channel : reach.channel)
    level = Level(availability)
    state = isAnsweredFor ? availability.words(at: scene.now) : reach.state(at: scene.now)
    if !isAnsweredFor, let desk = reach.desk {
      if reach.isNow { level = .desk } else { remarks.append(desk) }
    }
    remarks += availability.remarks(at: scene.now)
    if reach.reasons.contains(where: { if case .onLeave = $0 { true } else { false } }) {
      coverWords = cover(involvement, in: network, scene: scene)
    }
    remarks += absence(reach, scene: scene)
    if let last = involvement.until {
      remarks.append(worded("last day \(last.words(from: scene.today))"))
    }
  }

  /// The line of a desk or a cover that answers for those below.
  init?(_ group: NetworkStanding.Group, in network: Network, scene: Scene) {
    guard group.own.isEmpty, let first = group.others.first,
      let covered = network.involvements.first(where: { $0.id == first.involvement })
    else { return nil }
    self.init(
      Involvement(
        client: network.client.id, practitioner: nil, agency: covered.agency, role: "",
        from: scene.now.date), in: network, scene: scene)
    show(first.channel)
    level = Level(first.availability)
    state = first.state(at: scene.now)
    switch group.answerer {
    case .desk:
      if first.isNow { level = .desk } else { remarks.append(first.desk ?? "") }
    case .person(let id):
      let cover = network.practitioner(id)
      (practitioner, name) = (id, cover?.name.display ?? worded("a colleague"))
      (role, agencyName) = (
        cover?.role ?? "", cover.flatMap { network.agency($0.agency)?.name } ?? ""
      )
      state = first.availability.words(at: scene.now)
      let names = group.others.compactMap { reach in
        network.involvements.first { $0.id == reach.involvement }.map(network.displayName)
      }
      remarks.append(worded("covers for \(names.joined(separator: ", "))"))
    case .nobody: return nil
    }
    remarks += first.availability.remarks(at: scene.now)
  }

  /// The line of an area's emergency duty team, which is of no involvement.
  init(_ team: NetworkStanding.EmergencyTeam, in network: Network, scene: Scene) {
    self.init(
      team.reach,
      Involvement(
        client: network.client.id, practitioner: nil, agency: team.agency,
        role: worded("emergency duty team"), from: scene.now.date), in: network,
      isAnsweredFor: false,
      scene: scene)
  }

  /// The line of the worker who looks.
  init(mine involvement: Involvement, in network: Network, scene: Scene) {
    self.init(involvement, in: network, scene: scene)
    (level, state) = (.me, worded("you"))
    remarks = [worded("since \(involvement.from.monthAndYear)")]
    if let last = involvement.until {
      remarks.append(worded("last day \(last.words(from: scene.today))"))
    }
  }

  /// The line of an involvement that has ended or has not begun.
  init(past involvement: Involvement, in network: Network, scene: Scene) {
    self.init(involvement, in: network, scene: scene)
    if involvement.from > scene.now.date {
      state = involvement.from.shortWords
      remarks = [worded("from \(involvement.from.words)")]
    } else {
      state = involvement.until?.monthAndYear ?? ""
      remarks = [
        worded("\(involvement.from.monthAndYear) to \(involvement.until?.monthAndYear ?? "")")
      ]
    }
  }

  private init(_ involvement: Involvement, in network: Network, scene: Scene) {
    let practitioner = involvement.practitioner.flatMap { network.practitioner($0) }
    self.init(
      involvement: involvement.id, practitioner: involvement.practitioner,
      agency: involvement.agency, level: .past, state: "",
      name: practitioner?.name.display ?? worded("nobody named"),
      role: involvement.role.isEmpty ? practitioner?.role ?? "" : involvement.role,
      agencyName: network.agency(involvement.agency)?.name ?? "",
      isLead: involvement.isLead,
      isMe: involvement.practitioner != nil && involvement.practitioner == scene.me)
  }

  private mutating func show(_ channel: Reach.Channel?) {
    guard let channel else { return }
    verb = channel.system.verb
    value = channel.value
    lastConfirmed = channel.lastConfirmed
  }

  /// Why they are not there, without what the state says: `on leave`, `nobody covers`.
  private func absence(_ reach: Reach, scene: Scene) -> [String] {
    var words: [String] = []
    for reason in reach.reasons {
      switch reason {
      // A worker who is back at a moment is off until then.
      case .outOfHours where level == .later: break
      // A number that answers is of nobody.
      case .nobodyNamed: break
      // The state says it.
      case .noContactPoint where level == .none: break
      case .onLeave where level == .later: words.append(worded("on leave"))
      default: words += [reason.words(from: scene.today)].compactMap(\.self)
      }
    }
    return words + [coverWords].compactMap(\.self)
  }

  private func cover(
    _ involvement: Involvement, in network: Network, scene: Scene
  ) -> String {
    let person = involvement.practitioner.flatMap(network.practitioner)
    let covers = person?.leave.filter { $0.includes(scene.today) }.compactMap(\.cover) ?? []
    guard let cover = covers.compactMap(network.practitioner).first else {
      return worded("nobody covers")
    }
    return cover.id == scene.me ? worded("you cover") : worded("\(cover.name.display) covers")
  }
}

extension NetworkPerson.Level {
  /// The level of somebody with an availability.
  init(_ availability: Reach.Availability) {
    switch availability {
    case .now: self = .now
    case .later: self = .later
    case .hoursNotGiven: self = .unsure
    case .none: self = .none
    }
  }
}

extension Reach.Availability {
  /// What there is to say besides who, when and by what: `until 17:00`, or the exact moment where the
  /// short words leave its hour out.
  fileprivate func remarks(at now: LocalMoment) -> [String] {
    if case .now(let until?) = self { return [worded("until \(until.words(from: now))")] }
    return []
  }
}
