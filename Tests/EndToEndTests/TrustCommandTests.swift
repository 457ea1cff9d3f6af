import Foundation
import Testing

/// Trust from the command line: the record of activity, its auditor, and the client's own copy.
@Suite(.timeLimit(.minutes(2))) struct TrustCommandTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.patchwork(arguments, home: home)
  }

  private func identifier(of text: String) throws -> String {
    try #require(
      try run("find", "--demo", text).output.split(separator: " ").first.map(String.init))
  }

  @Test func anAuditorReadsWhatOthersDidAndNobodyElseDoes() throws {
    let sian = try identifier(of: "sian mair watson")
    _ = try run("show", "--demo", "--why", "duty", sian)
    let refused = try run("audit", "--demo")
    #expect(refused.status == 4 && refused.errors.contains("may not read the record of activity"))
    let strangers = try run("audit", "--demo", "--as", "Colin Ward", "--facts", "stranger")
    #expect(strangers.output.contains("opening  Amina Okafor, health visitor"))
    #expect(strangers.output.contains("Siân Watson, duty contact"))
    let all = try run("audit", "--demo", "--as", "Colin Ward", "--csv", "--client", sian)
    #expect(all.output.hasPrefix("sequence,date,time,kind,"))
    #expect(try run("audit", "--demo", "--as", "Colin Ward").output.contains("refusal"))
    let opened = try run("show", "--demo", "--as", "Colin Ward", "--why", "duty", sian)
    #expect(opened.status == 4 && opened.output.isEmpty)
  }

  @Test func whatIsTypedInASearchIsNoFormulaInTheAuditorsFile() throws {
    _ = try run("find", "--demo", "=HYPERLINK(1)")
    let file = try run("audit", "--demo", "--as", "Colin Ward", "--csv").output
    for line in file.split(separator: "\n").dropFirst() {
      for cell in line.split(separator: ",") {
        #expect(!"=+-@".contains(cell.first ?? "x"))
      }
    }
  }

  @Test func theClientsOwnCopySaysWhatIsWithheld() throws {
    let sian = try identifier(of: "sian mair watson")
    _ = try run("show", "--demo", "--why", "duty", sian)
    let folder = home.appendingPathComponent("copy").path
    #expect(try run("subject-access", "--demo", sian, folder).status == 4)
    let given = try run("subject-access", "--demo", "--as", "Nasreen Farrow", sian, folder)
    #expect(given.status == 0)
    let text = try String(contentsOfFile: folder + "/subject-access.txt", encoding: .utf8)
    #expect(text.contains("social worker: Joy Adeyemi"))
    #expect(text.contains("Amina Okafor, health visitor") && text.contains("duty contact"))
    #expect(text.contains("facts about other people"))
    #expect(!text.contains("07700"))
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/subject-access.json"))
    #expect((try JSONSerialization.jsonObject(with: data) as? [String: Any])?["looks"] != nil)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder + "/subject-access.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try run("activity", "--demo", "--as", "Joy Adeyemi", sian).output.contains("exported"))
  }

  @Test func aServerThatStopsSaysHowFarTheRecordGoes() async throws {
    let server = try RealServer()
    try server.addAmina()
    try await server.start()
    for given in ["Ann", "Ben", "Cat"] {
      _ = try Program.patchwork(["find", "--server", server.address, given], home: home)
    }
    server.stop()
    #expect(!FileManager.default.fileExists(atPath: server.database + "-wal"))
    let heads = try server.log().split(separator: "\n").filter {
      $0.contains("event=activity-head")
    }
    let sound = try server.command("verify-activity")
    let head = try #require(sound.split(separator: "\n").last)
    #expect(heads.last?.hasSuffix(String(head)) == true)
  }

  @Test func aRecordThatSomebodyEditedIsFoundOutByTheServersProgram() throws {
    let database = home.appendingPathComponent("patchwork.db").path
    func server(_ words: String...) throws -> Program.Result {
      try Program.run(Program.path("patchwork-server"), words + ["--database", database])
    }
    for given in ["Amina", "Tom"] {
      let added = try server(
        "practitioner", "add", "--given", given, "--family", "Price", "--role", "worker",
        "--agency", "Council", "--agency-kind", "council")
      #expect(added.status == 0)
    }
    #expect(try server("practitioner", "role", "Tom Price").output.contains("practitioner"))
    #expect(try server("practitioner", "role", "Tom Price", "auditor,steward").status == 0)
    #expect(
      try server("practitioner", "role", "Tom Price").output.contains("auditor, records steward"))
    #expect(try server("practitioner", "role", "Tom Price", "king").status == 2)
    let sound = try server("verify-activity")
    #expect(sound.status == 0 && sound.output.contains("is sound"))
    // The log's line, as the server writes it each hour.
    let log = home.appendingPathComponent("server.log").path
    let head = try #require(sound.output.split(separator: "\n").last)
    try "time=x level=info event=activity-head \(head)\n".write(
      toFile: log, atomically: true, encoding: .utf8)
    #expect(try server("verify-activity", "--log", log).output.contains("1 published heads"))
    try "event=activity-head sequence=900 hash=\(String(repeating: "a", count: 64))\n".write(
      toFile: log, atomically: true, encoding: .utf8)
    let cut = try server("verify-activity", "--log", log)
    #expect(cut.status == 1 && cut.errors.contains("cut off"))
  }
}
