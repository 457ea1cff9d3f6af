import Foundation
import PatchworkCore
import ServedDirectory
import Testing

/// A terminal one release behind works with this server and erases nothing that it does not know.
@Suite("Programs of the last release", .timeLimit(.minutes(1)))
struct LastReleaseTests {
  @Test("every change that the last release sends is accepted, and erases nothing")
  func everyRequest() async throws {
    var sent: Set<String> = []
    for part in [Self.entries, Self.clients, Self.phoneBook, Self.requests, Self.rights] {
      let release = try await LastRelease()
      try await part(release)
      sent.formUnion(release.sent)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: LastRelease.folder.path)
    #expect(sent == Set(files.filter { $0.hasSuffix(".http") }))
  }

  /// Practitioners and agencies.
  private static func entries(_ release: LastRelease) async throws {
    let (amina, me, tom) = (release.amina, release.me, release.colleague)
    var agency = try await amina.agency(me.agency).agency
    agency = Agency(
      id: agency.id, version: agency.version, name: "Agency of Amina", kind: .health,
      area: "Norwich", mainLine: "01632 960009", hours: WorkingPattern("Mon-Fri 08:00-18:00")!,
      dutyDesk: [
        DutyHours(
          hours: WorkingPattern("Sat,Sun 00:00-24:00")!, phone: "01632 960003",
          onBankHolidays: true)
      ], division: .englandAndWales, gapRules: agency.gapRules)
    var entry = me
    entry.contactPoints = [
      ContactPoint(
        system: .phone, use: .mobile, value: "07700 900111", rank: 1,
        from: CivilDate("2020-01-01"), lastConfirmed: CivilDate("2020-02-02"))
    ]
    entry.hours = WorkingPattern("Mon-Fri 09:00-17:00")!
    entry.leave = [
      Leave(from: CivilDate("2020-08-01")!, through: CivilDate("2020-08-14")!, cover: tom.id)
    ]
    func stored() async throws -> (Practitioner, Agency) {
      (
        try await amina.practitioner(me.id).practitioner,
        try await amina.agency(me.agency).agency
      )
    }
    /// Puts the old names back, which every correction of the release changes.
    func reset() async throws -> (Practitioner, Agency) {
      let (person, place) = try await stored()
      (entry.version, agency.version) = (person.version, place.version)
      if !person.contactPoints.isEmpty { entry.contactPoints = person.contactPoints }
      _ = try await amina.apply(.correctPractitioner(entry))
      _ = try await amina.apply(.correctAgency(agency))
      return try await stored()
    }
    func expectNothingLost(_ before: (Practitioner, Agency)) async throws {
      var (person, place) = try await stored()
      #expect(person.name.family == "Okafor-Price" && place.mainLine == "01632 960002")
      (person.name, person.version) = (before.0.name, before.0.version)
      (place.mainLine, place.version) = (before.1.mainLine, before.1.version)
      #expect(person == before.0)
      #expect(place == before.1)
    }
    let before = try await reset()
    #expect(before.0.version == before.1.version)
    let number = before.0.contactPoints[0].id.description
    // A server lets nobody in who has not said yet who they are.
    try await release.send(
      "introduce-myself", ["0N00000000001": number], version: before.0.version, isRefused: true)
    try await release.send(
      "correct-practitioner", ["0N00000000001": number], version: before.0.version)
    try await release.send("correct-agency", version: before.1.version)
    try await expectNothingLost(before)
    try await release.send("add-practitioner")
    try await release.send("add-agency")
    try await release.send("undo")
  }

  /// Clients, their families and their networks.
  private static func clients(_ release: LastRelease) async throws {
    let amina = release.amina
    let id: ClientID = try await release.send("add-client").subject()
    var before = try await amina.open(id, reason: .newReferral).client
    #expect(before.names.map(\.family) == ["Price", "Pugh"])
    #expect(before.safeContact?.marks == [.doNotRing, .doNotPost])
    before.names = [PersonName(given: "Rhys", family: "Pugh")]
    before.nhsNumber = NHSNumber("9990000042")
    before.language = SpokenLanguage(code: "ro", interpreter: .woman)
    before.died = CivilDate(year: 2024, month: 11, day: 3)
    before.preferredName = PreferredName(name: "Rhys", said: "REESE")
    _ = try await amina.apply(.correctClient(before))
    before = try await amina.network(of: id).client
    // Whatever a client can have stands in this record; a new fact belongs into it too.
    #expect(Self.empty(before) == ["household"])
    let ids = ["0C00000000001": id.description]
    try await release.send("correct-client", ids, version: before.version)
    var after = try await amina.network(of: id).client
    #expect(after.names.map(\.family) == ["Price", "Pugh"])
    (after.names, after.version) = (before.names, before.version)
    #expect(after == before)

    let relative = try await release.client(of: amina, "Ann")
    let both = ids.merging(["0C00000000002": relative.description]) { $1 }
    try await release.send("relate", both)
    #expect(try await amina.network(of: id).family.map(\.person.id) == [relative])
    try await release.send("unrelate", both)
    #expect(try await amina.network(of: id).family.isEmpty)

    let case1: InvolvementID = try await release.send("add-involvement", ids).subject()
    func stored() async throws -> Involvement {
      try #require(try await amina.network(of: id).involvements.first { $0.id == case1 })
    }
    var held = try await stored()
    held.role = "nurse"
    _ = try await amina.apply(.correctInvolvement(held))
    held = try await stored()
    let its = ids.merging(["0V00000000001": case1.description]) { $1 }
    try await release.send("correct-involvement", its, version: held.version)
    var corrected = try await stored()
    #expect(corrected.role == "health visitor")
    (corrected.role, corrected.version) = (held.role, held.version)
    #expect(corrected == held)
    try await release.send("seen-today", its)
    try await release.send("plan-visit", its)
    try await release.send("propose-handover", its)
  }

