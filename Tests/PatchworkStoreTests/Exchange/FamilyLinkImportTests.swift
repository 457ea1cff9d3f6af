import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// A row tells one side of a family link; the other follows from it unless a row of its own tells it.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct FamilyLinkImportTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() async throws {
    scratch = try Scratch()
    directory = try scratch.directory()
    try scratch.write("in/clients.csv", "id,given,family,sex\n1,Ann,Pugh,F\n2,Bob,Pugh,M\n")
    try await read("1,2,brother,,\n")
  }

  private func read(_ rows: String) async throws {
    try scratch.write("in/relationships.csv", "id,relative,kind,from,until\n" + rows)
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
  }

  /// What each is to the other, with the days.
  private func sides() async throws -> [String] {
    try await directory.upkeep.read { connection in
      try ["1", "2"].flatMap { identifier in
        let id = try #require(try IdentifierTable(connection).row(of: identifier, in: .client))
        return try RelationshipTable(connection).of(ClientID(rawValue: id)).map { link in
          [link.kind.rawValue, link.from?.description, link.until?.description]
            .compactMap(\.self).joined(separator: " ")
        }
      }
    }
  }

  @Test func theOtherSideFollowsACorrectionOfKindAndDays() async throws {
    #expect(try await sides() == ["brother", "sister"])
    try await read("1,2,father,2020-01-01,2021-01-01\n")
    #expect(
      try await sides() == ["father 2020-01-01 2021-01-01", "daughter 2020-01-01 2021-01-01"])
    try await read("2,1,partner,,\n")
    #expect(try await sides() == ["partner", "partner"])
  }

  @Test(arguments: [["1,2,father,,\n", "2,1,child,,\n"], ["2,1,child,,\n", "1,2,father,,\n"]])
  func aSideThatTheFileTellsIsAsItTellsIt(_ rows: [String]) async throws {
    try await read(rows.joined())
    #expect(try await sides() == ["father", "child"])
  }

  /// An export of which somebody corrects one row.
  @Test(arguments: [["1,2,cousin,,\n", "2,1,sister,,\n"], ["2,1,sister,,\n", "1,2,cousin,,\n"]])
  func aRowThatStaysAsItWasIsNotOverruled(_ rows: [String]) async throws {
    try await read(rows.joined())
    #expect(try await sides() == ["cousin", "sister"])
  }
}
