import Foundation
import PatchworkAPI
import PatchworkCore
import PatchworkExchange
import PatchworkStore
import ServedDirectory
import Tampering
import Testing

@Suite("Whoever has left asks nothing any more", .timeLimit(.minutes(1)))
struct LeaverTests {
  private func bearer(_ token: String) -> HTTPFields { ["authorization": "Bearer \(token)"] }
  private var today: CivilDate { UnitedKingdomTime.moment(Int64(time(nil))).date }

  /// Says somebody's last day, as whoever looks after the records.
  private func say(
    _ day: CivilDate?, of id: PractitionerID, in served: ServedDirectory
  ) async throws {
    let keeper = served.local.asking(as: .account(login: "keeper"))
    var person = try await keeper.practitioner(id).practitioner
    person.leftOn = day
    _ = try await keeper.apply(.correctPractitioner(person))
  }

  @Test("by account, by token and on an open stream, from the first day without them")
  func leaving() async throws {
    let served = try ServedDirectory()
    let me = try await served.linkedPractitioner()
    let token = try await served.token(for: me)
    let code = try await served.local.issueToken(to: me, lastDay: nil)
    let stream = RawClient(socket: served.socket)
    stream.send(HTTPRequest("GET", "/v1/events", fields: ["host": "a"]).bytes)
    #expect(await stream.read(until: "listening").contains("text/event-stream"))

    try await say(today.adding(days: 1), of: me, in: served)
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
    try await say(today, of: me, in: served)
    #expect(await stream.readAll().hasSuffix("0\r\n\r\n"))
    for fields in [HTTPFields(), bearer(token)] {
      for path in ["/v1/me", "/v1/inbox", "/v1/agencies"] {
        let refused = try await Exchange(served, "GET", path, fields)
        #expect(refused.status == 403)
        #expect(refused["detail"]?.contains("last day is over") == true)
      }
    }
    let exchanged = try await Exchange(
      served, "POST", "/v1/enrolments", body: #"{"code":"\#(code)"}"#)
    #expect(exchanged.status == 403)
    await #expect(throws: DirectoryError.self) {
      try await served.local.issueToken(to: me, lastDay: nil)
    }
    #expect(try await served.local.asking(as: .practitioner(me)).roles().isEmpty)

    try await served.local.setLeft(me, on: nil)
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
  }

  @Test("also where an import says it")
  func imported() async throws {
    let served = try ServedDirectory()
    let keeper = served.local.asking(as: .account(login: "keeper"))
    func importing(_ left: String) async throws {
      let folder = served.folder + "/files"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try "id,name,kind\na,Here,health\n".write(
        toFile: folder + "/agencies.csv", atomically: true, encoding: .utf8)
      try "id,given,family,role,agency,left\np,Tom,Price,nurse,a,\(left)\n".write(
        toFile: folder + "/practitioners.csv", atomically: true, encoding: .utf8)
      _ = try await keeper.importFolder(folder)
    }
    try await importing("")
    let agency = try #require(try await keeper.agencies().first)
    let tom = try #require(try await keeper.agency(agency.id).practitioners.first).id
    let token = try await served.token(for: tom)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 200)
    try await importing(today.description)
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 403)
  }

  @Test("nobody shuts themselves out, or puts their own last day off")
  func ownLastDay() async throws {
    let served = try ServedDirectory()
    let me = try await served.linkedPractitioner()
    func correct(_ day: CivilDate?) async throws -> Int {
      var person = try await served.local.practitioner(me).practitioner
      person.leftOn = day
      let own = served.local.asking(as: .practitioner(me))
      do {
        _ = try await own.apply(.correctPractitioner(person))
        return 200
      } catch DirectoryError.invalid(.leftOn, _) { return 422 }
    }
    #expect(try await correct(today) == 422)
    #expect(try await correct(today.adding(days: 30)) == 200)
    #expect(try await correct(today.adding(days: 10)) == 200)
    #expect(try await correct(today.adding(days: 31)) == 422)
    #expect(try await correct(nil) == 422)
  }

  @Test("a token ends after a year unless another day is said, and never begins past its end")
  func tokenEnds() async throws {
    let served = try ServedDirectory()
    let me = try await served.linkedPractitioner()
    let token = try await served.token(for: me)
    #expect(try await served.local.tokens().first?.lastDay == today.adding(days: 365))
    await #expect(throws: DirectoryError.self) {
      try await served.local.issueToken(to: me, lastDay: today.adding(days: -1))
    }
    _ = try await served.local.issueToken(to: me, lastDay: today)
    // One that an earlier version issued without an end, a year and a day ago.
    try tamper(
      with: served.folder + "/patchwork.db",
      "UPDATE access_token SET last_day = NULL, issued = issued - 366 * 86400 WHERE id = 1")
    #expect(try await Exchange(served, "GET", "/v1/me", bearer(token)).status == 401)
    #expect(try await served.local.tokens().first?.state == .expired)
  }

  @Test("an account's name that somebody new bears does not bring its access along")
  func recycledName() async throws {
    try await TestAccounts.make()
    let name = "pwtest-again"
    let useradd = try Program.installed("useradd", package: "passwd")
    let userdel = try Program.installed("userdel", package: "passwd")
    _ = try await Program.run([userdel, name])
    try await Program.require([useradd, "-u", "58001", "--shell", "/bin/sh", name])
    let served = try ServedDirectory()
    let tom = try await served.practitioner("tom", "Price")
    try await served.local.link(login: name, to: tom)
    func ask() async throws -> String {
      let relay = try Program.built("patchwork-server")
      return try await Program.run(
        TestAccounts.asAccount(
          name,
          [
            "sh", "-c",
            "printf 'GET /v1/me HTTP/1.1\\r\\nhost: a\\r\\nconnection: close\\r\\n\\r\\n' | "
              + "\(relay) relay --socket \(served.socket)",
          ])
      ).output
    }
    let first = try await ask()
    #expect(first.hasPrefix("HTTP/1.1 200") && first.contains("Price"))
    try await Program.require([userdel, name])
    try await Program.require([useradd, "-u", "58002", "--shell", "/bin/sh", name])
    let second = try await ask()
    #expect(second.hasPrefix("HTTP/1.1 401") && second.contains("somebody else had before"))
    try await served.local.link(login: name, to: tom)
    #expect(try await ask().hasPrefix("HTTP/1.1 200"))
    #expect(try await served.local.unlinkAccount(name) == tom)
    #expect(try await ask().hasPrefix("HTTP/1.1 401"))
    try await Program.require([userdel, name])
  }

  @Test("a link of an earlier version keeps the number of the account that asks first")
  func boundAtFirstUse() async throws {
    let served = try ServedDirectory()
    try await served.linkedPractitioner()
    let path = served.folder + "/patchwork.db"
    try tamper(with: path, "UPDATE account SET user = NULL")
    #expect(try await Exchange(served, "GET", "/v1/me").status == 200)
    try tamper(with: path, "UPDATE account SET user = user + 1")
    #expect(try await Exchange(served, "GET", "/v1/me").status == 401)
  }
}