  /// The members of a record that hold nothing.
  private static func empty(_ client: Client) -> [String] {
    Mirror(reflecting: client).children.compactMap { child in
      let value = Mirror(reflecting: child.value)
      let holds = value.displayStyle == .optional || value.displayStyle == .collection
      return holds && value.children.isEmpty ? child.label : nil
    }
  }

  private static func phoneBook(_ release: LastRelease) async throws {
    func withNumber(_ directory: any Directory) async throws -> String {
      var entry = try #require(try await directory.me())
      entry.contactPoints = [
        ContactPoint(system: .phone, use: .mobile, value: "07700 900222", rank: 1),
        ContactPoint(system: .email, use: .work, value: "someone@example.org", rank: 2),
      ]
      _ = try await directory.apply(.correctPractitioner(entry))
      return try #require(try await directory.me()).contactPoints[0].id.description
    }
    let theirs = ["0N00000000002": try await withNumber(release.tom)]
    try await release.send("confirm-contact-point", theirs)
    try await release.send("report-dead", theirs)
    let mine = ["0N00000000001": try await withNumber(release.amina)]
    try await release.send("replace-contact-point", mine)
    try await release.send("wish-mail")
    let entered = try await release.tom.apply(
      .addPractitioner(
        Practitioner(
          name: PersonName(given: "Zoe", family: "Cole"), role: "nurse", agency: release.me.agency))
    ).subject
    try await release.send(
      "confirm-colleague", ["0P00000000002": PractitionerID(rawValue: entered).description])
  }

  /// What people ask of one another.
  private static func requests(_ release: LastRelease) async throws {
    let (amina, tom) = (release.amina, release.tom)
    let home = "14 Mill Bank, Stafford"
    let mine = try await release.client(of: amina, "Siân", line: home)
    let theirs = try await release.client(of: tom, "Ben", line: home)
    let ids = ["0C00000000001": mine.description]
    // Strangers are introduced through clients whom both have open.
    _ = try await amina.open(theirs, reason: .jointWork)
    try await release.send("introduce", ids)

    let invited: InvitationID = try await release.send("invite", ids).subject()
    try await release.send("withdraw-invitation", ["0J00000000001": invited.description])
    for answer in ["decline-invitation", "accept-invitation"] {
      let invitation = try await tom.apply(
        .act(
          .invite(
            InvitationDraft(
              client: theirs, practitioner: release.me.id, agency: release.me.agency)))
      ).subject
      try await release.send(
        answer, ["0J00000000001": InvitationID(rawValue: invitation).description])
    }
    let asked = try await tom.apply(
      .act(.raise(AttentionDraft(client: theirs, reason: .callMe, to: [release.me.id])))
    ).subject
    try await release.send(
      "acknowledge", ["0T00000000001": AttentionID(rawValue: asked).description])
    try await release.send("announce-move", ids)

    let secret = try await release.client(of: amina, "Mia")
    try await release.join(tom, secret, confidential: .noted)
    try await release.send("ring", ["0C00000000001": secret.description])
    let shared = try await release.client(of: tom, "Cai")
    try await release.join(amina, shared, confidential: .noted)
    _ = try await tom.apply(.act(.ring(shared)))
    let ring = try #require(try await amina.inbox().items.compactMap(\.ring).first)
    try await release.send("answer-ring", ["0R00000000001": ring.id.description])

    try await release.join(tom, mine)
    let news = try #require(try await amina.inbox().items.compactMap(\.news).first)
    try await release.send("see-news", ["0W00000000001": news.id.description])
    let raised: AttentionID = try await release.send("raise-attention", ids).subject()
    try await release.send("withdraw-attention", ["0T00000000001": raised.description])
  }

  /// Sharing, corrections, merging and shielding.
  private static func rights(_ release: LastRelease) async throws {
    let (amina, tom) = (release.amina, release.tom)
    let mine = try await release.client(of: amina, "Siân")
    let ids = ["0C00000000001": mine.description]
    try await release.send("note-sharing", ids)
    try await release.join(tom, mine)
    var client = try await tom.network(of: mine).client
    client.birth = BirthDate("2011-05-04")
    _ = try await tom.apply(.correctClient(client))
    let told = try #require(try await amina.inbox().items.compactMap(\.correction).first)
    try await release.send("see-correction", ["0E00000000001": told.id.description])

    let twin = try await release.client(of: amina, "Sian")
    let both = ids.merging(["0C00000000002": twin.description]) { $1 }
    try await release.send("merge", both)
    try await release.send("unmerge", both)

    try await release.send("shield", ids)
    try await release.send("end-shield", ids)
    let hidden = try await release.client(of: tom, "Ben")
    _ = try await amina.apply(.rights(.shield(hidden, .courtOrder)))
    _ = try await amina.open(hidden, reason: .duty)
    try await release.send("leave-shielded", ["0C00000000001": hidden.description])
    _ = try await amina.apply(.rights(.shield(twin, .courtOrder)))
    _ = try await tom.open(twin, reason: .duty)
    let opened = try #require(try await amina.inbox().items.compactMap(\.shieldOpening).first)
    try await release.send("see-shield-opening", ["0G00000000001": opened.id.description])
  }
}
