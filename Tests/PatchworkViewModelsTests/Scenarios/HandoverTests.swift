import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Handing clients over, several at once.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct HandoverTests {
  /// Joy's desk, who works with Siân and with Mia.
  private func joy() async throws -> (amina: Desk, joy: Desk) {
    let (amina, joy) = try await Desk.twoInTown()
    let herself = try joy.colleague(.practitioner(joy.town.joy))
    _ = try await herself.open(joy.town.mia, reason: .duty)
    _ = try await herself.apply(
      .addInvolvement(
        Involvement(
          client: joy.town.mia, practitioner: joy.town.joy, agency: joy.town.council,
          role: "social worker", from: Town.today)))
    return (amina, joy)
  }

  @Test func allAreHandedOverInAFewKeysAndUndoneInOne() async throws {
    let (amina, joy) = try await joy()
    await joy.open("siân").press(.character("O"), .character("*"))
    #expect(joy.handover?.title == "Hand over  2 clients, 2 marked")
    await joy.press(.tab)
    #expect(joy.form?.title == "Hand over 2 clients")
    await joy.type("amina").press(.enter, .control("s"))
    #expect(
      joy.status
        == "Asked Amina Okafor to take over 2 clients. Nothing changes until they accept. u undoes."
    )
    #expect(
      joy.handover?.rows.allSatisfy { $0.remark.hasPrefix("Amina Okafor is asked, until ") } == true
    )
    // Each is asked on its own, and nothing has changed.
    amina.held.tell(.inbox(amina.town.amina))
    await amina.until { state in
      state.inbox?.items.count { $0.kind == .invitation } == 2
    }
    #expect(joy.people.contains("Joy Adeyemi"))
    await joy.press(.character("u"))
    #expect(joy.status == "2 changes are undone.")
    #expect(joy.handover?.rows.contains { $0.remark.contains("is asked") } == false)
  }

  @Test func theOpenClientIsMarkedAndOthersAreMarkedBySpace() async throws {
    let (_, joy) = try await joy()
    await joy.open("siân").press(.character("o"))
    #expect(joy.handover?.rows.filter(\.isMarked).map(\.name) == ["Siân Watson"])
    await joy.press(.character(" "))
    #expect(joy.handover?.rows.contains(where: \.isMarked) == false)
    await joy.press(.character("*"), .character("*"))
    #expect(joy.handover?.rows.contains(where: \.isMarked) == false)
  }

  @Test func whoIsAskedAlreadyIsNotMarkedAndCanBeAskedNoMore() async throws {
    let (_, joy) = try await joy()
    await joy.open("siân").press(.character("o"), .tab)
    await joy.type("amina").press(.enter, .control("s"))
    await joy.press(.end, .character(" "))
    #expect(joy.status == "Amina Okafor is asked already.")
    await joy.press(.character("*"))
    #expect(joy.handover?.rows.filter(\.isMarked).map(\.name) == ["Mia Watson"])
    await joy.press(.end, .character("x"))
    #expect(
      joy.status == "Amina Okafor is not asked any more to take over Siân Watson. u undoes.")
    #expect(joy.handover?.rows.contains { $0.remark.contains("is asked") } == false)
  }
}
