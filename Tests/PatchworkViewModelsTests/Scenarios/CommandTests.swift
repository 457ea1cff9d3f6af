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

  @Test func aKeyMeansOneThingInAPlaceUnlessOnlyOneOfTwoCanBeDone() {
    let shared: Set<Set<CommandID>> = [[.join, .leave]]
    for place in Place.allCases {
      var meanings: [Stroke: Set<CommandID>] = [:]
      for command in CommandTable.all {
        for key in command.keys(in: place) { meanings[key, default: []].insert(command.id) }
      }
      for (key, ids) in meanings where ids.count > 1 {
        #expect(shared.contains(ids), "\(key.label) in \(place)")
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
    await desk.open("mia").press(.character("e"))
    #expect(desk.status == "Show ended involvements: none has ended")
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
    await desk.type("theme li").press(.enter)
    #expect(desk.status == "Theme: light: in use")
  }

  @Test func theFooterTellsWhatWorksHere() async throws {
    let desk = try await Desk.inTown()
    func titles() -> [String] { CommandTable.footer(in: desk.state).map(\.title) }
    #expect(titles().prefix(3) == ["choose", "open", "pane"])
    #expect(!titles().contains("map"))
    await desk.open("siân")
    #expect(titles().contains("map"))
    #expect(titles().contains("join") && !titles().contains("leave"))
    await desk.press(.character("j"), .control("s"))
    #expect(titles().contains("leave") && !titles().contains("join"))
    let fixed = CommandTable.footer(in: desk.state).filter(\.staysWhenNarrow)
    #expect(fixed.map(\.key) == [":", "?"])
  }

  @Test func helpTellsEveryKeyOnce() async throws {
    let desk = try await Desk.inTown()
    await desk.open("siân").press(.function(1))
    guard case .help(let help) = desk.state.overlays.last else {
      Issue.record("no help")
      return
    }
    #expect(help.sections.first?.title == "In the network")
    #expect(help.sections.first?.entries.contains { $0.keys == "m" } == true)
    #expect(help.sections.flatMap(\.entries).count == CommandTable.all.count)
    await desk.press(.end, .pageUp, .character("q"))
    #expect(desk.state.overlays.isEmpty)
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
