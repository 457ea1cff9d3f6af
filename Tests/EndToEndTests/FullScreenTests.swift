import Foundation
import Testing

/// The main job, done with the keyboard alone on the real program in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(2))) struct FullScreenTests {
  private func practice(columns: Int = 120, rows: Int = 40) async throws -> Terminal {
    let terminal = try Terminal(["--demo"], columns: columns, rows: rows)
    try await terminal.wait(for: "Amina Okafor")
    return terminal
  }

  /// Enter and a reason's number: two keys for a stranger's record.
  private func openForTraining(_ terminal: Terminal) async throws {
    try terminal.press("Enter")
    try await terminal.wait(for: "Why do you open")
    try terminal.press("6")
  }

  @Test func aNameWithOneLetterWrongLeadsToTheNetwork() async throws {
    let terminal = try await practice()
    try terminal.type("sian watsom")
    try await terminal.wait(for: "Siân Watson")
    try await openForTraining(terminal)
    let screen = try await terminal.wait(for: "07700 900")
    #expect(screen.contains("PRACTICE"))
    #expect(screen.contains("Joy Adeyemi"))
    #expect(screen.contains("social worker"))
    #expect(screen.contains("known as Shan"))
  }

  @Test func theMapAndTheTimelineTakeTheNetworksPlace() async throws {
    let terminal = try await practice()
    try terminal.type("sian watson")
    try await openForTraining(terminal)
    try await terminal.wait(for: "Joy Adeyemi")
    try terminal.press("m")
    let map = try await terminal.wait(for: "Map")
    #expect(map.contains("Siân Watson") && map.contains("lives with"))
    try terminal.press("t")
    let timeline = try await terminal.wait(for: "Timeline")
    #expect(timeline.contains("today"))
  }

  @Test func aNumberLandsOnTheClipboard() async throws {
    let terminal = try await practice()
    try terminal.type("sian watson")
    try await openForTraining(terminal)
    try await terminal.wait(for: "Joy Adeyemi")
    try terminal.press("c")
    try await terminal.wait(for: "Copied ")
    let copied = try terminal.clipboard()
    #expect(copied.hasPrefix("07700 900") || copied.hasPrefix("01632 960"))
  }

  @Test func anotherSizeIsDrawnAtOnceAndATinyOneSaysSo() async throws {
    let terminal = try await practice()
    try terminal.resize(columns: 80, rows: 24)
    try await terminal.wait(for: "the footer at 80 columns") { screen in
      screen.split(separator: "\n").allSatisfy { $0.count <= 80 } && screen.contains("? keys")
    }
    try terminal.resize(columns: 30, rows: 8)
    try await terminal.wait(for: "needs 40 columns")
    try terminal.resize(columns: 120, rows: 40)
    try await terminal.wait(for: "Amina Okafor")
  }

  @Test func leavingGivesTheTerminalBack() async throws {
    let terminal = try await practice()
    try terminal.type("watson")
    try terminal.press("C-q")
    let screen = try await terminal.wait(for: "ended with 0")
    #expect(!screen.contains("Watson"))
  }

  @Test func anEmptyDatabaseAsksWhoIAm() async throws {
    let terminal = try Terminal([])
    let screen = try await terminal.wait(for: "practice area")
    #expect(!screen.contains("PRACTICE"))
    #expect(screen.lowercased().contains("name"))
  }

  @Test func twoProgramsOnOneDatabaseSeeEachOthersChanges() async throws {
    let first = try await practice()
    let second = try Terminal(["--demo", "--as", "Joy Adeyemi"], home: first.home)
    try await second.wait(for: "Joy Adeyemi, social worker")
    for terminal in [first, second] {
      try terminal.type("sean watson")
      try await terminal.wait(for: "Sean Watson")
      try await openForTraining(terminal)
      try await terminal.wait(for: "WATSON")
    }
    try second.press("j")
    try await second.wait(for: "Your role")
    try second.press("C-s")
    try await first.wait(for: "the colleague in the network") { screen in
      screen.split(separator: "\n").dropFirst(2).contains { $0.contains("Joy Adeyemi") }
    }
  }

  @Test func whoLooksShowsInTheNetworksGlassLogOnAnotherTerminal() async throws {
    let member = try Terminal(["--demo", "--as", "Joy Adeyemi"])
    try await member.wait(for: "Joy Adeyemi, social worker")
    try member.type("sian watson")
    try await member.wait(for: "Siân Watson")
    try member.press("Enter")
    try await member.wait(for: "Bev Lyle")
    try member.press("l")
    try await member.wait(for: "Who looked at Siân Watson")
    let stranger = try Terminal(["--demo"], home: member.home)
    try await stranger.wait(for: "Amina Okafor")
    try stranger.type("sian watson")
    try await stranger.wait(for: "Siân Watson")
    try stranger.press("Enter")
    try await stranger.wait(for: "Why do you open")
    try stranger.press("3")
    try await stranger.wait(for: "Bev Lyle")
    let log = try await member.wait(for: "duty contact")
    #expect(log.contains("Amina Okafor"))
  }
}
