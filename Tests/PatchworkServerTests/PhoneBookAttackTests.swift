import PatchworkCore
@testable import PatchworkStore
import Testing

@Suite("Nobody takes another's place in the phone book", .timeLimit(.minutes(2)))
struct PhoneBookAttackTests {
  private static let old = "07700 900412"
  private static let new = "07700 900999"

  /// A siege where joy and cole have a number each.
  private func siege() async throws -> (Siege, joys: ContactPointID, coles: ContactPointID) {
    let siege = try await Siege()
    var points: [ContactPointID] = []
    for id in [siege[.joy], siege.cole] {
      var entry = try await siege.served.local.practitioner(id).practitioner
      entry.contactPoints = [ContactPoint(system: .phone, use: .mobile, value: Self.old)]
      _ = try await siege.served.local.apply(.correctPractitioner(entry))
      points.append(
        try #require(
          try await siege.served.local.practitioner(id).practitioner.contactPoints.first
        ).id)
    }
    return (siege, points[0], points[1])
  }

  private func post(
    _ siege: Siege, _ who: Siege.Who, _ owner: PractitionerID, _ point: ContactPointID,
    _ what: String, _ body: String = ""
  ) async throws -> Int {
    try await siege.ask(
      who, "POST", "/v1/practitioners/\(owner)/contact-points/\(point)/\(what)", body: body
    ).status
  }

  private func replace(
    _ siege: Siege, _ who: Siege.Who, _ owner: PractitionerID, _ point: ContactPointID
  ) async throws -> Int {
    try await post(siege, who, owner, point, "replacements", #"{"value":"\#(Self.new)"}"#)
  }

  /// The numbers by which somebody is rung now.
  private func numbers(_ siege: Siege, _ owner: PractitionerID) async throws -> [String] {
    try await siege.served.local.practitioner(owner).practitioner.contactPoints
      .filter { $0.isInUse(on: siege.today) }.map(\.value)
  }

  @Test("whoever reported a number takes that back, as long as nobody has settled it")
  func takenBack() async throws {
    let (siege, joys, _) = try await siege()
    func reports() async throws -> Int {
      try await siege.served.local.practitioner(siege[.joy]).reports.count
    }
    #expect(try await replace(siege, .pb, siege[.joy], joys) == 200)
    #expect(try await reports() == 1)
    // Nobody takes back what another reported.
    #expect(try await siege.ask(.pal, "POST", "/v1/undo").status != 200)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 200)
    #expect(try await reports() == 0)
    #expect(try await numbers(siege, siege[.joy]) == [Self.old])
    #expect(try await replace(siege, .pb, siege[.joy], joys) == 200)
    let id = try #require(
      try await siege.served.local.practitioner(siege[.joy]).reports.first
    ).id
    #expect(
      try await siege.ask(
        .joy, "POST", "/v1/reported-numbers/\(id)/answers", body: #"{"isRight":true}"#
      ).status == 200)
    #expect(try await siege.ask(.pb, "POST", "/v1/undo").status == 409)
    #expect(try await numbers(siege, siege[.joy]) == [Self.new])
  }

  /// Who is of the council, or may settle anybody's.
  private static let settling: Set<Siege.Who> = [.joy, .chief, .ned, .steward, .administrator]

  @Test(
    "from outside a number is reported, and stands beside the old one",
    arguments: Siege.Who.allCases)
  func reported(_ who: Siege.Who) async throws {
    let (siege, joys, coles) = try await siege()
    for (owner, point) in [(siege[.joy], joys), (siege.cole, coles)] {
      let status = try await replace(siege, who, owner, point)
      #expect(status == (who == .auditor ? 403 : 200), "\(who)")
      let isSettled = Self.settling.contains(who)
      #expect(try await numbers(siege, owner) == [isSettled ? Self.new : Self.old], "\(who)")
      let reports = try await siege.served.local.practitioner(owner).reports
      #expect(reports.count == (isSettled || who == .auditor ? 0 : 1), "\(who)")
      guard let report = reports.first else { continue }
      #expect(report.old == Self.old && report.by.id == siege[who])
      // Nobody outside says that it is right, whoever reported it.
      for other in Siege.Who.allCases where !Self.settling.contains(other) {
        let said = try await siege.ask(
          other, "POST", "/v1/reported-numbers/\(report.id)/answers", body: #"{"isRight":true}"#)
        #expect(said.status == 403, "\(other)")
      }
      #expect(try await numbers(siege, owner) == [Self.old])
    }
  }

  @Test("its owner confirms it, a colleague for one without an account, and either says no")
  func confirmed() async throws {
    let (siege, joys, coles) = try await siege()
    func report(_ who: Siege.Who, on owner: PractitionerID, _ point: ContactPointID) async throws
      -> NumberReportID
    {
      #expect(try await replace(siege, who, owner, point) == 200)
      return try #require(try await siege.served.local.practitioner(owner).reports.last).id
    }
    func settle(_ who: Siege.Who, _ id: NumberReportID, _ isRight: Bool) async throws -> Int {
      try await siege.ask(
        who, "POST", "/v1/reported-numbers/\(id)/answers", body: #"{"isRight":\#(isRight)}"#
      ).status
    }
    let wrong = try await report(.pb, on: siege[.joy], joys)
    #expect(try await siege.inbox(.joy).contains(Self.new))
    #expect(try await settle(.joy, wrong, false) == 200)
    #expect(try await settle(.joy, wrong, true) == 404)
    #expect(try await numbers(siege, siege[.joy]) == [Self.old])
    let right = try await report(.pb, on: siege.cole, coles)
    #expect(try await siege.inbox(.ned).contains(Self.new))
    #expect(try await settle(.ned, right, true) == 200)
    #expect(try await numbers(siege, siege.cole) == [Self.new])
  }

  @Test("auditors write nothing about anybody's number but their own")
  func auditors() async throws {
    let (siege, joys, _) = try await siege()
    for what in ["confirmations", "dead-reports"] {
      #expect(try await post(siege, .auditor, siege[.joy], joys, what) == 403)
    }
    let dead = try await siege.served.local.practitioner(siege[.joy]).practitioner.contactPoints
    #expect(dead.allSatisfy { $0.deadSince == nil && $0.lastConfirmed == nil })
  }

  @Test("correcting the entry of somebody without an account is no way round it")
  func entries() async throws {
    let point = #"{"system":"phone","use":"mobile","value":"\#(Self.new)","rank":1}"#
    let body = #"{"contactPoints":[\#(point)]}"#
    for who in [Siege.Who.pb, .boss, .ruth, .head, .auditor, .override] {
      let (siege, _, _) = try await siege()
      #expect(try await siege.correct(who, siege.cole, body).status == 403, "\(who)")
      // Nor is moving it to one's own agency first, and confirming that.
      _ = try await siege.correct(who, siege.cole, #"{"agency":"\#(siege.health)"}"#)
      _ = try await siege.ask(
        who, "POST", "/v1/practitioners/\(siege.cole)/confirmations", body: #"{"worksHere":true}"#)
      #expect(try await siege.correct(who, siege.cole, body).status == 403, "\(who)")
      #expect(try await numbers(siege, siege.cole) == [Self.old])
    }
  }

  @Test("two of one agency do not take over an entry between them, nor say that its bearer is gone")
  func takingOver() async throws {
    let (siege, _, _) = try await siege()
    for body in [#"{"leftOn":"2026-01-01"}"#, #"{"name":{"given":"joy","family":"Price"}}"#] {
      let refused = try await siege.correct(.pb, siege.cole, body)
      #expect(refused.status == 403 && refused.body.contains("01632 960010"), "\(refused.body)")
    }
    #expect(
      try await siege.correct(.pb, siege.cole, #"{"agency":"\#(siege.health)"}"#).status == 200)
    func confirm(_ who: Siege.Who) async throws -> Int {
      try await siege.ask(
        who, "POST", "/v1/practitioners/\(siege.cole)/confirmations", body: #"{"worksHere":true}"#
      ).status
    }
    for who in [Siege.Who.pal, .boss] { #expect(try await confirm(who) == 403, "\(who)") }
    let point = #"{"system":"phone","use":"mobile","value":"\#(Self.new)","rank":1}"#
    for who in [Siege.Who.pb, .pal, .boss] {
      let body = #"{"contactPoints":[\#(point)]}"#
      #expect(try await siege.correct(who, siege.cole, body).status == 403, "\(who)")
    }
    #expect(try await numbers(siege, siege.cole) == [Self.old])
    #expect(try await confirm(.steward) == 200)
    // Their own colleagues say that somebody has left.
    let other = try await siege.person("dot", at: siege.council)
    #expect(try await siege.correct(.ned, other, #"{"leftOn":"2026-01-01"}"#).status == 200)
  }

  @Test("an entry that is added and then moved waits for somebody of its agency")
  func moving() async throws {
    let siege = try await Siege()
    let added = try await siege.ask(
      .pb, "POST", "/v1/practitioners",
      body: """
        {"name":{"kind":"legal","given":"Zoe","family":"Quill"},"role":"worker",
        "agency":"\(siege.health)"}
        """)
    let zoe = try #require(PractitionerID(added["subject"] ?? ""), "\(added.body)")
    _ = try await siege.correct(.pb, zoe, #"{"agency":"\#(siege.council)"}"#)
    let entry = try await siege.served.local.practitioner(zoe).practitioner
    #expect(entry.agency == siege.council && entry.provisionalSince != nil)
  }

  @Test("only records stewards name an emergency team, and nobody another's duty desk")
  func desks() async throws {
    let siege = try await Siege()
    let team = #"{"name":"Emergency duty team","kind":"council","emergencyAreas":"ST"}"#
    for who in Siege.Who.allCases {
      let isTrusted = [.steward, .administrator].contains(who)
      let added = try await siege.ask(who, "POST", "/v1/agencies", body: team)
      #expect(added.status == (who == .steward ? 201 : 403), "\(who) \(added.body)")
      let version = try await siege.served.local.agency(siege.council).agency.version
      let changed = try await siege.ask(
        who, "PUT", "/v1/agencies/\(siege.council)", body: #"{"mainLine":"01632 960999"}"#,
        version: version)
      let isTheirs = [.joy, .chief, .ned].contains(who)
      #expect(changed.status == (isTrusted || isTheirs ? 200 : 403), "\(who)")
    }
  }

  @Test("whom nobody agreed to stand in is not rung for anybody")
  func covers() async throws {
    let siege = try await Siege()
    _ = try await siege.correct(.pb, siege.cole, siege.leave(siege[.pb]))
    let card = try await siege.ask(.ned, "GET", "/v1/practitioners/\(siege.cole)/card")
    #expect(card.status == 200 && card.body.contains(#""covers":[]"#))
    _ = try await siege.answerCover(.chief, of: siege.cole, by: siege[.pb])
    let agreed = try await siege.ask(.ned, "GET", "/v1/practitioners/\(siege.cole)/card")
    #expect(!agreed.body.contains(#""covers":[]"#))
  }

  @Test(
    "an entry that somebody moved is named by a records steward alone", arguments: [true, false])
  func movedAndNamed(_ isToOwn: Bool) async throws {
    let siege = try await Siege()
    // Nobody is told of the move here: it counts all the same.
    try await siege.served.local.give([.practitioner], to: siege[.chief])
    try await siege.served.local.give([.practitioner], to: siege[.boss])
    try await siege.served.local.give([.practitioner], to: siege[.steward])
    let empty = try await siege.served.local.apply(
      .addAgency(Agency(name: "Empty", kind: .voluntary)))
    let place = isToOwn ? siege.health : AgencyID(rawValue: empty.subject)
    #expect(try await siege.correct(.pb, siege.cole, #"{"agency":"\#(place)"}"#).status == 200)
    for body in [#"{"name":{"given":"Night","family":"Duty"}}"#, #"{"leftOn":"2026-01-01"}"#] {
      for who in [Siege.Who.pb, .pal, .boss, .ned] {
        #expect(try await siege.correct(who, siege.cole, body).status == 403, "\(who)")
      }
    }
    try await siege.served.local.give([.steward], to: siege[.steward])
    let named = #"{"name":{"given":"Colin","family":"Price"}}"#
    #expect(try await siege.correct(.steward, siege.cole, named).status == 200)
  }
}
