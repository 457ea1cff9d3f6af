import PatchworkCore
import Testing

@testable import PatchworkAPI

/// News of facts that the reading program does not know never costs it the rest of its inbox.
@Suite(.timeLimit(.minutes(1)))
struct InboxContractTests {
  private func inbox(_ facts: [FieldID]) -> Inbox {
    Inbox(items: [
      InboxItem(
        .correction(Correction(id: CorrectionID(rawValue: 4), facts: facts)),
        moment: UnitedKingdomTime.moment(0))
    ])
  }

  @Test func aProgramOfTheFirstContractIsToldOfNoFactThatCameLater() {
    let inbox = inbox([.addresses, .language, .preferredName])
    let shown = inbox.readable(byContract: 1)
    #expect(shown.items.first?.correction?.facts == [.addresses])
    #expect(inbox.readable(byContract: 2) == inbox)
  }

  /// They do not know the kind of item, and leave out what they do not know; a server sends it no more.
  @Test(arguments: [1, 2])
  func aProgramThatKnowsOfNoDeathsKeepsTheRestOfItsInbox(_ contract: Int) {
    var told = inbox([.addresses])
    told.items.append(
      InboxItem(
        .death(
          DeathNews(
            id: DeathNewsID(rawValue: 5), kind: .recorded, day: CivilDate(dayNumber: 20_000))),
        moment: UnitedKingdomTime.moment(0)))
    told.items.append(
      InboxItem(
        .guarded(
          GuardedAct(
            id: GuardedActID(rawValue: 6), kind: .endShield, state: .waiting, part: .answers)),
        moment: UnitedKingdomTime.moment(0)))
    #expect(told.readable(byContract: contract).items.map(\.kind) == [.correction])
    #expect(told.readable(byContract: ContractVersion.current) == told)
  }

  @Test func aFactThatALaterProgramWroteDownIsLeftOut() throws {
    let text = #"{"id":"\#(CorrectionID(rawValue: 4))","facts":["addresses","shoe-size"]}"#
    let read = try WireJSON.decode(Correction.self, from: Array(text.utf8))
    #expect(read.facts == [.addresses])
  }
}
