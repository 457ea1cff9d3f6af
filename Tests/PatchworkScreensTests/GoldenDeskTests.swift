import PatchworkCore
import PatchworkViewModels
import Testing
import TerminalKit

@testable import PatchworkScreens

@Suite("The panes, as drawn", .timeLimit(.minutes(1)))
@MainActor
struct GoldenDeskTests {
  @Test(
    "A client and the network", arguments: [(120, 40), (80, 24), (60, 20), (170, 30), (40, 12)])
  func list(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    try Golden.expect(stage.textAboveFooter, is: "list-\(width)x\(height)")
  }

  @Test("The roles that the list is drawn in")
  func roles() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    try Golden.expect(stage.frame.grid.annotatedText, is: "list-80x24-roles")
  }

  @Test(
    "A shielded client, whose record is not open to the worker: whom to ring",
    arguments: [(120, 40), (80, 24), (60, 20), (40, 12)])
  func shielded(width: Int, height: Int) async throws {
    let client = ClientSummary(
      Client(
        id: ClientID(rawValue: 77), names: [PersonName(given: "Morwenna", family: "Tregear")]),
      isShielded: true)
    var directory = Cast.directory
    directory.answers["morwenna"] = SearchAnswer(
      hits: [SearchHit(subject: .client(client), tier: .likely, bits: 9, reasons: [])])
    directory.refusals[client.id] = .notAllowed(
      reason: "This client is shielded: only the people who work with them may open the record. "
        + "Your duty desk passes a message on. Ring Community Health now on 01632 960001.")
    let stage = await Stage.set(width: width, height: height, directory: directory)
    await stage.press("morwenna")
    #expect(stage.text.contains("shielded"))
    await stage.press(.enter)
    #expect(width < 60 || stage.text.contains("SHIELDED"))
    try Golden.expect(stage.text, is: "shielded-\(width)x\(height)")
  }

  @Test("The network narrowed while one types", arguments: [(120, 40), (80, 24)])
  func filter(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("f"))
    await stage.press("nurse")
    try Golden.expect(stage.text, is: "filter-\(width)x\(height)")
  }

  @Test("The map", arguments: [(120, 40), (80, 24), (60, 20), (200, 50)])
  func map(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("m"), .down)
    try Golden.expect(stage.textAboveFooter, is: "map-\(width)x\(height)")
  }

  @Test("The timeline", arguments: [(120, 40), (80, 24), (60, 20), (200, 50)])
  func timeline(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    await stage.press(.character("t"))
    try Golden.expect(stage.textAboveFooter, is: "timeline-\(width)x\(height)")
  }

  @Test("By agency, with what has ended unfolded", arguments: [(120, 40), (80, 24)])
  func byAgency(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height)
    stage.model.perform(.showEnded)
    await stage.press(.character("g"))
    try Golden.expect(stage.text, is: "agencies-\(width)x\(height)")
  }

  @Test("Hits while typing", arguments: [(120, 40), (80, 24), (60, 20)])
  func hits(width: Int, height: Int) async throws {
    let stage = await Stage.set(width: width, height: height)
    await stage.press("sian watson 2016")
    await stage.press(.down, .down)
    try Golden.expect(stage.text, is: "hits-\(width)x\(height)")
  }

  @Test("The box empty: the clients opened last", arguments: [(120, 40), (80, 24)])
  func recent(width: Int, height: Int) async throws {
    try Golden.expect(
      await Stage.set(width: width, height: height).text, is: "recent-\(width)x\(height)")
  }

  @Test("Nobody found")
  func nobodyFound() async throws {
    let stage = await Stage.set(width: 80, height: 24)
    await stage.press("zebedee")
    try Golden.expect(stage.text, is: "nobody-found-80x24")
  }

  @Test("A client with nobody", arguments: [(120, 40), (80, 24)])
  func nobody(width: Int, height: Int) async throws {
    let stage = await Stage.set(width: width, height: height)
    await stage.press(.down, .enter)
    try Golden.expect(stage.text, is: "nobody-\(width)x\(height)")
  }

  @Test(
    "A common name: my own, clients, colleagues",
    arguments: [(120, 40), (80, 24), (60, 20), (200, 60)])
  func commonName(width: Int, height: Int) async throws {
    var directory = Cast.directory
    directory.answers["smith"] = Cast.commonName
    let stage = await Stage.set(width: width, height: height, directory: directory)
    await stage.press("smith")
    try Golden.expect(stage.text, is: "common-name-\(width)x\(height)")
  }

  @Test("Somebody else is searched for while a client is open", arguments: [(120, 40), (80, 24)])
  func stillOpen(width: Int, height: Int) async throws {
    var directory = Cast.directory
    directory.answers["smith"] = Cast.commonName
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press("/smith")
    try Golden.expect(stage.frame.grid.annotatedText, is: "still-open-\(width)x\(height)-roles")
  }

  @Test("The directory is still being read")
  func reading() async throws {
    let words = "Still reading the directory, 40 of 100."
    var directory = Cast.directory
    directory.answers["smith"] = SearchAnswer(
      hits: Array(Cast.commonName.hits.prefix(3)), warnings: [words],
      progress: SearchAnswer.Progress(percent: 40, words: words))
    let stage = await Stage.set(width: 80, height: 24, directory: directory)
    await stage.press("smith")
    try Golden.expect(stage.text, is: "reading-80x24")
  }

  @Test("Search beside an open client, on a screen for two panes")
  func searchAgain() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press(.character("/"))
    try Golden.expect(stage.text, is: "search-again-80x24")
  }

  @Test("Forty people", arguments: ["", "m", "t"], [(120, 40), (80, 24)])
  func forty(key: String, size: (Int, Int)) async throws {
    let stage = await Stage.withClient(
      width: size.0, height: size.1, directory: Crowd(people: 40).directory)
    await stage.press(key)
    let name = ["": "list", "m": "map", "t": "timeline"][key] ?? key
    try Golden.expect(stage.text, is: "forty-\(name)-\(size.0)x\(size.1)")
  }
}
