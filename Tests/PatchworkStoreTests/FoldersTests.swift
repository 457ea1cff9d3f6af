import Foundation
import Testing

/// Arrows between the folders of the store run one way: what stands on a floor names what stands on its
/// own and on those below.
@Suite struct FoldersTests {
  /// From the lowest floor to the highest.
  private static let floors: [Set<String>] = [
    ["SQLite"], ["Schema"], ["Records"], ["Index", "Live"], ["Session"], ["Changes", "Deaths"],
    [
      "Access", "Activity", "Attention", "ContactPoints", "Doorbell", "Invitations", "Mail", "News",
      "Retention", "Sharing", "Shielding", "Visits",
    ], ["Household", "Merging", "Search"], ["Guarding"], ["Inbox", "SubjectAccess"], ["Applying"],
    ["Directory"],
    ["Exchange", "Upkeep"],
  ]

  private struct Source {
    var name: String
    var floor: Int
    var text: String
  }

  private func sources() throws -> [Source] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/PatchworkStore")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let folder = String(name.prefix { $0 != "/" })
      let floor = Self.floors.firstIndex { $0.contains(folder) }
      return Source(
        name: name, floor: try #require(floor, "\(folder) stands on no floor"),
        text: try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
    }
  }

  @Test func nothingNamesAFloorAboveIt() throws {
    let sources = try sources()
    var floors: [Substring: Int] = [:]
    let declaration =
      /(?m)^(?:package |final )*(?:struct|class|enum|actor|protocol|typealias) (\w+)/
    for source in sources {
      for match in source.text.matches(of: declaration) {
        floors[match.1] = source.floor
      }
    }
    for source in sources {
      // Types that stand in a comment or a text are not called.
      let code = source.text.replacing(/\/\/[^\n]*/, with: "")
        .replacing(/"(?:\\.|[^"\\\n])*"/, with: "")
      // `Outer.Inner` is found by its outer name.
      for match in code.matches(of: /[\w.]*[A-Z]\w*/) where !match.0.hasPrefix(".") {
        let name = match.0.prefix { $0 != "." }
        guard let floor = floors[name], floor > source.floor else { continue }
        Issue.record("\(source.name) names \(name), which stands above it")
      }
    }
  }

  /// Whatever is asked for somebody goes by way of a session, which records what it refuses.
  @Test func sessionsAreMadeInTwoPlaces() throws {
    let places = try sources().flatMap { source in
      source.text.matches(of: /[^\w`]Session\(/).map { _ in source.name }
    }
    let directory = "Directory/LocalDirectory.swift"
    #expect(places == [directory, directory])
  }

  /// Whoever is shown to somebody is counted: the line of a client leaves the store by way of the session.
  @Test func clientsAreShownByWayOfTheSession() throws {
    for source in try sources() where source.text.contains("clients.summary") {
      #expect(
        [
          "Session/Session+Showing.swift", "Records/WholeNetwork.swift",
          "Search/SearchAnswering.swift", "Exchange/StagedClients.swift",
        ].contains(source.name), "\(source.name) shows a client to somebody uncounted")
    }
  }

  /// Files are read and written above the port that `Exchange` implements.
  @Test func nothingKnowsAFormOfFile() throws {
    for source in try sources() {
      #expect(!source.text.contains("import PatchworkExchange"), "\(source.name)")
      #expect(!source.text.contains(/\.csv\b|\bCSV/), "\(source.name)")
    }
  }

  /// The connection knows SQL, and no record.
  @Test func nothingExtendsTheConnection() throws {
    for source in try sources() where source.text.contains("extension Connection") {
      Issue.record("\(source.name) extends it")
    }
  }
}
