import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct AttentionWordsTests {
  private let today = CivilDate(year: 2026, month: 11, day: 24)!

  private func attention(
    _ reason: Attention.Reason, _ urgency: Attention.Urgency = .routine, by: String? = nil,
    seen: Int = 0, done: Int = 0, of asked: Int = 2
  ) -> Attention {
    let moment = LocalMoment(today, TimeOfDay(9))
    return Attention(
      id: AttentionID(rawValue: 1), client: ClientID(rawValue: 2),
      sender: PractitionerID(rawValue: 3), reason: reason, urgency: urgency,
      by: by.flatMap { CivilDate($0) }, raised: moment,
      recipients: (0..<asked).map { place in
        .init(
          PractitionerID(rawValue: Int64(10 + place)), acknowledged: place < seen ? moment : nil,
          done: place < done ? moment : nil)
      })
  }

  @Test func whatIsAskedIsSaidWithItsUrgencyAndDay() {
    #expect(attention(.callMe).words(on: today) == "please call me")
    #expect(
      attention(.callMe, .urgent, by: "2026-11-25").words(on: today)
        == "please call me, urgent, by tomorrow")
    #expect(
      attention(.familyMoved, .soon, by: "2026-11-27").words(on: today)
        == "the family has moved, answer by Fri 27 Nov")
    #expect(
      attention(.callMe, .soon, by: "2026-11-25").words(on: today) == "please call me by tomorrow")
    #expect(attention(.callMe, .soon).words(on: today) == "please call me, soon")
    #expect(
      attention(.callMe, by: "2026-11-23").words(on: today)
        == "please call me, was due yesterday")
  }

  @Test func safeguardingSaysItsUrgencyItself() {
    #expect(attention(.safeguarding, .urgent).words(on: today) == "safeguarding: call today")
  }

  @Test func howFarItHasComeIsCounted() {
    #expect(attention(.callMe).progressWords == "nobody has seen it yet")
    #expect(attention(.callMe, seen: 1).progressWords == "1 of 2 have seen it")
    #expect(attention(.callMe, seen: 2).progressWords == "all 2 have seen it")
    #expect(
      attention(.callMe, seen: 2, done: 1).progressWords == "all 2 have seen it, 1 has done it")
    #expect(attention(.callMe, seen: 2, done: 2).progressWords == "all 2 have done it")
    #expect(attention(.callMe, seen: 1, of: 1).progressWords == "seen, not done yet")
    #expect(attention(.callMe, seen: 2, done: 1).isOpen)
    #expect(!attention(.callMe, seen: 2, done: 2).isOpen)
    #expect(attention(.callMe, seen: 1).isWaiting)
    #expect(!attention(.callMe, seen: 2).isWaiting)
  }

  @Test func itWaitsForThoseWhoHaveNotSeenIt() {
    let half = attention(.callMe, seen: 1)
    #expect(!half.waits(for: PractitionerID(rawValue: 10)))
    #expect(half.waits(for: PractitionerID(rawValue: 11)))
    #expect(!half.waits(for: PractitionerID(rawValue: 3)))
  }

  @Test func theInboxPutsFirstWhatEndangersThenWhatIsDue() {
    func item(_ attention: Attention) -> InboxItem {
      InboxItem(.attention(attention), moment: attention.raised)
    }
    let own = attention(.safeguarding)
    let sent = InboxItem(.sent(own), moment: own.raised)
    let danger = item(attention(.safeguarding))
    let urgent = item(attention(.callMe, .urgent))
    let due = item(attention(.callMe, by: "2026-11-25"))
    let plain = item(attention(.callMe))
    let number = InboxItem(
      .confirmation(ContactPoint(system: .phone, value: "07700 900100")),
      moment: LocalMoment(today, TimeOfDay(9)))
    // What was seen stands below all that is new, however urgent it is.
    let toDo = InboxItem(.toDo(own), moment: own.raised)
    let sorted = InboxItem.sorted([sent, toDo, number, plain, due, urgent, danger])
    #expect(sorted == [danger, urgent, due, plain, number, toDo, sent])
    #expect(Inbox(items: sorted).waiting == 5)
  }
}
