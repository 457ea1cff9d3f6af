import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Pages on their own, without a model or a directory: a key goes in, what it comes to comes out.
struct PageTests {
  private let mia = ClientID(rawValue: 3)
  private let twin = ClientID(rawValue: 4)

  @Test func aQuestionIsAnsweredByOneKeyAndNoIsTheSafeAnswer() {
    let merge = Confirm(
      .rights(.merge(twin, into: mia)), question: "Merge?", yes: "Merge", no: "Leave")
    var asked = merge
    #expect(asked.confirm(in: .afternoon).change == nil)
    let yes = asked.take(.character("y"), in: .afternoon)
    #expect(yes.change == .rights(.merge(twin, into: mia)) && yes.closes == 1)
    asked = merge
    let no = asked.take(.character("n"), in: .afternoon)
    #expect(no.change == nil && no.closes == 1)
    asked = merge
    #expect(asked.take(.right, in: .afternoon).isStaying)
    #expect(asked.confirm(in: .afternoon).change != nil)
  }

  @Test func discardingAFormTakesTheQuestionAndTheFormAway() {
    var asked = Confirm(.discardForm, question: "Leave it?", yes: "Discard", no: "Keep")
    #expect(asked.take(.character("Y"), in: .afternoon).closes == 2)
  }

  @Test func aReasonIsGivenByItsNumberOrByEnter() throws {
    var page = ReasonPage(client: mia, name: "Mia Watson", isPractice: false)
    let last = try #require(page.reasons.last)
    let typed = page.take(.character(Character("\(page.reasons.count)")), in: .afternoon)
    #expect(typed.reason == last && typed.closes == 1)
    #expect(page.take(.character("~"), in: .afternoon).closes == 0)
    #expect(page.take(.character("~"), in: .afternoon).said?.contains("none of these") == true)
    page.move(.last, page: 5)
    #expect(page.confirm(in: .afternoon).reason == last)
  }

  @Test func leavingTheReasonsGoesBackToTheClientBefore() {
    let page = ReasonPage(client: mia, name: "Mia Watson", isPractice: false)
    var state = AppState()
    state.open = OpenClient(id: mia)
    let before = ClientSummary(Client(id: twin, names: [PersonName(given: "Ann")]))
    state.open?.trail = [before]
    func behind(_ outcome: Outcome) -> Outcome? {
      for case .desk(let change) in outcome.steps { return change(&state) }
      return nil
    }
    #expect(behind(page.leave())?.openedClient == twin)
    state.open?.trail = []
    #expect(behind(page.leave())?.performed == .find)
    #expect(state.open == nil)
  }

  @Test func aListLeadsWhereItsItemsDo() {
    var list = ListPage(.upkeep, title: "", nothing: "") { _, _ in [] }
    list.show(
      [
        ListPage.Row("a", leads: .merging(twin, into: mia)),
        ListPage.Row("b", leads: .unmerging(twin)),
        ListPage.Row("c", leads: .card(.agency(AgencyID(rawValue: 9)))),
        ListPage.Row("d", leads: .inbox), ListPage.Row("e"),
      ], in: .afternoon)
    let outcomes = (0..<5).map { place in
      list.chosen = place
      return list.confirm(in: .afternoon)
    }
    if case .ask = outcomes[0] {} else { Issue.record("the merge is not looked at first") }
    if case .confirm(let asked) = outcomes[1].opened {
      #expect(asked.act == .rights(.unmerge(twin)))
    } else {
      Issue.record("a record is given back unasked")
    }
    if case .card(let card) = outcomes[2].opened {
      #expect(card.subject == .agency(AgencyID(rawValue: 9)))
    } else {
      Issue.record("no card")
    }
    #expect(outcomes[3].performed == .openInbox)
    #expect(outcomes[4].said == "This line opens nothing.")
  }

  @Test func anAnswerThatHasFewerItemsKeepsTheChoiceInTheList() {
    var list = ListPage(.upkeep, title: "", nothing: "") { _, _ in [] }
    list.show([ListPage.Row("a"), ListPage.Row("b"), ListPage.Row("c")], in: .afternoon)
    list.move(.last, page: 10)
    #expect(list.chosen == 2)
    list.show([ListPage.Row("a")], in: .afternoon)
    #expect(list.chosenRow?.title == "a")
    list.show([], in: .afternoon)
    #expect(list.chosenRow == nil && list.confirm(in: .afternoon).isStaying)
  }

  @Test func theRecordOfActivityIsNarrowedToTheChosenEntry() throws {
    let asked = AuditQuestion()
    var list = ListPage.audit(asked)
    #expect(list.narrowing(to: .client).isStaying)
    guard case .list(let toggled) = list.toggling(.outOfHours).opened else {
      Issue.record("no list")
      return
    }
    #expect(toggled.auditQuestion?.question.facts == [.outOfHours])
    #expect(toggled.title == "The record of activity: out of hours")
    guard case .list(let back) = toggled.toggling(.outOfHours).opened else { return }
    #expect(back.auditQuestion == asked)
    list.show([ListPage.Row("nobody", leads: .nowhere)], in: .afternoon)
    #expect(list.narrowing(to: .day).isStaying)
  }

  @Test func thePaletteDoesNothingThatCannotBeDone() {
    func item(_ title: String, _ availability: Availability) -> CommandPalette.Item {
      CommandPalette.Item(
        act: .command(.showMap), title: title, key: "", group: .see, help: "",
        availability: availability)
    }
    var palette = CommandPalette(
      [item("Show the map", .disabled("no client is open"))], title: "")
    #expect(palette.confirm(in: .afternoon).said == "Show the map: no client is open")
    #expect(palette.confirm(in: .afternoon).closes == 0)
    palette = CommandPalette(
      [item("Show the map", .enabled), item("Undo", .enabled)], title: "")
    for letter in "map" { _ = palette.take(.character(letter), in: .afternoon) }
    let done = palette.confirm(in: .afternoon)
    #expect(done.performed == .showMap && done.closes == 1)
    for letter in "xyz" { _ = palette.take(.character(letter), in: .afternoon) }
    #expect(palette.confirm(in: .afternoon).said == "Nothing here is called that. Esc goes back.")
  }

  @Test func aCardAsksAgainForWhatIsOnItAndForNothingElse() {
    let joy = PractitionerID(rawValue: 1)
    let card = ContactCard(.practitioner(joy))
    #expect(card.concerns(.practitioner(joy)) && card.concerns(.everything))
    #expect(!card.concerns(.practitioner(PractitionerID(rawValue: 2))))
    #expect(!card.concerns(.inbox(joy)) && !card.concerns(.client(mia)))
    #expect(HandoverPage(of: joy).concerns(.inbox(joy)))
    #expect(ContactCard(.attention(AttentionID(rawValue: 5))).concerns(.inbox(joy)))
    #expect(LooksPage(.me, title: "").concerns(.looked(mia)))
  }
}
