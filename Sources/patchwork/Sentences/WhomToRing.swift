import PatchworkCore

/// Whom to ring about a client, each person and each number once, who answers first on top.
struct WhomToRing {
  /// Somebody who answers, or a desk.
  struct Answer: Encodable {
    var isNow: Bool
    /// `now`, `duty desk`, `main line`, `Mon 09:00`, `not known`, `no number`.
    var state: String
    /// `call`, `text` or `email`; nil where no number is known.
    var verb: String?
    var number: String?
    /// Who it is: `Joy Adeyemi, social worker, County Council`.
    var who: String
    /// For whom else it answers.
    var answersFor: [String]
    var sentence: String
  }

  let answers: [Answer]

  init(_ network: Network, at now: LocalMoment, asker: PractitionerID?) {
    let standing = NetworkStanding(network, at: now, holidays: BankHolidays(), asker: asker)
    func involvement(_ reach: Reach) -> Involvement? {
      network.involvements.first { $0.id == reach.involvement }
    }
    func answer(_ reach: Reach, who: String, answersFor: [String] = []) -> Answer {
      let why = answersFor.isEmpty ? "" : worded(", for \(answersFor.joined(separator: ", "))")
      return Answer(
        isNow: reach.isNow, state: reach.state(at: now), verb: reach.channel?.system.verb,
        number: reach.channel?.value, who: who, answersFor: answersFor,
        sentence: "\(who)\(why): \(reach.instruction(in: network, at: now))")
    }
    let team = standing.emergency.map {
      answer($0.reach, who: network.agency($0.agency)?.name ?? worded("the emergency duty team"))
    }
    answers =
      [team].compactMap(\.self)
      + standing.groups.compactMap { group in
        guard var reach = group.answer, let first = involvement(reach) else { return nil }
        let names = group.others.compactMap(involvement).map(network.displayName)
        guard group.own.isEmpty else {
          return answer(reach, who: first.words(in: network), answersFor: names)
        }
        // The reason is theirs for whom it answers, who are several.
        reach.reasons = []
        let who =
          switch group.answerer {
          case .person(let id): network.practitioner(id)?.name.display ?? worded("a colleague")
          case .desk(let agency, _): network.agency(agency)?.name ?? worded("an agency")
          case .nobody: first.words(in: network)
          }
        return answer(reach, who: who, answersFor: names)
      }
  }
}

extension Involvement {
  /// Who it is: `Joy Adeyemi, social worker, County Council`.
  fileprivate func words(in network: Network) -> String {
    let agency = network.agency(agency)?.name ?? ""
    let person = practitioner.flatMap(network.practitioner)?.name.display
    return [person ?? agency, role, person == nil ? "" : agency].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
