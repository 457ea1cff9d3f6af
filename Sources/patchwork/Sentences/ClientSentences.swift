import PatchworkCore

/// A client and their network in plain sentences, one fact a line, for screen readers and scripts.
struct ClientSentences {
  let network: Network
  let now: LocalMoment
  let holidays: BankHolidays

  /// Every line, the client first.
  var lines: [String] { about + confidence + gaps + attentions + invited + family + people }

  private var about: [String] {
    let client = network.client
    var lines = ["\(client.name.full)."]
    for name in client.names where name != client.name {
      switch name.kind {
      case .knownAs: lines.append("Known as \(name.display).")
      case .former: lines.append("Formerly \(name.display).")
      case .legal, .alias: lines.append("Also \(name.display).")
      }
    }
    if let birth = client.birth {
      let day = min(now.date, client.died ?? now.date)
      let noun = client.sex.noun(age: birth.age(on: day))
      let told = [noun, birth.ageInFull(on: day), "born \(birth.words)"]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      lines.append("\(told.prefix(1).uppercased())\(told.dropFirst()).")
    } else {
      lines.append("Date of birth not known.")
    }
    if let number = client.nhsNumber { lines.append("NHS number \(number).") }
    if let address = client.currentAddress {
      lines.append("Lives at \(address.display).")
    } else {
      lines.append("No current address.")
    }
    if let mark = network.deathMark {
      lines.append("Died \(mark.day.words), \(network.deathWords ?? ""). No visit is due.")
    }
    return lines
      + client.shownFacts.filter { $0.heading != .died }
      .map { "\($0.heading.label): \($0.words)." }
  }

  private var confidence: [String] {
    let others =
      network.hasConfidentialService
      ? ["A confidential service is involved; “patchwork ring” asks it to get in touch."] : []
    return others + network.confidenceWords(on: now.date).map { "\($0)." }
  }

  private var attentions: [String] {
    network.attentions.filter(\.isWaiting).map { attention in
      let sender = network.practitioner(attention.sender)?.name.display ?? "a colleague"
      return "Attention: \(attention.words(on: now.date)), from \(sender); "
        + "\(attention.progressWords)."
    }
  }

  private var invited: [String] {
    network.invitations.map { invitation in
      let name =
        invitation.practitioner.flatMap { network.practitioner($0)?.name.display }
        ?? network.agency(invitation.agency)?.name ?? "somebody"
      let label = invitation.kind == .move ? "Move" : "Pending"
      return "\(label): \(name), \(invitation.standingWords(on: now.date))."
    }
  }

  private var gaps: [String] {
    Gap.find(in: network, on: now.date).filter { $0.rule.code != .nobody }.map { gap in
      "To look at: \(gap.words). \(gap.rule.explanation)"
    }
  }

  private var family: [String] {
    network.family.map { member in
      let age = member.person.birth == nil ? "" : ", \(member.person.ageWords(on: now.date))"
      let tie = member.kind.map { ", \($0.rawValue)" } ?? ""
      let home =
        member.person.death.map { ", \($0.words)" }
        ?? (member.livesTogether ? ", lives together" : "")
      let dates = member.datesWords(on: now.date)
      return "Family: \(member.person.name.display)\(age)\(tie)\(home)"
        + (dates.isEmpty ? "." : ", \(dates).")
    }
  }

  private var people: [String] {
    let current = network.involvements.filter { $0.isCurrent(on: now.date) }
    let standing = NetworkStanding(network, at: now, holidays: holidays)
    var lines = [current.isEmpty ? "Nobody is involved now." : "\(current.count) involved now."]
    if let emergency = standing.emergency, let team = network.agency(emergency.agency),
      let channel = emergency.reach.channel
    {
      lines.append(
        "Nobody can be reached now; in an emergency \(team.name): \(channel.system.verb) "
          + "\(channel.value), \(emergency.reach.words(in: network, at: now)).")
    }
    for answer in standing.people {
      guard let involvement = current.first(where: { $0.id == answer.involvement }) else {
        continue
      }
      lines.append(line(involvement, answer))
    }
    return lines
  }

  private func line(_ involvement: Involvement, _ answer: Reach) -> String {
    let agency = network.agency(involvement.agency)?.name ?? "an agency"
    let person = involvement.practitioner.flatMap { network.practitioner($0) }?.name.display
    let who =
      person.map { "\($0), \(involvement.role), \(agency)" } ?? "\(agency), \(involvement.role)"
    let lead = involvement.isLead ? ", lead professional" : ""
    let way = answer.channel.map { "\($0.system.verb) \($0.value)" }
    return
      "\(who)\(lead): \([way, answer.words(in: network, at: now)].compactMap { $0 }.joined(separator: ", "))."
  }
}
