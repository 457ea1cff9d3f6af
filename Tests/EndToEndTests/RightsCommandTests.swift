import Foundation
import Testing

/// Keeping the records right from the command line, as a records steward and a worker do it.
@Suite(.timeLimit(.minutes(2))) struct RightsCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  @Test func twoRecordsAreMergedFoundAndGivenBack() throws {
    let database = home.appendingPathComponent("patchwork.db").path
    let files = home.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    try Data("id,given,family,dob\na,Ann,Pugh,2016-02-03\nb,Anne,Pugh,2016\n".utf8)
      .write(to: files.appendingPathComponent("clients.csv"))
    _ = try run("import", "--database", database, files.path)
    let ids = try run("find", "--database", database, "--possible", "pugh").output
      .split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    try #require(ids.count == 2)
    let preview = try run("merge", "--database", database, "--preview", ids[0], ids[1])
    #expect(preview.status == 0 && preview.output.contains("Stays: \(ids[1])"))
    let merged = try run("merge", "--database", database, ids[0], ids[1])
    #expect(merged.output == "Merged two records of one person.\n")
    let old = try run("show", "--database", database, "--why", "duty", ids[0])
    #expect(old.status == 0 && old.output.contains("Ann"))
    #expect(old.errors.contains("two records are now one: \(ids[1])"))
    #expect(
      try run("merge", "--database", database, "--list", ids[1]).output.hasPrefix(ids[0]))
    #expect(
      try run("unmerge", "--database", database, ids[0]).output == "Took two records apart.\n")
    #expect(try run("merge", "--database", database, "nobody", ids[1]).status == 2)
  }

  @Test func aDecisionToShareIsNotedAndPrinted() throws {
    let found = try run("find", "--demo", "sian mair watson").output
    let sian = try #require(found.split(separator: " ").first.map(String.init))
    _ = try run("show", "--demo", "--why", "duty", sian)
    let noted = try run(
      "share", "--demo", "--with", "police", "--what", "whereabouts,concern", "--ground", "16la",
      sian)
    #expect(noted.output == "Noted a decision to share.\n")
    let printed = try run("receipt", "--demo", "--as", "Joy Adeyemi", sian)
    #expect(
      printed.output.contains(
        "shared with another agency (police): whereabouts, a safeguarding concern."))
    #expect(printed.output.contains("Children Act 2004 s 16LA"))
    let wrong = try run(
      "share", "--demo", "--with", "police", "--what", "gossip", "--ground", "16la", sian)
    #expect(wrong.status == 2 && wrong.errors.contains("--what is of"))
  }

  @Test func retentionIsSetPreviewedAndRun() throws {
    let database = home.appendingPathComponent("patchwork.db").path
    func server(_ words: String...) throws -> Program.Result {
      try Program.run(
        Program.path("patchwork-server"), ["retention"] + words + ["--database", database])
    }
    let set = try server("set", "council", "--fold", "3", "--archive", "2", "--purge", "6")
    #expect(
      set.output == "council: fold after 3 months, archive after 2 years, purge after 6 years\n")
    #expect(try server("show").output.contains("health: fold at once, never archive, never purge"))
    #expect(try server("set", "council", "--purge", "1").status == 1)
    #expect(try server("set", "nowhere").status == 2)
    let preview = try server("run", "--preview")
    #expect(preview.output == "0 would be archived, 0 would be purged.\n")
    #expect(try server("run").status == 0)
  }
}
