import Foundation
import Testing

@testable import PatchworkViewModels

/// The README's table of keys, which is written by hand.
@Suite struct ReadmeKeyTests {
  /// The keys of each row by their labels, and whether they are those of a card.
  private func rows() throws -> [(labels: [String], isOfCard: Bool)] {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../README.md").standardized
    let text = try String(contentsOf: readme, encoding: .utf8)
    let table = try #require(
      text.firstMatch(of: /\| key \| [^\n]+\n\|---\|---\|\n((?:\|[^\n]+\n)+)/))
    return table.1.split(separator: "\n").map { line in
      let cell = line.split(separator: "|")[0]
      let keys = cell.replacing(" on a card", with: "").replacing(" or ", with: " ")
      let labels = keys.split { $0 == " " || $0 == "," }.map { $0.replacing("`", with: "") }
      return (labels.map { String($0) }, cell.contains("on a card"))
    }
  }

  @Test func everyKeyOfTheTableIsACommands() throws {
    for row in try rows() {
      let places = row.isOfCard ? [Place.card] : Place.panes
      let known = Set(
        CommandTable.all.flatMap { command in places.flatMap(command.keys(in:)) }.map(\.label))
      for label in row.labels { #expect(known.contains(label), "\(label)") }
    }
  }

  /// What opens a page or changes something is in the table; how to move about the footer says.
  @Test func everyLetterOfThePanesIsInTheTable() throws {
    let labels = Set(try rows().filter { !$0.isOfCard }.flatMap(\.labels))
    for command in CommandTable.all where command.isInPalette {
      let keys = Place.letterPanes.flatMap(command.keys(in:)).map(\.label)
      let letters = keys.filter { $0.count == 1 }
      if letters.isEmpty { continue }
      #expect(!labels.isDisjoint(with: keys), "\(command.title): \(keys)")
    }
  }
}
