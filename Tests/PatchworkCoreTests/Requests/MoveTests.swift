import PatchworkCore
import Testing

/// What a move is called, by when it should be acknowledged, and what it is told as.
@Suite(.timeLimit(.minutes(1))) struct MoveTests {
  private static let sent = CivilDate(year: 2026, month: 11, day: 13)!
  private static let today = CivilDate(year: 2026, month: 11, day: 23)!

  private func move(
    _ state: Invitation.State = .pending, to area: String? = "ST17", answered: CivilDate? = nil
  ) -> Invitation {
    Invitation(
      id: InvitationID(rawValue: 1), kind: .move, client: ClientID(rawValue: 2),
      sender: PractitionerID(rawValue: 3), practitioner: nil, agency: AgencyID(rawValue: 4),
      role: "", area: area, sent: LocalMoment(Self.sent, TimeOfDay(9, 0)),
      until: Self.sent.adding(days: Invitation.moveAcknowledgedWithin), state: state,
      answered: answered)
  }

  @Test func aWholePostcodeLeavesItsDistrictOnly() throws {
    func district(_ area: String) throws -> String? {
      try MoveDraft(client: ClientID(rawValue: 1), agency: AgencyID(rawValue: 2), area: area)
        .district()
    }
    #expect(try district(" st17 4aa ") == "ST17")
    #expect(try district("st 17") == "ST17")
    #expect(try district("EC1A") == "EC1A")
    #expect(try district("M1") == "M1")
    #expect(try district("  ") == nil)
    for text in ["ST", "17", "ST178", "ST16 2L", "Stone", "with her aunt", "ＳＴ１７", "ST1\u{7}"] {
      #expect(throws: DirectoryError.self, "\(text)") { try district(text) }
    }
  }

  @Test func itIsOverdueFromTheDayAfter() {
    let move = move()
    #expect(!move.isOverdue(on: move.until))
    #expect(move.isOverdue(on: move.until.adding(days: 1)))
    #expect(!self.move(.accepted).isOverdue(on: Self.today))
  }

  @Test func bothSidesReadHowItStands() {
    let day = Self.sent.adding(days: 1)
    #expect(move().words(on: day) == "acknowledge a move to ST17, by Fri 20 Nov")
    #expect(
      move().words(on: Self.today) == "overdue since Fri 20 Nov: acknowledge a move to ST17")
    #expect(
      move().standingWords(on: day) == "asked to acknowledge the move to ST17 by Fri 20 Nov")
    #expect(
      move(to: nil).standingWords(on: Self.today)
        == "overdue since Fri 20 Nov: has not acknowledged the move")
    #expect(
      move(.accepted, answered: Self.today).standingWords(on: Self.today)
        == "acknowledged the move to ST17 today")
    #expect(move(.declined).standingWords(on: Self.today) == "declined the move to ST17")
  }

  @Test func myDayHasItOnBothSides() {
    let client = ClientSummary(
      Client(
        id: ClientID(rawValue: 2), names: [PersonName(given: "Siân", family: "Watson")]))
    let held = Involvement(
      client: client.id, practitioner: PractitionerID(rawValue: 3),
      agency: AgencyID(rawValue: 5), role: "nurse", from: Self.sent)
    let quiet = MyDay.Case(client: client, involvement: held)
    let moving = MyDay.Case(client: client, involvement: held, move: move())
    #expect(moving.words(on: Self.today) == "move to ST17 overdue since Fri 20 Nov")
    let day = MyDay(cases: [quiet, moving], moves: [move(), move()])
    #expect(day.sorted(on: Self.today).cases.first == moving)
    #expect(day.sorted(on: Self.today).moves.count == 2)
    #expect(day.facts(on: Self.today) == ["2 clients", "2 moves to acknowledge", "2 overdue"])
    #expect(MyDay(moves: [move()]).moveWords(on: Self.sent) == "1 move to acknowledge")
  }

  @Test func itComesBeforeOtherInvitationsAndTheLongestWaitingFirst() {
    let now = LocalMoment(Self.today, TimeOfDay(9, 0))
    var joining = move()
    joining.kind = .join
    joining.role = "nurse"
    var later = move()
    later.until = Self.today
    let items = [joining, later, move()].map { InboxItem(.invitation($0), moment: now) }
    #expect(InboxItem.sorted(items).map(\.invitation) == [move(), later, joining])
  }

  @Test func whatBecameOfItIsToldAsThat() {
    let told = [Invitation.State.pending, .accepted, .declined, .withdrawn].map {
      move($0).moveWords(on: Self.sent)
    }
    #expect(
      told == [
        "move to ST17 not acknowledged yet", "move to ST17 acknowledged",
        "move to ST17 declined", "move to ST17 withdrawn",
      ])
  }
}
