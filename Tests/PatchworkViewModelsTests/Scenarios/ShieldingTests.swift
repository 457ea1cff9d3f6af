import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A client is shielded on the screen, opened by an override, and left.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct ShieldingTests {
  private func reasons(_ desk: Desk) -> ReasonPage? {
    if case .reasons(let page) = desk.state.overlays.last { page } else { nil }
  }

  /// Begins what no letter does.
  @discardableResult private func shield(at desk: Desk) async -> Desk {
    desk.model.perform(.shield)
    await desk.model.settle()
    return desk
  }

  @Test func shieldingTakesTheClientOffTheScreenOfWhoeverIsNotInTheNetwork() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").giveReason(.duty)
    #expect(desk.state.open?.network?.isShielded == false)
    await shield(at: desk).press(.right, .control("s"))
    #expect(desk.form == nil)
    // Who is not in the network is asked again, and told what it means.
    let page = try #require(reasons(desk))
    #expect(page.isOverride)
    #expect(page.question.contains("stewards are told at once"))
    #expect(desk.state.open?.network == nil)

    await desk.giveReason(.safeguarding)
    #expect(desk.state.open?.network?.isShielded == true)
    #expect(desk.state.open?.facts.lines.contains { $0.text.hasPrefix("shielded") } == true)

    desk.model.goToSearch()
    await desk.model.settle()
    #expect(desk.state.open == nil)
    let amina = try desk.colleague(.account(login: "amina"))
    await #expect(throws: DirectoryError.overrideNeeded) {
      try await amina.network(of: desk.town.mia)
    }
    #expect(desk.state.search.rows.contains { $0.why.hasPrefix("shielded") })
  }

  @Test func aStrangerIsRefusedAndToldWhomToAsk() async throws {
    let desk = try await Desk.inTown()
    let steward = try desk.colleague(.account(login: "amina"))
    _ = try await steward.apply(.rights(.shield(desk.town.mia, .colleague)))
    let joy = try desk.colleague(.practitioner(desk.town.joy))
    let number = "01632 960123"
    var council = try await joy.agency(joy.practitioner(desk.town.joy).agency.id).agency
    council.mainLine = number
    _ = try await steward.apply(.correctAgency(council))
    let model = AppModel(directory: joy, clock: { Town.now })
    model.start()
    await model.settle()
    let hit = try await joy.search(SearchRequest(text: "mia watson")).hits.first
    guard case .client(let summary)? = hit?.subject else {
      Issue.record("a full name finds nobody")
      return
    }
    model.openClient(desk.town.mia, summary: summary, from: [])
    await model.settle()
    #expect(model.state.open?.network == nil)
    guard case .failed(let sentence) = model.state.open?.progress else {
      Issue.record("a shielded client was opened")
      return
    }
    #expect(sentence.contains("shielded") && sentence.contains("records steward"))
    // The number of their own desk, which c copies; nothing is done that says where the client is.
    #expect(sentence.contains(number))
    #expect(model.state.open?.passingDesk?.value == number)
    #expect(model.state.copyable == number)
    for key: Stroke in [.character("a"), .character("j")] {
      model.feed([key])
      await model.settle()
      #expect(model.state.overlays.isEmpty)
      #expect(model.state.status?.kind == .refusal)
      #expect(model.state.status?.text.contains("desk passes a message on") == true)
    }
    let footer = CommandTable.footer(in: model.state)
    #expect(footer.map(\.title) == ["ask again", "copy", "keys"])
  }

  /// Answers that whoever is asked about may open the record.
  ///
  /// - Returns: the questions.
  private func leaveNetworkAsItIs(at desk: Desk) async -> [String] {
    var questions: [String] = []
    while case .confirm(let question) = desk.state.overlays.last, questions.count < 50 {
      questions.append(question.question)
      await desk.press(.character("n"))
    }
    return questions
  }

  @Test func endingItIsAskedTwice() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    await shield(at: desk).press(.control("s"))
    // Shielding goes through the network, one question a person.
    var asked = await leaveNetworkAsItIs(at: desk)
    // Who shields is a steward, in no network of theirs.
    await desk.giveReason(.safeguarding)
    asked += await leaveNetworkAsItIs(at: desk)
    #expect(!asked.isEmpty && asked.allSatisfy { $0.contains("is in the network since") })
    #expect(desk.state.open?.network?.isShielded == true)
    await shield(at: desk)
    guard case .confirm(let question) = desk.state.overlays.last else {
      Issue.record("no question was asked")
      return
    }
    #expect(question.question.contains("is shielded") && !question.isYesChosen)
    await desk.press(.character("y"))
    #expect(desk.state.open?.network?.isShielded == false)
  }
}
