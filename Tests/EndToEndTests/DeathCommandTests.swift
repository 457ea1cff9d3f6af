import Foundation
import Testing

/// A client who died, from the command line, in the practice area.
@Suite(.timeLimit(.minutes(3))) struct DeathCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork([arguments[0], "--demo"] + arguments.dropFirst(), home: home)
  }

  @Test func aDeathIsConfirmedAskedAboutAndTakenBack() throws {
    let line = try #require(
      try run("day").output.split(separator: "\n").first { $0.contains("not yet confirmed") })
    let client = try #require(line.split(separator: " ").first.map(String.init))
    let told = try #require(
      try run("inbox").output.split(separator: "\n").first { $0.contains("Died") })
    #expect(told.contains("not yet confirmed"))
    let waiting = try #require(told.split(separator: " ").first.map(String.init))
    #expect(try run("acknowledge", waiting).output == "Marked as seen.\n")
    #expect(try run("died", "--confirm", client).output == "Confirmed a day of death.\n")
    #expect(try run("died", "--confirm", client).status != 0)
    let shown = try run("show", client).output
    #expect(shown.contains("confirmed by Amina Okafor"))
    #expect(shown.contains("No visit is due."))

    for words in [
      ["sheet"], ["invite", "--to", "Joy Adeyemi"], ["seen"], ["seen", "--next", "tomorrow"],
    ] {
      let asked = try Program.patchwork(
        [words[0], "--demo"] + words.dropFirst() + [client], home: home)
      #expect(asked.status == 2 && asked.output.isEmpty, "\(words)")
      #expect(asked.errors.contains("Add --go-on if you mean it."), "\(words)")
    }
    #expect(try run("sheet", "--go-on", client).output.hasPrefix("Who helps"))

    #expect(try run("died", "--take-back", client).output == "Removed a day of death.\n")
    #expect(try !run("day").output.contains("died"))
    let later = try run("died", "--on", "2999-01-01", client)
    #expect(later.status != 0 && later.errors.contains("must not lie in the future"))
    #expect(try run("died", "--on", "yesterday", client).output.hasPrefix("Recorded: died "))
    let own = try run("died", "--confirm", client)
    #expect(own.status != 0 && own.errors.contains("You recorded this day of death yourself"))
    #expect(try run("died", client).status == 2)
  }
}
