import PatchworkCore

/// A practitioner in plain sentences, one fact a line.
struct PractitionerSentences {
  let card: PractitionerCard
  let now: LocalMoment
  let holidays: BankHolidays

  /// Every line, the person first.
  var lines: [String] {
    let person = card.practitioner
    var lines = ["\(person.name.display), \(person.role), \(card.agency.name)."]
    if let since = person.provisionalSince {
      lines.append(
        worded(
          """
          Entered by another agency on \(since.words); \(card.agency.name) has not confirmed it \
          yet.
          """
        )
      )
    }
    if let left = person.leftOn, let last = person.lastDay {
      lines.append(
        person.hasLeft(by: now.date)
          ? worded("Left on \(left.words).") : worded("Last day there: \(last.words)."))
    }
    let reach = Reach.of(card, at: now, holidays: holidays)
    lines.append(reach.instruction(for: card, at: now))
    if person.hours.isGiven { lines.append(worded("Works \(person.hours).")) }
    for absence in person.leave where absence.through >= now.date {
      let cover = absence.cover.flatMap { id in card.covers.first { $0.id == id } }
      let covered = cover.map { worded("; \($0.name.display) covers") } ?? worded("; nobody covers")
      lines.append(worded("On leave \(absence.from.words) to \(absence.through.words)\(covered)."))
    }
    for point in person.contactPoints.sorted(by: { $0.rank < $1.rank }) {
      let verb = point.system.verb
      let confirmed = point.confirmedWords(on: now.date)
      let state = point.isInUse(on: now.date) ? "" : worded(", no longer in use")
      lines.append(
        "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(point.value), \(confirmed)\(state).")
      for report in card.reports where report.point == point.id {
        lines.append(worded("  or instead \(report.value), \(report.words(on: now.date))."))
      }
    }
    return lines
  }
}
