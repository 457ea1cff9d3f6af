import PatchworkCore
import PatchworkViewModels
import Testing
import TerminalKit

@testable import PatchworkScreens

@Suite("What lies over the panes, as drawn", .timeLimit(.minutes(1)))
@MainActor
struct GoldenOverlayTests {
  @Test("A practitioner's card", arguments: [(120, 40), (80, 24), (60, 20)])
  func card(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("r"))
    try Golden.expect(stage.text, is: "card-\(width)x\(height)")
  }

  @Test("An agency's card")
  func agencyCard() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press(.down, .down, .enter)
    await stage.press(.end, .enter)
    try Golden.expect(stage.text, is: "agency-card-80x24")
  }

  @Test("A form, with what is wrong beside the field", arguments: [(80, 24), (60, 20)])
  func form(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("n"))
    await stage.press("Nhung")
    await stage.press(.tab, .tab, .tab, .tab)
    await stage.press("31 Feb 2020")
    await stage.press(.control("s"))
    try Golden.expect(stage.text, is: "form-\(width)x\(height)")
  }

  @Test("A form that finds somebody")
  func chooser() async throws {
    var directory = Cast.directory
    directory.answers["jo"] = SearchAnswer(
      hits: [
        SearchHit(
          subject: .practitioner(
            Cast.joy.id, name: "Joy Adeyemi", role: "social worker", agency: "County Council"),
          tier: .likely, bits: 3, reasons: []),
        SearchHit(
          subject: .practitioner(
            PractitionerID(rawValue: 31), name: "Jo Oluwaseun Adebayo-Whittingham",
            role: "independent domestic violence adviser", agency: "Women's Refuge"),
          tier: .likely, bits: 2, reasons: []),
      ])
    let stage = await Stage.withClient(width: 80, height: 24, directory: directory)
    await stage.press(.character("i"))
    await stage.press("jo")
    try Golden.expect(stage.text, is: "chooser-80x24")
  }

  @Test("My details, on more pages than one")
  func myDetails() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press(.character("p"))
    for _ in 0..<10 { await stage.press(.tab) }
    try Golden.expect(stage.text, is: "my-details-80x24")
  }

  @Test("Who may be held already")
  func duplicates() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press(.character("n"))
    await stage.press("Sian")
    await stage.press(.control("s"))
    try Golden.expect(stage.text, is: "duplicates-80x24")
  }

  @Test("A palette of commands", arguments: [(120, 40), (80, 24), (60, 20)])
  func palette(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    let palette = CommandPalette(
      Self.commands.map { keys, title, help, reason in
        CommandPalette.Item(
          act: .command(.help), title: title, key: keys, group: .see, help: help,
          availability: reason.isEmpty ? .enabled : .disabled(Phrase(pattern: reason)))
      }, title: "Do anything")
    try Golden.expect(stage.text(under: .palette(palette)), is: "palette-\(width)x\(height)")
  }

  @Test("Help", arguments: [(120, 40), (80, 24), (60, 20)])
  func help(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("?"))
    try Golden.expect(stage.text, is: "help-\(width)x\(height)")
  }

  private static let commands = [
    ("Enter", "Open what is chosen", "Opens the chosen client, relative or card.", ""),
    (
      "r", "Reach someone now",
      "Shows the card of whoever can be reached first, with the best number chosen.", ""
    ),
    ("m", "Show the map", "Draws the network as a map; the same key draws the list again.", ""),
    (
      "j", "Leave this network",
      "Ends your part in this network; you stay listed under “ended”.",
      "you are not in this network"
    ),
    (
      "/ Ctrl-F", "Find somebody",
      "Goes to the search box. The next letter begins a new search; an arrow keeps the old.", ""
    ),
    ("", "Open the practice area", "Opens a fictional county.", "this is the practice area"),
    ("q Ctrl-Q Ctrl-C", "Quit", "Leaves the program, at once unless something is unsaved.", ""),
  ]

  @Test("A question")
  func confirm() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press("n")
    await stage.press("Sian")
    await stage.press(.escape)
    try Golden.expect(stage.text, is: "confirm-80x24")
  }

  @Test("First run", arguments: [(120, 40), (80, 24), (60, 20)])
  func firstRun(width: Int, height: Int) async throws {
    var directory = Cast.directory
    directory.myself = nil
    directory.holdings = DirectorySummary(
      clients: 0, practitioners: 0, agencies: 0, isPractice: false)
    let stage = await Stage.set(width: width, height: height, directory: directory)
    try Golden.expect(stage.text, is: "first-run-\(width)x\(height)")
  }

  @Test("Something went wrong: a long sentence above the footer")
  func problem() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press("u")
    await stage.press("y")
    await stage.press("j")
    await stage.press(.control("s"))
    try Golden.expect(stage.text, is: "problem-80x24")
  }

  @Test("Too small to work on")
  func tooSmall() async throws {
    let stage = await Stage.withClient(width: 39, height: 11)
    try Golden.expect(stage.text, is: "too-small-39x11")
  }
}
