import PatchworkCore
import RandomInput
import Testing

@testable import PatchworkViewModels

/// The command table, and what is made from it.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct CommandTests {
  @Test func everyCommandIsInTheTableOnce() {
    #expect(CommandTable.all.map(\.id).count == Set(CommandTable.all.map(\.id)).count)
    #expect(Set(CommandTable.all.map(\.id)) == Set(CommandID.allCases))
  }

  @Test func aKeyMeansOneThingInAPlace() {
    for place in Place.allCases {
      var meanings: [Stroke: Set<CommandID>] = [:]
      for command in CommandTable.all {
        for key in command.keys(in: place) { meanings[key, default: []].insert(command.id) }
      }
      for (key, ids) in meanings where ids.count > 1 {
        Issue.record("\(key.label) in \(place): \(ids)")
      }
    }
  }

  @Test func noLetterIsACommandWhereTextIsTyped() {
    for place in [Place.search, .form, .palette] {
      for command in CommandTable.all {
        for case .character(let key) in command.keys(in: place) {
          #expect(!key.isLetter && !key.isNumber && key != " " && key != "/")
        }
      }
    }
  }

  @Test func everyActCanBeReachedFromThePalette() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.character(":"))
    guard case .palette(let palette) = desk.state.overlays.last else {
      Issue.record("no palette")
      return
    }
    let listed = palette.items.compactMap { item -> CommandID? in
      if case .command(let id) = item.act { id } else { nil }
    }
    #expect(listed.contains(.join) && listed.contains(.undo) && listed.contains(.quit))
    #expect(Set(listed) == Set(CommandTable.all.filter(\.isInPalette).map(\.id)))
  }

  @Test func thePaletteFiltersAsOneTypesAndDoesWhatIsChosen() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character(":"))
    await desk.type("time")
    guard case .palette(let palette) = desk.state.overlays.last else {
      Issue.record("no palette")
      return
    }
    #expect(palette.chosenItem?.act == .command(.showTimeline))
    #expect(palette.chosenItem?.key == "t")
    await desk.press(.enter)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.open?.people.presentation == .timeline)
  }

  @Test func aDisabledCommandSaysWhy() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("p"))
    await desk.type("show the map").press(.enter)
    #expect(desk.status == "Show the map: no client is open")
    #expect(desk.state.place == .palette)
  }

  @Test func aKeyOfADisabledCommandSaysWhy() async throws {
    let desk = try await Desk.inTown()
    await desk.open("mia").press(.character("D"))
    #expect(
      desk.status
        == "Ask the confidential service to call me: no confidential service is shown in this network"
    )
    await desk.press(.down)
    #expect(desk.status == nil)
  }

  @Test func themesAreSwitchedInThePalette() async throws {
    let desk = try await Desk.inTown(
      capabilities: Capabilities(themes: ["dark", "light"], theme: "dark"))
    await desk.press(.character(":"))
    await desk.type("theme li").press(.enter)
    #expect(desk.effects == [.useTheme("light")])
    await desk.press(.character(":"))
    await desk.type("theme light")
    guard case .palette(let palette) = desk.state.overlays.last else {
      Issue.record("the palette is not open")
      return
    }
    #expect(palette.chosenItem?.title == "Theme: light")
    await desk.press(.enter)
    #expect(desk.status == "Theme: light: in use")
  }

  @Test func theFooterTellsWhatWorksHere() async throws {
    let desk = try await Desk.inTown()
    func titles() -> [String] { CommandTable.footer(in: desk.state).map(\.title) }
    #expect(titles() == ["new client", "inbox", "keys"])
    await desk.open("siân")
    #expect(titles() == ["reach someone", "ask", "join", "card", "copy", "keys"])
    await desk.press(.character("j"), .control("s"))
    #expect(titles() == ["reach someone", "ask", "seen today", "card", "copy", "keys"])
    await desk.press(.character("m"))
    #expect(titles().first == "list")
    #expect(CommandTable.footer(in: desk.state).filter(\.isHelp).map(\.key) == ["?"])
  }

  private func palette(_ desk: Desk) throws -> CommandPalette {
    guard case .palette(let palette) = desk.state.overlays.last else {
      Issue.record("no palette")
      return CommandPalette([], title: "")
    }
    return palette
  }

  @Test func helpListsWhatTheKeysDoHereByWhatOneCameToDo() async throws {
    let desk = try await Desk.inTown()
    desk.model.state.roles = [.practitioner]
    await desk.open("siân").press(.character("?"))
    let help = try palette(desk)
    #expect(help.title == "Keys: in the network")
    #expect(
      help.headings.sorted { $0.key < $1.key }.map(\.value) == [
        "Reach", "See", "Change", "Rest", "Not now",
      ])
    #expect(help.items.first?.key == "r")
    // Moving about is one line, and what has no key here is not in it.
    #expect(help.movingKeys.contains("PgDn") && !help.all.contains { $0.title.contains("page") })
    #expect(!help.all.contains { $0.key.isEmpty })
    // What cannot be done says why, at the end.
    #expect(help.items.last?.availability.isEnabled == false)
    let ending = try #require(help.all.first { $0.key == "x" })
    #expect(
      ending.availability
        == .disabled("only the people who work with them, or a manager there, can do this"))
  }

  @Test func helpFindsAsOneTypesAndEnterRuns() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.function(1))
    await desk.type("history").press(.enter)
    #expect(desk.state.overlays.isEmpty)
    #expect(desk.state.open?.people.presentation == .timeline)
  }

  /// What people type who do not know what it is called here, and what they mean.
  private static let everyday: [(String, Set<CommandID>)] = [
    ("email", [.reachSomeone, .copy]), ("phone", [.reachSomeone]), ("call", [.reachSomeone]),
    ("ring her", [.reachSomeone]), ("telephone", [.reachSomeone]),
    ("text message", [.raiseAttention]), ("ask for a call back", [.raiseAttention]),
    ("worried", [.raiseAttention]), ("print", [.showSheet]), ("print it on paper", [.showSheet]),
    ("pdf", [.showSheet]), ("letter for the family", [.showSheet]),
    ("moved house", [.correctClient]), ("she has a new address", [.correctClient]),
    ("changed her name", [.correctClient]), ("interpreter", [.correctClient]),
    ("wrong date of birth", [.correctClient]), ("holiday", [.myDetails]),
    ("annual leave", [.myDetails]), ("I am sick", [.myDetails]), ("off work", [.myDetails]),
    ("part time", [.myDetails]), ("my new mobile", [.myDetails]), ("maternity", [.myDetails]),
    ("transfer", [.handOver]), ("hand over all my cases", [.handOverSeveral]),
    ("reassign", [.handOver]), ("wrong number", [.reportDead]),
    ("number does not work", [.reportDead]), ("disconnected", [.reportDead]),
    ("new number", [.replaceContactPoint]), ("she died", [.recordDeath]),
    ("passed away", [.recordDeath]), ("not dead", [.takeBackDeath]),
    ("duplicate", [.showRecords]), ("same person twice", [.showRecords]),
    ("merge", [.showRecords]), ("consent", [.showSharing]), ("gdpr", [.showSharing]),
    ("who viewed this", [.showLooks]), ("snooping", [.showLooks]),
    ("appointment", [.planVisit]), ("book a visit", [.planVisit]),
    ("calendar", [.planVisit, .showVisits]), ("home visit done", [.seenToday]),
    ("saw her today", [.seenToday]), ("close the case", [.leave]), ("discharge", [.leave]),
    ("take on a case", [.join]), ("new case", [.join]),
    ("add a colleague", [.involve, .newPractitioner]), ("refer to school nurse", [.involve]),
    ("mother", [.addRelative]), ("brother", [.addRelative]), ("who lives there", [.showHousehold]),
    ("moved to another area", [.announceMove]), ("abroad", [.announceMove]),
    ("mistake", [.undo]), ("delete", [.undo]), ("diagram", [.showMap]),
    ("history", [.showTimeline]), ("past workers", [.showEnded]), ("inbox", [.openInbox]),
    ("messages", [.openInbox]), ("password", [.lock]), ("log out", [.quit]), ("exit", [.quit]),
    ("excel", [.importFolder]), ("shortcuts", [.help]), ("training", [.openPracticeArea]),
    ("hide the address", [.shield]), ("domestic abuse", [.ringDoorbell]),
  ]

  @Test func thePaletteKnowsEverydayWords() async throws {
    let desk = try await Desk.inTown(capabilities: Capabilities(themes: ["dark", "light"]))
    await desk.open("siân").press(.character("j"), .control("s"), .character(":"))
    for (words, meant) in Self.everyday {
      await desk.press(.control("u")).type(words)
      let first = try palette(desk).items.prefix(3).map(\.act)
      #expect(
        first.contains { if case .command(let id) = $0 { meant.contains(id) } else { false } },
        "\(words): \(first)")
    }
    await desk.press(.control("u")).type("colour blind")
    #expect(try palette(desk).items.first?.title.hasPrefix("Theme: ") == true)
  }

  @Test func whatCannotBeDoneComesLastAndSaysWhy() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.character(":"))
    let all = try palette(desk)
    let enabled = all.items.map(\.availability.isEnabled)
    #expect(enabled == enabled.filter { $0 } + enabled.filter { !$0 })
    #expect(all.headings.map(\.value) == ["Not now"])
    await desk.type("visit")
    let visits = try palette(desk)
    #expect(visits.items.first?.act == .command(.showVisits))
    #expect(
      visits.items.contains {
        $0.act == .command(.planVisit)
          && $0.availability == .disabled("you are not in this network")
      })
  }

  @Test func theManualListsEveryCommand() {
    for command in CommandTable.all { #expect(CommandTable.manual.contains(command.title)) }
  }

  @Test func redrawIsPassedOn() async throws {
    let desk = try await Desk.inTown()
    await desk.press(.control("l"))
    #expect(desk.effects == [.redraw])
  }

  @Test func anyKeysAtAllLeaveTheProgramAlive() async throws {
    let strokes: [Stroke] =
      [
        .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .enter, .tab,
        .backTab, .escape, .backspace, .delete, .deleteWord, .wordLeft, .function(1),
        .function(9), .control("o"), .control("n"), .control("p"), .control("s"), .control("u"),
        .control("z"), .alt("x"), .paste("siân\nwatson"), .paste("\u{1B}[A"),
      ] + "abcdefghijklmnoprstuvwxyz:?/ 0123".map { Stroke.character($0) }
    var random = SeededRandom()
    for _ in 0..<12 {
      let desk = try await Desk.inTown()
      for _ in 0..<60 {
        let batch = (0..<4).compactMap { _ in strokes.randomElement(using: &random) }
        desk.feed(batch)
        if Bool.random(using: &random) { await desk.model.settle() }
        _ = CommandTable.footer(in: desk.state)
      }
      await desk.model.settle()
      #expect(!desk.state.arrangement.panes.isEmpty, "\(random)")
    }
  }
}
