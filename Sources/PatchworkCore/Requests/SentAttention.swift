/// What is said of an attention that has been sent: whom it asks, and whom to ring where somebody cannot
/// see it before it is due.
package struct SentAttention {
  private let names: [String]
  /// Those who do not use Patchwork, and so have no inbox.
  private let withoutInbox: [String]
  /// Those who have an inbox, and are not there before it is due.
  private let late: [String]
  /// Who answers now for those who do not see it in time, as the end of a sentence; empty where it is
  /// one of them.
  private let standIn: String
  /// The number that answers now for those who do not see it in time.
  package let number: String?

  package init(_ card: AttentionCard, at now: LocalMoment, holidays: BankHolidays) {
    let asked = card.attention.recipients.compactMap { card.person($0.practitioner) }
    let due = card.attention.due(on: now.date)
    let deaf = Set(card.withoutInbox ?? [])
    names = asked.map(\.practitioner.name.display)
    let reached = asked.map { ($0, Reach.of($0, at: now, holidays: holidays)) }
    let unseen = reached.filter { deaf.contains($0.0.practitioner.id) || !$0.1.isThere(by: due) }
    withoutInbox = unseen.filter { deaf.contains($0.0.practitioner.id) }.map(
      \.0.practitioner.name.display)
    late = unseen.filter { !deaf.contains($0.0.practitioner.id) }.map(
      \.0.practitioner.name.display)
    let answer = unseen.first { $0.1.isNow }
    number = answer?.1.channel?.value
    standIn =
      answer.map { person, reach in
        switch reach.responder {
        case .cover(let id):
          person.covers.first { $0.id == id }.map { worded(", \($0.name.display) covers") }
            ?? worded(", a colleague covers")
        case .dutyDesk, .mainLine: worded(", the \(reach.desk ?? worded("desk"))")
        case .practitioner, nil: ""
        }
      } ?? ""
  }

  /// - Parameter canCopy: whether `c` copies the number now.
  package func words(canCopy: Bool, undo: String) -> String {
    var sentences = [worded("Sent to \(names.joined(separator: ", ")).")]
    if !late.isEmpty {
      let who = late.joined(separator: ", ")
      sentences.append(
        late.count == names.count && late.count > 1
          ? worded("None of them is there before it is due.")
          : worded(
            .counted(
              late.count, one: "\(who) is not there before it is due.",
              other: "\(who) are not there before it is due.")))
    }
    if !withoutInbox.isEmpty {
      let who = withoutInbox.joined(separator: ", ")
      sentences.append(
        worded(
          .counted(
            withoutInbox.count, one: "\(who) does not use Patchwork and will not see it.",
            other: "\(who) do not use Patchwork and will not see it.")))
    }
    if let number {
      sentences.append(
        canCopy
          ? worded("Ring \(number) now\(standIn); c copies it.")
          : worded("Ring \(number) now\(standIn)."))
    }
    return (sentences + [undo]).joined(separator: " ")
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
