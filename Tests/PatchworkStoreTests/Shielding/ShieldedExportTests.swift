import Foundation
import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// Where shielded clients are leaves the directory by the word of two records stewards.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct ShieldedExportTests {
  /// A town where Ann is shielded at an address, with two stewards.
  private func town() async throws -> (
    town: TrustTown, bev: LocalDirectory, tom: LocalDirectory
  ) {
    let town = try await TrustTown()
    var ann = try await town.client(town.mine)
    ann.addresses = [
      Address(line: "14 Mill Bank", postcode: Postcode("ST16 2LH")),
      Address(
        line: "2 Old Row", postcode: Postcode("LL11 1AA"), until: CivilDate(dayNumber: 20_000)),
    ]
    ann.household = .unassigned
    _ = try await town.directory.apply(.correctClient(ann))
    try await town.shield(town.mine)
    for person in [town.colleague, town.stranger] {
      try await town.directory.give([.steward], to: person)
    }
    return (
      town, town.directory.asking(as: .practitioner(town.colleague)),
      town.directory.asking(as: .practitioner(town.stranger))
    )
  }

  private func text(_ folder: String) throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }.joined()
  }

  @Test func aStewardsExportLeavesThemOutAndAnImportLeavesThemAlone() async throws {
    let (town, bev, _) = try await town()
    let folder = town.scratch.path("out")
    _ = try await bev.exportFolder(folder)
    let written = try text(folder)
    for place in ["14 Mill Bank", "ST16 2LH", "2 Old Row", "LL11 1AA"] {
      #expect(!written.contains(place), "\(place)")
    }
    #expect(written.contains("(shielded)"))
    let before = try await town.client(town.mine)
    _ = try await bev.importFolder(folder)
    let after = try await town.client(town.mine)
    #expect(after.addresses == before.addresses && after.household == before.household)
  }

  @Test func aSecondStewardAgreesAndOneExportHoldsThem() async throws {
    let (town, bev, tom) = try await town()
    let folder = town.scratch.path("out")
    for _ in 0..<2 {
      await #expect(throws: DirectoryError.self) {
        try await bev.exportFolder(folder, shieldedPlaces: true)
      }
    }
    let asked = try await tom.inbox().items.compactMap(\.guarded).filter { $0.kind == .export }
    #expect(asked.map(\.part) == [.answers])
    let id = try #require(asked.first).id
    await #expect(throws: DirectoryError.self) {
      try await bev.apply(.rights(.answerGuarded(id, agrees: true)))
    }
    _ = try await tom.apply(.rights(.answerGuarded(id, agrees: true)))
    _ = try await bev.exportFolder(folder, shieldedPlaces: true)
    #expect(try text(folder).contains("14 Mill Bank"))
    // The word was for one.
    await #expect(throws: DirectoryError.self) {
      try await bev.exportFolder(folder, shieldedPlaces: true)
    }
  }
}
