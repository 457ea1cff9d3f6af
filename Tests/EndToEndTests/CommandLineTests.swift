import Foundation
import Testing

@Suite(.timeLimit(.minutes(2))) struct CommandLineTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.patchwork(arguments, home: home, input: input)
  }

  @Test func findPrintsOneHitALine() throws {
    let result = try run("find", "--demo", "sian watsom")
    #expect(result.status == 0)
    #expect(result.output.contains("Siân Watson, 10"))
  }

  @Test func aQueryMayComeOnStandardInput() throws {
    let result = try run("find", "--demo", "-", input: "sian watson\n")
    #expect(result.output.contains("Siân Watson"))
  }

  @Test func nobodyFoundIsStatusOne() throws {
    let result = try run("find", "--demo", "xqzwv kjhgf 1901-01-01")
    #expect(result.status == 1)
    #expect(result.output.contains("Nobody found"))
  }

  @Test func showPrintsTheNetworkInSentences() throws {
    let found = try run("find", "--demo", "sian watson")
    let id = try #require(found.output.split(separator: " ").first.map(String.init))
    let refused = try run("show", "--demo", id)
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.errors.contains("--why with one of new-referral, safeguarding"))
    let result = try run("show", "--demo", "--why", "training", id)
    #expect(result.status == 0)
    #expect(result.output.contains("Joy Adeyemi, social worker"))
    #expect(result.output.contains("Family: Dafydd Watson"))
    // The reason holds, and the network sees who looked.
    #expect(try run("show", "--demo", id).status == 0)
    let looks = try run("activity", "--demo", "--as", "Joy Adeyemi", id)
    #expect(looks.output.contains("Amina Okafor, health visitor"))
    #expect(looks.output.contains(": training."))
    #expect(try run("activity", "--demo", id).errors.contains("people who work with this client"))
  }

  @Test func whoPrintsEveryContactPoint() throws {
    let result = try run("who", "--demo", "joy adeyemi")
    #expect(result.status == 0)
    #expect(result.output.contains("Text 07700 900"))
    #expect(result.output.contains("Email joy.adeyemi@example.org"))
  }

  @Test func helpIsACommandToo() throws {
    #expect(try run("help").output == run("--help").output)
    #expect(try run("help", "find").output == run("find", "--help").output)
    let mistyped = try run("hlep")
    #expect(mistyped.status == 2 && !mistyped.errors.contains("Did you mean"))
    #expect(try run("fnid").errors.contains("not something Patchwork does"))
    #expect(try run("hepl").errors.contains("Did you mean help?"))
  }

  @Test func whoIsNobodyThereIsToldWhoThereIs() throws {
    let refused = try run("day", "--demo", "--as", "Nobody")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("\n  Joy Adeyemi, social worker\n"))
    #expect(try run("who", "--demo", "--as", "okafor", "joy adeyemi").status == 0)
  }

  @Test func jsonIsForMachines() throws {
    let result = try run("find", "--demo", "--json", "sian watson")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let hits = (parsed as? [String: Any])?["hits"] as? [Any]
    #expect(hits?.isEmpty == false)
  }

  @Test(arguments: [
    ["--nonsense"], ["find"], ["find", "--demo", "--limit", "0", "x"], ["dance"], ["import"],
    ["--demo", "--database", "x"], ["screen", "--size", "0x0"], ["--demo", "--as", "Nobody Here"],
  ])
  func aWrongCallIsStatusTwoAndSaysWhy(arguments: [String]) throws {
    let result = try Program.patchwork(arguments, home: home)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("patchwork: "))
  }

  @Test func helpAndVersionAreEverywhere() throws {
    #expect(try run("--help").output.contains("Exit status"))
    #expect(try run("--version").output.hasPrefix("Patchwork "))
    for subcommand in ["find", "show", "who", "import", "export", "screen", "manual"] {
      let result = try run(subcommand, "--help")
      #expect(result.status == 0)
      #expect(result.output.contains("Usage: patchwork \(subcommand)"))
    }
  }

  @Test func badRowsKeepEverythingOutAndAreNamed() throws {
    let folder = home.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rows = "id,nhs,given,family\n1,9990000344,Siân,Watson\n2,9990000345,Mia,Watson\n"
    try Data(rows.utf8).write(to: folder.appendingPathComponent("clients.csv"))
    let refused = try run("import", folder.path)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("clients.csv, line 3, nhs “9990000345”"))
    #expect(try run("find", "watson").status == 1)

    let rejects = home.appendingPathComponent("rejects.csv").path
    let skipped = try run("import", folder.path, "--skip-bad-rows", "--rejects", rejects)
    #expect(skipped.status == 0)
    #expect(try run("find", "sian watson").output.contains("Siân Watson"))
    #expect(try String(contentsOfFile: rejects, encoding: .utf8).contains("9990000345"))
  }

  /// More clients than are indexed on the spot; nobody is there any more to make the index later.
  @Test func aLargeImportIsFoundAtOnceAndAfterItsIndexIsGone() throws {
    let folder = home.appendingPathComponent("large")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var rows = "id,given,family\n0,Catrina,Heath\n"
    for number in 1...6_000 { rows += "\(number),Ann,Pugh\n" }
    try Data(rows.utf8).write(to: folder.appendingPathComponent("clients.csv"))
    let database = home.appendingPathComponent("large.db").path
    #expect(try run("import", "--database", database, folder.path).status == 0)
    #expect(FileManager.default.fileExists(atPath: database + ".index"))
    for _ in 0..<2 {
      let found = try run("find", "--database", database, "--possible", "katrina heth")
      #expect(found.output.contains("Catrina Heath"))
      try FileManager.default.removeItem(atPath: database + ".index")
    }
  }

  @Test func twoSystemsKeepTheirIdentifiersApart() throws {
    let database = home.appendingPathComponent("sources.db").path
    func take(_ row: String, _ words: String...) throws -> Program.Result {
      let folder = home.appendingPathComponent("from-a-system")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("id,nhs,given,family,dob\n\(row)\n".utf8)
        .write(to: folder.appendingPathComponent("clients.csv"))
      return try Program.patchwork(
        ["import", "--database", database, folder.path] + words, home: home)
    }
    #expect(try run("source", "--database", database).status == 1)
    #expect(try take("1001,9990120560,Ruth,Begum,1990-03-12").status == 0)
    let held = try take("1001,,Dan,Cole,1984-11-02")
    #expect(held.status == 3 && held.errors.contains("--source NAME"))
    #expect(try take("1001,,Dan,Cole,1984-11-02", "--source", "housing").status == 0)
    #expect(try run("find", "--database", database, "999 012 0560").output.contains("Ruth Begum"))
    #expect(try run("source", "--database", database, "name", "liquidlogic").status == 0)
    let list = try run("source", "--database", database)
    #expect(list.output == "housing: 1 client.\nliquidlogic: 1 client.\n")
    #expect(try run("source", "--database", database, "name", "pw").status == 2)
  }

  @Test(arguments: ["not a database at all, but long enough to be read as one", ""])
  func aFileThatIsNoDatabaseIsRefusedInASentence(text: String) throws {
    let path = home.appendingPathComponent("file.db").path
    try Data((text + String(repeating: "x", count: 4_096)).utf8).write(
      to: URL(fileURLWithPath: path))
    let result = try run("find", "--database", path, "watson")
    #expect(result.status == 4)
    #expect(result.errors.contains("is not a Patchwork database, or is damaged"))
  }

  @Test func withoutATerminalTheScreenSaysWhatToDoInstead() throws {
    let result = try run("--demo")
    #expect(result.status == 5)
    #expect(result.errors.contains("needs a terminal"))
  }

  @Test func withoutAHomeItSaysWhatToDo() throws {
    let result = try Program.run(
      Program.path("patchwork"), ["find", "watson"], environment: ["PATH": "/usr/bin"])
    #expect(result.status == 2)
    #expect(result.errors.contains("HOME"))
  }

  @Test func theScreenIsDrawnWithoutATerminal() throws {
    let call = [
      "screen", "--size", "80x24", "--at", "2026-11-24 14:05", "--keys", "sian watson<Enter>6",
    ]
    let first = try Program.patchwork(call, home: home)
    let second = try Program.patchwork(call, home: home)
    #expect(first.output.contains("Joy Adeyemi"))
    #expect(first.output == second.output)
    #expect(first.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aPictureOfAPastDayIsJudgedByThatDay() throws {
    let call = [
      "screen", "--size", "80x24", "--at", "2026-06-16 10:05", "--keys",
      "rhys pugh<Enter>a<Tab><Tab>today<C-s>",
    ]
    let picture = try Program.patchwork(call, home: home)
    #expect(picture.output.contains("Sent to"))
    #expect(!picture.output.contains("that day is past"))
  }
}
