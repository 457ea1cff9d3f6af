import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// An empty directory asks who one is.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct FirstRunTests {
  private var everything: Capabilities {
    Capabilities(
      canOpenPracticeArea: true,
      importFolder: { folder in
        folder.path == "/good"
          ? .imported("Imported 3 clients.")
          : .refused("There is no folder \(folder.path).")
      })
  }

  private func press(button title: String, on desk: Desk) async {
    for _ in 0..<30 {
      if case .button(let button) = desk.form?.focusedField?.control, button.title == title {
        break
      }
      await desk.press(.tab)
    }
    await desk.press(.enter)
  }

  private func introduce(_ desk: Desk) async {
    await desk.type("Amina").press(.enter)
    await desk.type("Okafor").press(.enter)
    await desk.type("health visitor").press(.enter)
    await desk.type("Community Health").press(.enter)
    await desk.type("h")
  }

  @Test func oneFormSaysWhoIAm() async throws {
    let desk = try await Desk.empty()
    guard case .firstRun = desk.state.page else {
      Issue.record("no first-run page")
      return
    }
    await introduce(desk)
    await press(button: "Begin", on: desk)
    #expect(desk.state.isDesk)
    #expect(desk.state.header.person == "Amina Okafor, health visitor")
    #expect(desk.state.header.agency == "Community Health")
    #expect(desk.state.place == .search)
    #expect(desk.state.me?.role == "health visitor")
  }

  @Test func beginningCanGoOnToTheFirstClient() async throws {
    let desk = try await Desk.empty()
    await introduce(desk)
    await press(button: "Begin, and add the first client", on: desk)
    #expect(desk.filling(NewClientForm.self) != nil)
    await desk.type("Ann").press(.control("s"))
    #expect(desk.state.open?.name == "Ann")
  }

  @Test func whatIsMissingIsSaid() async throws {
    let desk = try await Desk.empty()
    await press(button: "Begin", on: desk)
    #expect(desk.field(\IntroductionForm.given)?.problem == "say your name")
    #expect(desk.field(\IntroductionForm.role)?.problem == "say what you do")
    #expect(desk.field(\IntroductionForm.agency.agency)?.problem != nil)
    #expect(!desk.state.isDesk)
  }

  @Test func onlyWhatCanBeDoneIsOffered() async throws {
    let plain = try await Desk.empty()
    let buttons = plain.form?.fields.compactMap { field in
      if case .button(let button) = field.control { button.act } else { nil }
    }
    #expect(buttons == [.save, .saveAndAddClient])
    let desk = try await Desk.empty(capabilities: everything)
    await press(button: "Look round the practice area, where everybody is fictional", on: desk)
    #expect(desk.effects == [.openPracticeArea])
  }

  @Test func anImportTellsHowItWent() async throws {
    let desk = try await Desk.empty(capabilities: everything)
    await press(button: "Import a folder of files first", on: desk)
    await desk.type("/none").press(.enter, .enter, .enter)
    #expect(desk.form?.problem == "There is no folder /none.")
    await desk.go(to: \ImportForm.folder, by: .backTab)
    await desk.press(.control("u"))
    await desk.type("/good").press(.control("s"))
    #expect(desk.filling(IntroductionForm.self) != nil)
    #expect(desk.status == "Imported 3 clients.")
  }

  @Test func oneWhoIsInTheDirectoryAlreadyFindsThemselves() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let agency = try await directory.apply(.addAgency(Agency(name: "Council", kind: .council)))
    _ = try await directory.apply(
      .addPractitioner(
        Practitioner(
          name: PersonName(given: "Joy", family: "Adeyemi"), role: "social worker",
          agency: AgencyID(rawValue: agency.subject))))
    let desk = try Desk(in: scratch)
    desk.model.start()
    await desk.model.settle()
    await desk.type("joy").press(.enter)
    await press(button: "Begin", on: desk)
    #expect(desk.state.header.person == "Joy Adeyemi, social worker")
    #expect(try await directory.summary().practitioners == 1)
  }

  @Test func quittingAHalfFilledIntroductionAsks() async throws {
    let desk = try await Desk.empty()
    await desk.type("Am").press(.control("c"))
    #expect(desk.effects.isEmpty)
    await desk.press(.character("y"))
    #expect(desk.effects == [.quit])
  }

  @Test func aDirectoryThatDoesNotAnswerSaysSoAndCanBeAskedAgain() async throws {
    let desk = try Desk(in: Scratch())
    desk.held.fail(.busy)
    desk.model.start()
    await desk.model.settle()
    guard case .unavailable(let sentence) = desk.state.page else {
      Issue.record("the failure was not shown")
      return
    }
    #expect(sentence == DirectoryError.busy.sentence)
    desk.held.fail(nil)
    await desk.press(.enter)
    guard case .firstRun = desk.state.page else {
      Issue.record("the page did not come")
      return
    }
  }

  @Test func lettersTypedBeforeTheFirstAnswerAreNotLost() async throws {
    let scratch = try Scratch()
    let town = try await Town.built(in: scratch.directory())
    let desk = try Desk(in: scratch, town: town)
    desk.held.hold()
    desk.model.start()
    desk.feed("mia".map { .character($0) } + [.enter])
    desk.held.releaseAll()
    await desk.model.settle()
    #expect(desk.state.open?.id == town.mia)
  }
}
