import Foundation
import PatchworkCore
import PatchworkStore
import Testing

/// The host's mail program is handed what it is to send, and nothing that names anybody.
@Suite(.timeLimit(.minutes(2))) struct MailCommandTests {
  private let folder: URL
  private var database: String { folder.appendingPathComponent("d.db").path }
  private var sent: String { folder.appendingPathComponent("sent").path }

  init() throws {
    folder = try Program.makeHome()
  }

  /// Somebody at work at any hour, whom something waits for.
  private func prepare() async throws {
    let keeper = try LocalDirectory(path: database)
    let agency = AgencyID(
      rawValue: try await keeper.apply(.addAgency(Agency(name: "Council", kind: .council))).subject)
    func person(_ given: String) async throws -> PractitionerID {
      let draft = Practitioner(
        name: PersonName(given: given, family: "Price"), role: "nurse", agency: agency,
        contactPoints: [
          ContactPoint(
            id: .unassigned, system: .email, value: "\(given.lowercased())@example.org", rank: 1)
        ],
        hours: try #require(
          WorkingPattern("Mon,Tue,Wed,Thu,Fri,Sat,Sun 00:00-24:00")))
      return PractitionerID(
        rawValue: try await keeper.apply(.addPractitioner(draft)).subject)
    }
    let (tom, bev) = (try await person("Tom"), try await person("Bev"))
    let toms = try LocalDirectory(path: database, asker: .practitioner(tom))
    _ = try await toms.apply(.act(.wishMail(true)))
    let bevs = try LocalDirectory(path: database, asker: .practitioner(bev))
    let client = ClientID(
      rawValue: try await bevs.apply(
        .addClient(Client(names: [PersonName(given: "Ann", family: "Pugh")]))
      ).subject)
    _ = try await bevs.apply(
      .act(
        .invite(
          InvitationDraft(client: client, practitioner: tom, agency: agency, role: "nurse"))))
    for directory in [keeper, toms, bevs] { await directory.settle() }
  }

  private func mailer(_ body: String) throws -> String {
    let path = folder.appendingPathComponent("mailer '\(UUID().uuidString)").path
    try "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func mail(_ program: String) throws -> Program.Result {
    try Program.run(
      Program.path("patchwork-server"),
      ["mail", "--database", database, "--sendmail", program, "--from", "desk@example.org"])
  }

  @Test func aMailSaysThatSomethingWaitsAndNeitherWhoNorWhat() async throws {
    try await prepare()
    let failing = try mail(try mailer("cat >/dev/null; exit 75"))
    #expect(failing.status == 1)
    #expect(failing.errors.contains("they are told on the next run"))
    // Whatever failed is tried again.
    let told = try mail(try mailer("echo \"$@\" >'\(sent).args'; cat >'\(sent)'"))
    #expect(told.status == 0)
    #expect(told.output == "1 told that something waits.\n")
    let arguments = try String(contentsOfFile: "\(sent).args", encoding: .utf8)
    #expect(arguments == "-t -oi\n")
    let parsed = try Program.run(
      "/usr/bin/python3",
      [
        "-c",
        """
        import email, email.policy, sys
        m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
        assert not m.defects, m.defects
        print(m['To'].addresses[0].addr_spec, m['From'].addresses[0].addr_spec,
          m['Auto-Submitted'], len(m['To'].addresses))
        print(m.get_content())
        """, sent,
      ])
    #expect(parsed.output.hasPrefix("tom@example.org desk@example.org auto-generated 1\n"))
    for name in ["Ann", "Pugh", "Bev", "Price", "nurse", "Council"] {
      #expect(!parsed.output.contains(name))
    }
    #expect(try mail(try mailer("exit 1")).output == "0 told that something waits.\n")
  }

  @Test func anAbsentMailProgramIsSaidAndNobodyCountsAsTold() async throws {
    try await prepare()
    let absent = try mail("/nowhere/sendmail")
    #expect(absent.status == 2)
    #expect(absent.errors.contains("There is no mail program at /nowhere/sendmail."))
    #expect(try mail(try mailer("cat >/dev/null")).output == "1 told that something waits.\n")
  }
}
