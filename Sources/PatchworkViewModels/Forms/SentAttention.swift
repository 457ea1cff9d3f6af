import PatchworkCore

/// What is said of an attention that has been sent: whom it asks, and whom to ring where somebody cannot
/// see it before it is due.
struct SentAttention {
  private let names: [String]
  /// Those who are not there before it is due.
  private let late: [String]
  /// Who answers now for them, as the end of a sentence.
  private let standIn: String?
  /// The number that answers now for those who are not there.
  let number: String?

  init(_ card: AttentionCard, at now: LocalMoment, holidays: BankHolidays) {
    let asked = card.attention.recipients.compactMap { card.person($0.practitioner) }
    names = asked.map(\.practitioner.name.display)
    let away = asked.map { ($0, Reach.of($0, at: now, holidays: holidays)) }
      .filter { !$0.1.isThere(by: card.attention.due(on: now.date)) }
    late = away.map(\.0.practitioner.name.display)
    let answer = away.first { $0.1.isNow }
    number = answer?.1.channel?.value
    standIn = answer.map { person, reach in
      switch reach.responder {
      case .cover(let id):
        person.covers.first { $0.id == id }.map { "\($0.name.display) covers" }
          ?? "a colleague covers"
      case .dutyDesk, .mainLine, .practitioner, nil: "the \(reach.desk ?? "desk")"
      }
    }
  }

  /// - Parameter canCopy: whether `c` copies the number now.
  func words(canCopy: Bool) -> String {
    let sent = "Sent to \(names.joined(separator: ", "))."
    guard !late.isEmpty else { return "\(sent) u undoes." }
    let who =
      late.count == names.count
      ? "Nobody of them is"
      : "\(late.joined(separator: ", ")) \(late.count == 1 ? "is" : "are") not"
    let missing = "\(who) there before it is due"
    guard let number, let standIn else { return "\(sent) \(missing). u undoes." }
    return "\(sent) \(missing): ring \(number) now, \(standIn)\(canCopy ? "; c copies it" : ""). "
      + "u undoes."
  }
}

extension Attention {
  /// The day by which it has to be seen; nil where none was said.
  fileprivate func due(on today: CivilDate) -> CivilDate? {
    by ?? (urgency == .routine && reason != .safeguarding ? nil : today)
  }
}

extension Reach {
  /// Whether the practitioner is there before the end of a day, as far as is known.
  fileprivate func isThere(by day: CivilDate?) -> Bool {
    guard let day else { return true }
    switch own?.availability {
    case .now, .hoursNotGiven: return true
    case .later(let moment): return moment.date <= day
    case .some(.none), nil: return false
    }
  }
}
