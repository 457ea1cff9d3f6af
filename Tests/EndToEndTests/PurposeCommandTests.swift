import Foundation
import Testing

/// Where an organisation asks what people are looked up for, every subcommand that looks somebody up can
/// say it, and says it in the same way.
@Suite(.timeLimit(.minutes(1))) struct PurposeCommandTests {
  @Test func everySubcommandThatLooksSomebodyUpSaysWhatFor() async throws {
    let server = try RealServer()
    try server.addAmina()
    let home = try Program.makeHome()
    let files = home.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    try Data("id,given,family,dob\na,Ann,Pugh,2016-02-03\n".utf8)
      .write(to: files.appendingPathComponent("clients.csv"))
    _ = try Program.patchwork(["import", "--database", server.database, files.path], home: home)
    try server.command("search-purpose", "on")
    try await server.start()
    func run(_ words: String...) throws -> Program.Result {
      try Program.patchwork([words[0], "--server", server.address] + words.dropFirst(), home: home)
    }
    for subcommand in ["find", "show", "household", "activity"] {
      let asked = try run(subcommand, "ann pugh")
      #expect(asked.status == 1, "\(subcommand)")
      #expect((asked.output + asked.errors).contains("--purpose REASON"), "\(subcommand)")
      let said = try run(subcommand, "--purpose", "duty", "ann pugh")
      #expect(!(said.output + said.errors).contains("--purpose"), "\(subcommand): \(said.errors)")
      #expect(!said.output.contains("No client found"), "\(subcommand)")
    }
    // Why a client is opened is what they were looked up for.
    let opened = try run("show", "--why", "duty", "ann pugh")
    #expect(opened.status == 0 && opened.output.contains("Ann Pugh"), "\(opened.output)")
    #expect(try run("show", "--purpose", "curiosity", "ann pugh").status == 2)
  }
}
