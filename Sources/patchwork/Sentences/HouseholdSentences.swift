import PatchworkCore

/// Everybody at an address in plain sentences, one fact a line.
struct HouseholdSentences {
  let home: HouseholdNetwork
  let me: PractitionerID?
  let now: LocalMoment

  /// Every line, the household first.
  var lines: [String] {
    var lines = home.members.flatMap(self.lines)
    let strangers = me.map { home.strangers(to: $0) } ?? []
    let names = strangers.compactMap { home.practitioner($0)?.name.display }
    if !names.isEmpty {
      lines.append(
        worded(
          """
          \(names.joined(separator: ", ")): at this address too, and you share no network; \
          --introduce asks them to talk.
          """))
    }
    return lines
  }

  private func lines(_ member: HouseholdNetwork.Member) -> [String] {
    let age =
      (member.person.birth == nil ? "" : ", \(member.person.ageWords(on: now.date))")
      + (member.person.death.map { ", \($0.words)" } ?? "")
    let place = member.sharesHousehold ? "" : worded(", at the same address")
    let head = "\(member.person.name.display)\(age)\(place)"
    if member.workers == 0 { return [worded("\(head): nobody works with them.")] }
    if !member.isOpen {
      let hint = member.opensWithReason ? worded("; --why opens them") : ""
      return [worded("\(head): \(member.workers) work with them\(hint).")]
    }
    return member.involvements.map { involvement in
      let agency = home.agency(involvement.agency)?.name ?? worded("an agency")
      let person = involvement.practitioner.flatMap { home.practitioner($0)?.name.display }
      let who = [person, involvement.role, agency].compactMap(\.self).joined(separator: ", ")
      return "\(head): \(who)."
    }
  }
}
