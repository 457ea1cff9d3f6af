import Foundation
import Testing

/// What a new user tries first, at terminals side by side in the practice area, by the keys that the
/// footer shows.
@Suite(.timeLimit(.minutes(2))) struct SideBySideTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  /// The practice area at 80 by 24, as one of its people.
  private func desk(of name: String) async throws -> Terminal {
    let terminal = try Terminal(["--demo", "--as", name], columns: 80, rows: 24, home: home)
    try await terminal.wait(for: name)
    try await terminal.wait(for: "My day")
    return terminal
  }

  /// Opens one of one's own clients, and looks for a key in the footer.
  private func open(_ client: String, at desk: Terminal, then key: String) async throws {
    try desk.type(client)
    try await desk.wait(for: "the hit") { $0.contains("─ Yours") || $0.contains("─ Clients") }
    try desk.press("Enter")
    try await desk.wait(for: "Network")
    try await desk.wait(for: key)
  }

  /// Opens the inbox and goes to an item.
  private func choose(_ words: String, inInboxOf desk: Terminal) async throws {
    try desk.press("F2")
    try await desk.wait(for: words)
    try await desk.choose(words, lines: 2)
  }

  private func leaveInbox(of desk: Terminal) async throws {
    try desk.press("Escape")
    try await desk.wait(for: "the inbox to close") { !$0.contains("What waits for you") }
  }

  @Test func somebodyIsInvitedAcceptsAndLeaves() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let tom = try await desk(of: "Tom Price")
    try await open("mia watson", at: amina, then: "? keys")
    try amina.press("i")
    try await amina.wait(for: "type part of a name")
    try amina.type("tom price")
    try await amina.wait(for: "home safety")
    try amina.press("Enter", "C-s")
    try await amina.wait(for: "Sent an invitation.")
    try await amina.wait(for: "asked to join")
    try await choose("Join as home safety officer", inInboxOf: tom)
    try await tom.wait(for: "y yes")
    try tom.press("y")
    try await tom.wait(for: "Joined the network.")
    try await amina.wait(for: "3 people, 3 agencies") { screen in
      screen.contains("Tom Price") && !screen.contains("asked to join")
    }
    try await leaveInbox(of: tom)
    try await open("mia watson", at: tom, then: "? keys")
    try await tom.choose("Tom Price")
    try tom.press("x")
    try await tom.wait(for: "Taken over by")
    try tom.press("C-s")
    try await tom.wait(for: "Left the network")
    // Today is his last day, so that he stays in the list until tomorrow.
    try amina.press("F2")
    try await amina.wait(for: "joined; Tom Price le")
  }

  @Test func attentionIsRaisedAndAcknowledged() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let joy = try await desk(of: "Joy Adeyemi")
    try await open("rhys pugh", at: joy, then: "a ask")
    try joy.press("a")
    try await joy.wait(for: "C-s") { $0.contains("Ctrl-S save") }
    try joy.press("Right", "Right", "C-s")
    try await joy.wait(for: "Sent to")
    try await joy.wait(for: "the worker is changing")
    try await choose("The worker is changing", inInboxOf: amina)
    try amina.press("y")
    try await amina.wait(for: "Marked as seen.")
    try await amina.wait(for: "To do: seen, not done  1")
    try await joy.wait(for: "the answer") { !$0.contains("the worker is changing") }
    // What was chosen stays chosen, and the sender hears of both.
    try amina.press("y")
    try await amina.wait(for: "Marked as done; Joy Adeyemi sees it.")
  }

  @Test func aNumberIsFoundDeadAndSinksForEverybody() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let joy = try await desk(of: "Joy Adeyemi")
    try await open("rhys pugh", at: joy, then: "Enter card")
    try await joy.choose("Amina Okafor")
    try joy.press("Enter")
    try await joy.wait(for: "hours")
    // Out of hours the duty desk stands first, which is not hers.
    try await joy.choose("mobile")
    let mobile = try #require(try joy.screen().chosen(1).number)
    try await joy.wait(for: "- does not work")
    try joy.press("-")
    try await joy.wait(for: "marked as not working today")
    try amina.press("F2")
    try await amina.wait(for: "\(mobile): marked as not working today. Does it work?")
    let lines = try joy.screen().split(separator: "\n")
    let email = try #require(lines.firstIndex { $0.contains("email") })
    let dead = try #require(lines.firstIndex { $0.contains(mobile) })
    #expect(dead > email, "it stands below what may still reach her")
  }

  @Test func twoClientsAreHandedOver() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let bev = try await desk(of: "Bev Lyle")
    try await open("mia watson", at: amina, then: "? keys")
    try amina.press("O")
    try await amina.wait(for: "25 clients")
    try amina.press("Space", "Space", "Tab")
    try await amina.wait(for: "type part of a name")
    try amina.type("bev lyle")
    try await amina.wait(for: "school nurse")
    try amina.press("Enter", "C-s")
    try await amina.wait(for: "Asked Bev Lyle to take over 2 clients.")
    for (key, words) in [("y", "Took a client over."), ("x", "Declined.")] {
      try await choose("Take over as health visitor", inInboxOf: bev)
      try bev.press(key)
      try await bev.wait(for: words)
      try await leaveInbox(of: bev)
    }
    try await amina.wait(for: "24 clients")
    try await amina.wait(for: "Bev Lyle declined")
  }

  @Test func aVisitIsMarkedAndShowsInTheStrip() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let joy = try await desk(of: "Joy Adeyemi")
    try await open("rhys pugh", at: amina, then: "s seen today")
    try await open("rhys pugh", at: joy, then: "Amina Okafor")
    try amina.press("s")
    try await amina.wait(for: "Noted: you saw Rhys Pugh today.")
    try await joy.wait(for: "the contact of today") { screen in
      screen.split(separator: "\n").contains {
        $0.contains("last seen") && $0.contains("today") && $0.contains("Amina Okafor")
      }
    }
  }

  @Test func workersOfOneHouseAreIntroduced() async throws {
    let amina = try await desk(of: "Amina Okafor")
    let ruth = try await desk(of: "Ruth Cole")
    try await open("sian watson 2016", at: ruth, then: "? keys")
    try ruth.press("h")
    // Who works with the others is told once she says why.
    try await ruth.wait(for: "say why")
    try ruth.press("Home", "Enter")
    try await ruth.wait(for: "Why do you open")
    try ruth.press("6")
    try await ruth.wait(for: "Amina Okafor")
    try ruth.press("Home", "Enter")
    try await ruth.wait(for: "They are asked to talk with you. u undoes.")
    try await choose("Ruth Cole, refuge worker", inInboxOf: amina)
    try amina.press("y")
    try await amina.wait(for: "Marked as seen.")
  }
}

extension Terminal {
  /// Goes down a list to the item that has a text in its first lines.
  fileprivate func choose(_ words: String, lines: Int = 1) async throws {
    try await wait(for: "a choice") { !$0.chosen(lines).isEmpty }
    for _ in 0..<20 where try !screen().chosen(lines).contains(words) {
      let before = try screen().chosen(lines)
      try press("Down")
      try await wait(for: "another item") { $0.chosen(lines) != before }
    }
    #expect(try screen().chosen(lines).contains(words))
  }
}

extension String {
  /// The first lines of whatever is chosen on a screen.
  fileprivate func chosen(_ count: Int) -> String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.firstIndex(where: { $0.contains("▸") }) else { return "" }
    return lines[place...].prefix(count).joined(separator: "\n")
  }

  /// The first telephone number in it.
  fileprivate var number: String? { firstMatch(of: /\d{5} \d{6}/).map { String($0.output) } }
}
