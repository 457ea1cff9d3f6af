import Foundation
import PatchworkCore
import PatchworkExchange
import PatchworkMatching
import Testing

@testable import PatchworkStore

@Suite(.timeLimit(.minutes(1))) struct IndexHomeTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func home(cache: String?, writable: [String]) -> IndexHome {
    IndexHome(database: scratch.path("patchwork.db"), cache: cache) { folder in
      writable.contains { folder.hasSuffix($0) }
    }
  }

  @Test func itIsBesideTheDatabaseWhereThatCanBeWritten() {
    let home = IndexHome(database: scratch.path("patchwork.db"), cache: scratch.path("cache"))
    #expect(home.target == scratch.path("patchwork.db.index"))
    #expect(!home.isOwn)
  }

  @Test func itIsInTheUsersCacheWhereTheFolderCannotBeWritten() throws {
    let home = home(cache: scratch.path("cache"), writable: ["cache/patchwork"])
    let target = try #require(home.target)
    #expect(target.hasPrefix(scratch.path("cache/patchwork/")))
    #expect(home.isOwn)
    // One that is beside the database is used all the same.
    #expect(home.paths == [scratch.path("patchwork.db.index"), target])
    #expect(try scratch.permissions("cache/patchwork") == 0o700)
  }

  @Test func twoDatabasesHaveTwoIndexesInTheCache() {
    let homes = ["one.db", "two.db"].map { name in
      IndexHome(database: scratch.path(name), cache: scratch.path("cache")) {
        $0.hasSuffix("cache/patchwork")
      }
    }
    #expect(homes[0].target != homes[1].target)
  }

  @Test func itIsInMemoryWhereNothingCanBeWritten() {
    #expect(home(cache: nil, writable: []).target == nil)
    #expect(home(cache: "", writable: []).target == nil)
    #expect(home(cache: scratch.path("cache"), writable: []).target == nil)
  }

  /// More clients than are indexed on the spot, from a file.
  private func fill() async throws {
    var rows = "id,given,family,dob\n"
    for number in 0..<5_200 {
      rows += "\(number),Given\(number % 40),Family\(number),20\(10 + number % 10)-03-09\n"
    }
    try scratch.write("in/clients.csv", rows)
    let report = try await scratch.directory().importFolder(scratch.path("in"))
    #expect(report.wasImported)
  }

  @Test(arguments: [true, false])
  func aLargeRegisterInAFolderThatCannotBeWrittenIsSearched(hasCache: Bool) async throws {
    try await fill()
    let home = home(
      cache: hasCache ? scratch.path("cache") : nil, writable: ["cache/patchwork"])
    let index = SearchIndex(database: scratch.path("patchwork.db"), home: home)
    try index.build()
    let connection = try Connection(path: scratch.path("patchwork.db"), mode: .readOnly)
    let query = QueryParser.parse("given7 family4007", today: CivilDate(dayNumber: 20_780))
    let found = try index.search(connection) { $0.find(query, limit: 5).map(\.id) } ?? []
    let first = try #require(found.first)
    #expect(
      try ClientTable(connection).read(ClientID(rawValue: first))?.name.display
        == "Given7 Family4007")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("patchwork.db.index")))
    if let target = home.target {
      let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    // What changes afterwards is found too.
    let draft = Client(names: [PersonName(given: "Zyxwena", family: "Quillfeather")])
    _ = try await scratch.directory().apply(.addClient(draft))
    let later = QueryParser.parse("zyxwena quillfeather", today: CivilDate(dayNumber: 20_780))
    #expect(try index.search(connection) { $0.find(later, limit: 5).count } == 1)
  }

  @Test func whatAStoppedBuilderLeftIsTakenAway() async throws {
    try await fill()
    try scratch.write("patchwork.db.index.new-aB3dEf", "half an index")
    try scratch.write("patchwork.db.indexes", "something else")
    let index = SearchIndex(database: scratch.path("patchwork.db"))
    try index.build()
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(!names.contains { $0.contains(".new-") })
    #expect(names.contains("patchwork.db.indexes"))
    #expect(names.contains("patchwork.db.index"))
  }
}
