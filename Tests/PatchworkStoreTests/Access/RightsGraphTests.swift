import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// The page of what rights rest on is true of the code.
@Suite(.timeLimit(.minutes(1))) struct RightsGraphTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources").standardizedFileURL

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(name), encoding: .utf8)
  }

  /// The store's sources by name, without what made the tables.
  private func sources() throws -> [(name: String, text: String)] {
    let store = Self.root.appendingPathComponent("PatchworkStore")
    return try FileManager.default.subpathsOfDirectory(atPath: store.path)
      .filter { $0.hasSuffix(".swift") && !$0.contains("Migrations/") }.sorted()
      .map { ($0, try text("PatchworkStore/\($0)")) }
  }

  @Test func thePageIsPrintedFromTheGraph() throws {
    let file = Self.root.appendingPathComponent("Rights.md")
    if ProcessInfo.processInfo.environment["PATCHWORK_RECORD"] != nil {
      return try RightsGraph.page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text("Rights.md") == RightsGraph.page, "record it anew")
  }

  @Test func everyFactStandsInTheDatabase() throws {
    let scratch = try Scratch()
    _ = try scratch.directory()
    let connection = try Connection(path: scratch.path("patchwork.db"), mode: .readOnly)
    for column in RightsGraph.facts.flatMap(\.columns) {
      let parts = column.split(separator: ".").map(String.init)
      let isThere = try connection.row(
        "SELECT 1 FROM pragma_table_info(?) WHERE name = ?", parts[0], parts[1]
      ) { _ in true }
      #expect(isThere == true, "\(column)")
    }
  }

  /// What gives a right and was written by hand is found, unless it is listed here with why not.
  @Test func everyFactIsInTheRecordsSums() {
    let openly: Set = [
      // Opening is recorded with who it was, whatever reason stands there.
      "opening_reason.reason", "opening_reason.moment", "shield_override.moment",
      // Who is rung gives nobody a right to read.
      "contact_point.value", "contact_point.practitioner", "reported_number.value",
      "reported_number.author", "agency.main_line", "duty_hours.phone", "duty_hours.hours",
      "agency.emergency_areas",
      // An undo asks for every right anew.
      "change.reversal", "change.taken_back",
    ]
    let columns = RightsGraph.facts.flatMap(\.columns)
    for column in columns where !openly.contains(column) {
      let parts = column.split(separator: ".").map(String.init)
      let fact = RightsFact.all.first { $0.table == parts[0] }
      #expect(fact?.line.contains("$.\(parts[1])") == true, "\(column)")
    }
    #expect(openly.isSubset(of: columns))
  }

  /// A statement in another file that writes one of the tables is a new way to write a right.
  @Test func noOtherFileWritesThem() throws {
    let sources = try sources()
    for fact in RightsGraph.facts {
      let tables = Set(fact.columns.map { $0.prefix { $0 != "." } })
      for source in sources {
        let words = source.text.matches(
          of: /(?:INSERT(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+(\w+)\b/)
        guard words.contains(where: { tables.contains($0.1) }) else { continue }
        #expect(fact.writers.contains(source.name), "\(source.name) writes \(fact.name)")
      }
      for writer in fact.writers {
        #expect(sources.contains { $0.name == writer }, "\(writer) is gone")
      }
    }
  }

  /// A right is computed in one place, from nothing but what the page lists.
  @Test func aTieIsComputedInOnePlace() throws {
    for source in try sources() {
      let isPlace = ["Session/Closeness.swift", "Session/Ties.swift"].contains(source.name)
      if source.text.contains("Closeness("), !isPlace {
        Issue.record("\(source.name) computes a tie")
      }
      if source.text.contains(".parties(to:"), !isPlace, source.name != "Session/AccessChecks.swift"
      {
        Issue.record("\(source.name) reads who is a party to a client")
      }
    }
  }

  @Test func whatIsReadForARightIsOnThePage() throws {
    let listed = Set(RightsGraph.facts.flatMap(\.columns))
    let tables = Set(listed.map { String($0.prefix { $0 != "." }) })
    let reading = [
      ("PatchworkStore/Records/CoverTable.swift", "func standingIn("),
      ("PatchworkStore/Records/CoverAdmissionTable.swift", "func clients("),
      ("PatchworkStore/Records/PractitionerTable.swift", "func confirmedAgency("),
      ("PatchworkStore/Records/InvolvementTable.swift", "func parties("),
      ("PatchworkStore/Records/AccountTable.swift", "func roles("),
      ("PatchworkStore/Records/ShieldTable.swift", "func isShielded("),
    ]
    for (file, function) in reading {
      let source = try text(file)
      let start = try #require(source.range(of: function), "\(function) is gone")
      let body = source[start.upperBound...].prefix(900).components(separatedBy: "\n  }\n")[0]
      for match in body.matches(of: /(?:FROM|JOIN) (\w+)/) {
        #expect(tables.contains(String(match.1)), "\(function) reads \(match.1)")
      }
    }
  }

  /// Whoever gains by a fact cannot make it count by the table alone: a stranger's row refuses.
  @Test func noPractitionerConfirmsFromOutside() {
    let words: [AccessPolicy.Act] = [
      .confirmPractitioner, .confirmHidden, .agreeCover, .admitCover, .acceptShielded,
      .undoShielded, .secondWord,
    ]
    for act in words {
      for role in [AccountRole.practitioner, .manager, .override, .auditor] {
        #expect(AccessPolicy.ruling(on: act, as: role, tie: .none) == .refused, "\(act) \(role)")
      }
    }
    #expect(AccessPolicy.ruling(on: .confirmHidden, as: .practitioner, tie: .agency) == .refused)
  }
}
