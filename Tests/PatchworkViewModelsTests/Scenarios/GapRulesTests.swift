import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A manager says what counts as a gap, and the people of the agency see gaps by that.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct GapRulesTests {
  private func gaps(_ desk: Desk) -> [String] {
    desk.state.open?.facts.lines.filter { $0.explanation != nil }.map(\.text) ?? []
  }

  @Test func whatIsPutOffShowsAtThatAgencyNoMore() async throws {
    let (amina, joy) = try await Desk.twoInTown()
    for desk in [amina, joy] { await desk.open("siân").giveReason(.duty) }
    let both = ["no GP named", "not seen by anyone since Sat 12 Jul"]
    #expect(gaps(amina) == both)
    amina.begin(GapRulesForm.begin)
    await amina.model.settle()
    #expect(amina.form?.fields.count == GapRule.standard.count + 1)
    await amina.go { (form: GapRulesForm) in form.count(.noGP) }
    await amina.press(.backspace, times: 6).press(.control("s"))
    #expect(amina.form == nil)
    #expect(gaps(amina) == ["not seen by anyone since Sat 12 Jul"])
    await joy.press(.escape).open("siân").giveReason(.duty)
    #expect(gaps(joy) == both)
  }

  @Test func whatIsNoNumberOfDaysIsRefusedBesideItsField() async throws {
    let desk = try await Desk.inTown()
    desk.begin(GapRulesForm.begin)
    await desk.model.settle()
    await desk.go { (form: GapRulesForm) in form.count(.unseen) }.type("soon").press(.control("s"))
    let field = try #require(desk.field { (form: GapRulesForm) in form.count(.unseen) })
    #expect(field.problem == "write days from 1 to 3650; empty: not looked for")
    await desk.press(.backspace, times: 6).type("14").press(.control("s"))
    #expect(desk.form == nil)
    desk.begin(GapRulesForm.begin)
    await desk.model.settle()
    #expect(desk.field { (form: GapRulesForm) in form.count(.unseen) }?.content == "14")
  }
}

extension GapRulesForm {
  fileprivate func count(_ code: GapRule.Code) -> Form.Key<GapAdjustments.Adjustment?>? {
    for case (code, .count(let key)) in rules { return key }
    return nil
  }
}
