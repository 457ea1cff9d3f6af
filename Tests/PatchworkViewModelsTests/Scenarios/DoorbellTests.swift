import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A service joins in confidence at one desk, and is rung from another.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct DoorbellTests {
  @Test func aServiceJoinsInConfidenceIsRungAndAnswersThroughCover() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    let (hers, before) = (amina.state.header.waiting, joy.state.header.waiting)
    await amina.open("siân").giveReason(.duty).press(.character("j"))
    await amina.go(to: \JoinForm.confidential).press(.right, .control("s"))
    #expect(amina.form == nil)
    #expect(
      amina.state.open?.facts.lines.contains {
        $0.text == "Community Health is here in confidence: others see \"a confidential service\""
      } == true)

    await joy.open("siân")
    #expect(!joy.people.contains { $0.contains("Amina") })
    let notice = try #require(
      joy.state.open?.facts.lines.first { $0.text.hasPrefix("a confidential service") })
    #expect(notice.explanation?.contains("Only the service itself can see which it is.") == true)
    // A ring cannot be undone.
    await joy.press(.character("D"), .enter)
    #expect(joy.status != "Asked the confidential service to call." && joy.state.overlays.isEmpty)
    await joy.press(.character("D"), .character("y"))
    #expect(joy.status == "Asked the confidential service to call.")
    await joy.press(.character("D"), .character("y"))
    #expect(joy.status?.contains("you have asked already, and can ask again after ") == true)

    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { $0.inbox?.items.contains { $0.kind == .doorbell } == true }
    #expect(amina.state.header.waiting == hers + 1)
    await amina.press(.function(2), .character("Y"))
    #expect(amina.status == "Answered a request to call.")

    joy.held.tell(.inbox(joy.town.joy))
    await joy.until { $0.inbox?.items.first { $0.kind == .rung }?.ring?.answer == .throughCover }
    // A receipt waits for nobody.
    #expect(joy.state.header.waiting == before)
  }

  @Test func whereNoServiceShowsTheKeySaysSo() async throws {
    let (_, joy) = try await Desk.twoInTown()
    await joy.open("siân").press(.character("D"))
    #expect(joy.status?.contains("no confidential service is shown in this network") == true)
  }

  @Test func onlyAColleagueOfTheServiceIsAskedWhatOthersSee() async throws {
    let (_, joy) = try await Desk.twoInTown()
    await joy.open("siân")
    for (name, isAsked) in [("Ruth", false), ("Joy", true)] {
      await joy.press(.home)
      for _ in joy.people where joy.chosenPerson?.hasPrefix(name) != true {
        await joy.press(.down)
      }
      await joy.press(.character("e"))
      #expect(joy.form?.title.contains(name) == true)
      #expect((joy.field(\CorrectInvolvementForm.confidential) != nil) == isAsked)
      await joy.press(.escape)
    }
  }

  @Test func aManagerMarksTheAgency() async throws {
    let desk = try await Desk.inTown()
    desk.begin(ConfidentialityForm.begin)
    await desk.model.settle()
    await desk.go(to: \ConfidentialityForm.confidential).press(.right, .right, .control("s"))
    #expect(desk.form == nil)
    let mine = try await desk.colleague(.practitioner(desk.town.bev))
      .practitioner(desk.town.bev).agency.id
    let mark = try await desk.colleague(.practitioner(desk.town.bev)).agency(mine).agency
    #expect(mark.confidential == .hidden)
  }
}
