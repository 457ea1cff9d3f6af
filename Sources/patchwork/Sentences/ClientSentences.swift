import PatchworkCore

/// A client and their network in plain sentences, one fact a line, for screen readers and scripts.
struct ClientSentences {
  let network: Network
  let now: LocalMoment
  let holidays: BankHolidays
  /// Who asks, and is never told to ring themselves.
  let asker: PractitionerID?

  /// Every line, the client first.
  var lines: [String] { about + seen + confidence + gaps + attentions + invited + family + people }

  private var about: [String] {
    let client = network.client
    var lines = ["\(client.name.full)."]
    for name in client.names where name != client.name {
      switch name.kind {
      case .knownAs: lines.append(worded("Known as \(name.display)."))
      case .former: lines.append(worded("Formerly \(name.display)."))
      case .legal, .alias: lines.append(worded("Also \(name.display)."))
      }
    }
    if let birth = client.birth {
      let day = min(now.date, client.died ?? now.date)
      let noun = client.sex.noun(age: birth.age(on: day))
      let told = [noun, birth.ageInFull(on: day), worded("born \(birth.words)")]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      lines.append("\(told.prefix(1).uppercased())\(told.dropFirst()).")
    } else {
      lines.append(worded("Date of birth not known."))
    }
    if let number = client.nhsNumber { lines.append(worded("NHS number \(number).")) }
    if let address = client.currentAddress {
      lines.append(worded("Lives at \(address.display)."))
    } else {
      lines.append(worded("No current address."))
    }
    if let mark = network.deathMark {
      lines.append(worded("Died \(mark.day.words), \(network.deathWords ?? ""). No visit is due."))
    }
    return lines
      + client.shownFacts.filter { $0.heading != .died }
      .map { "\($0.heading.label): \($0.words)." }
  }

  private var seen: [String] {
    LastSeen(network, on: now.date, asker: asker).map {
      [worded("Last seen \($0.words(on: now.date)).")]
    }
      ?? []
  }

  private var confidence: [String] {
    let others =
      network.hasConfidentialService
      ? [worded("A confidential service is involved; “patchwork ring” asks it to get in touch.")]
      : []
    return others + network.confidenceWords(on: now.date).map { "\($0)." }
  }

  private var attentions: [String] {
    network.attentions.filter(\.isWaiting).map { attention in
      let sender = network.practitioner(attention.sender)?.name.display ?? worded("a colleague")
      return worded(
        """
        Attention: \(attention.words(on: now.date)), from \(sender); \(attention.progressWords).
        """)
    }
  }

  private var invited: [String] {
    network.invitations.map { invitation in
      let name =
        invitation.practitioner.flatMap { network.practitioner($0)?.name.display }
        ?? network.agency(invitation.agency)?.name ?? "somebody"
      let label = invitation.kind == .move ? worded("Move") : worded("Pending")
      return "\(label): \(name), \(invitation.standingWords(on: now.date))."
    }
  }

  private var gaps: [String] {
    Gap.find(in: network, on: now.date).filter { $0.rule.code != .nobody }.map { gap in
      worded("To look at: \(gap.words). \(gap.rule.explanation)")
    }
  }

  private var family: [String] {
    network.family.map { member in
      let age = member.person.birth == nil ? "" : ", \(member.person.ageWords(on: now.date))"
      let tie = member.kind.map { ", \($0.rawValue)" } ?? ""
      let home =
        member.person.death.map { ", \($0.words)" }
        ?? (member.livesTogether ? worded(", lives together") : "")
      let dates = member.datesWords(on: now.date)
      return worded("Family: \(member.person.name.display)\(age)\(tie)\(home)")
        + (dates.isEmpty ? "." : ", \(dates).")
    }
  }

  private var people: [String] {
    let standing = NetworkStanding(network, at: now, holidays: holidays, asker: asker)
    var lines = [worded("Network: \(standing.tally.words).")]
    if let emergency = standing.emergency, let team = network.agency(emergency.agency) {
      lines.append(
        worded("Nobody of them answers now. In an emergency, \(team.name):") + " "
          + emergency.reach.instruction(in: network, at: now))
    }
    lines += standing.groups.flatMap { $0.own + $0.others }.compactMap { reach in
      involvement(reach.involvement).map { line($0, reach) }
    }
    return lines
      + standing.mine.compactMap { involvement($0) }.map {
        worded("\(who($0)): you, since \($0.from.monthAndYear).")
      }
  }

  private func involvement(_ id: InvolvementID) -> Involvement? {
    network.involvements.first { $0.id == id }
  }

  private func who(_ involvement: Involvement) -> String {
    let agency = network.agency(involvement.agency)?.name ?? worded("an agency")
    let person = involvement.practitioner.flatMap { network.practitioner($0) }?.name.display
    let who =
      person.map { "\($0), \(involvement.role), \(agency)" } ?? "\(agency), \(involvement.role)"
    return who + (involvement.isLead ? worded(", lead professional") : "")
  }

  /// Who stands in for somebody who is away, where that is not said already.
  private func cover(_ answer: Reach, of involvement: Involvement) -> String {
    guard
      let leave = involvement.practitioner.flatMap(network.practitioner)?.leave(on: now.date)
    else { return "" }
    guard let cover = leave.cover.flatMap(network.practitioner) else {
      return worded(" Nobody covers.")
    }
    if answer.responder == .cover(cover.id) { return "" }
    return worded(" \(cover.name.display) covers.")
  }

  /// Who it is, why they are not there, and the number that answers.
  private func line(_ involvement: Involvement, _ answer: Reach) -> String {
    let line =
      "\(who(involvement)): \(answer.instruction(in: network, at: now))"
      + cover(answer, of: involvement)
    guard let own = answer.own, own.channel != answer.channel else { return line }
    return worded("\(line) Their own: \(own.channel.system.verb) \(own.channel.value).")
  }
}
