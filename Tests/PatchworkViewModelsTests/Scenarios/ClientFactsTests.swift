import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// The facts about a client.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct ClientFactsTests {
  @Test func theFactsAreThere() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(desk.fact(.name)?.text == "Siân Watson")
    #expect(desk.fact(.otherName)?.label == "known as")
    #expect(desk.fact(.otherName)?.text == "Shan")
    #expect(desk.fact(.born)?.text == "3 Mar 2016")
    #expect(desk.fact(.born)?.detail == "girl, 9 years")
    #expect(desk.fact(.nhsNumber)?.text.hasPrefix("999 012 3") == true)
    #expect(desk.fact(.address)?.text == "14 Mill Bank, Stafford ST16 2LH")
  }

  @Test func everyFactCanBeCorrectedInTheForm() {
    let form = CorrectClientForm(Client(names: [PersonName(given: "Siân")]))
    let offered = Set(form.layout.fields.flatMap(\.about))
    // The household is changed with the family.
    #expect(Set(Client.fields.map(\.id)).subtracting(offered) == [.household])
  }

  @Test func whoVisitsNextAndWhoWasLastInTouchIsSaid() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    let contacts = desk.state.open?.facts.lines.filter { $0.kind == .contact } ?? []
    #expect(contacts.map(\.label) == ["last seen", "next visit"])
    #expect(contacts.map(\.detail) == ["", "Joy Adeyemi"])
    #expect(contacts.map(\.text) == ["by anyone Sat 12 Jul, Bev Lyle", "Thu 16 Oct"])
  }

  @Test func howANameIsSaidShowsOnceSomebodyHasSaidIt() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab)
    #expect(desk.fact(.fact) == nil)
    await desk.press(.character("e"))
    await desk.go(to: \CorrectClientForm.preferredName.name).type("Shan 2").press(.control("s"))
    #expect(
      desk.field(\CorrectClientForm.preferredName.name)?.problem == "at most 40 letters, no digits")
    await desk.go(to: \CorrectClientForm.preferredName.name).type("Shan")
    await desk.go(to: \CorrectClientForm.preferredName.said).type("SHAHN").press(.control("s"))
    #expect(desk.form == nil)
    #expect(desk.fact(.fact)?.label == "speak")
    #expect(desk.fact(.fact)?.text == "goes by Shan, say “SHAHN”")
  }

  @Test func anInterpreterIsAskedForInALanguage() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.language.interpreter).press(.right, .right, .control("s"))
    #expect(desk.field(\CorrectClientForm.language.code)?.problem == "say into which language")
    await desk.go(to: \CorrectClientForm.language.code).press(
      .character("r"), .character("r"), .control("s"))
    #expect(desk.form == nil)
    #expect(desk.fact(.fact)?.text == "Romanian: interpreter, a woman")
  }

  @Test func aDayOfDeathCannotBeToComeNorBeforeBirth() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab, .character("e"))
    await desk.go(to: \CorrectClientForm.died).type("15 Oct 2999").press(.control("s"))
    #expect(desk.field(\CorrectClientForm.died)?.problem == "must not lie in the future")
    await desk.press(.control("u")).type("2 Mar 2016").press(.control("s"))
    #expect(
      desk.field(\CorrectClientForm.died)?.problem == "must not lie before the date of birth")
    await desk.press(.control("u")).type("13 Oct 2025").press(.control("s"))
    #expect(desk.form == nil)
    #expect(desk.fact(.died)?.text == "13 Oct 2025")
  }

  @Test func aRelativeOpensAndEscComesBack() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab)
    #expect(desk.state.focus == .client)
    await desk.choose { $0.label == "father" }
    await desk.press(.enter)
    #expect(desk.state.open?.name == "Dafydd Watson")
    #expect(desk.fact(.family)?.label == "daughter")
    await desk.press(.escape)
    #expect(desk.state.open?.name == "Siân Watson")
    await desk.press(.escape)
    #expect(desk.state.focus == .search)
  }

  @Test func theNHSNumberIsCopiedAsTenDigits() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.backTab)
    await desk.choose { $0.kind == .nhsNumber }
    await desk.press(.character("c"))
    #expect(desk.effects == [.copy(String(Town.testNumber))])
  }

  @Test func aMissingLeadIsANotice() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân")
    #expect(desk.state.open?.facts.notices.contains { $0.text == "no lead professional" } == false)
    await desk.open("mia").press(.character("j"), .control("s"))
    #expect(desk.fact(.notice)?.text == "no lead professional")
  }

  @Test func tabGoesRoundThePanes() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.tab)
    #expect(desk.state.focus == .search)
    await desk.open("siân")
    await desk.press(.tab)
    #expect(desk.state.focus == .search)
    await desk.press(.tab)
    #expect(desk.state.focus == .client)
    await desk.press(.tab)
    #expect(desk.state.focus == .network)
  }

  /// Nothing of it stays on the screen, whether somebody looks at it or for somebody else.
  @Test func aRecordThatGoesWhileItIsOpenIsGone() async throws {
    for key in [nil, Stroke.character("/")] {
      let desk = try await Desk.inTown()
      await desk.open("siân")
      if let key { await desk.press(key) }
      desk.held.fail(.notFound)
      desk.model.receive(.client(try #require(desk.state.open?.id)))
      await desk.model.settle()
      #expect(desk.state.open == nil)
      #expect(desk.state.focus == .search)
      #expect(desk.state.status?.text.contains("Siân Watson is no longer") == true)
    }
  }

  @Test func aClientThatIsGoneSaysSo() async throws {
    let desk = try await Desk.inTown()
    await desk.type("siân")
    desk.held.fail(.notFound)
    await desk.press(.enter)
    #expect(desk.state.open?.progress == .failed(DirectoryError.notFound.sentence))
    #expect(desk.state.status?.kind == .problem)
    desk.held.fail(nil)
    await desk.open("mia")
    #expect(desk.state.status == nil)
  }
}
