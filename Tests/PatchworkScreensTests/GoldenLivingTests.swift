import PatchworkCore
import PatchworkViewModels
import Testing
import TerminalKit

@testable import PatchworkScreens

@Suite("What keeps a network alive, as drawn", .timeLimit(.minutes(1)))
@MainActor
struct GoldenLivingTests {
  private static let yesterday = LocalMoment(Cast.today.adding(days: -1), TimeOfDay(16, 40))

  private static func attention(
    _ id: Int64, _ sender: Practitioner, _ reason: Attention.Reason, _ urgency: Attention.Urgency,
    by: String? = nil, to: [Practitioner], seen: Int = 0, at moment: LocalMoment = Cast.now
  ) -> Attention {
    Attention(
      id: AttentionID(rawValue: id), client: Cast.sian.id, sender: sender.id, reason: reason,
      urgency: urgency, by: by.map(Cast.day), raised: moment,
      recipients: to.enumerated().map { place, person in
        .init(person.id, acknowledged: place < seen ? Cast.now : nil)
      })
  }

  private static func sender(_ person: Practitioner, _ agency: Agency) -> InboxItem.Sender {
    .init(id: person.id, name: person.name, role: person.role, agency: agency.name)
  }

  private static let asked = attention(
    1, Cast.joy, .callMe, .soon, by: "2026-11-27",
    to: [Cast.tom, Cast.ruth, Cast.bev, Cast.iqbal], seen: 1)
  private static let summary = ClientSummary(Cast.sian)

  /// Siân's network with attention raised in it, and an inbox with something of everything.
  static var directory: FixedDirectory {
    var directory = Cast.directory
    directory.waiting = Inbox(items: [
      InboxItem(
        .attention(attention(2, Cast.joy, .safeguarding, .urgent, to: [Cast.amina])),
        moment: Cast.now, client: summary, from: sender(Cast.joy, Cast.council)),
      InboxItem(
        .attention(
          attention(
            3, Cast.tom, .callMe, .routine, by: "2026-11-26", to: [Cast.amina], at: yesterday)),
        moment: yesterday, client: Cast.mia, from: sender(Cast.tom, Cast.fire)),
      InboxItem(
        .confirmation(
          ContactPoint(
            id: ContactPointID(rawValue: 4), system: .phone, value: "07700 900100",
            lastConfirmed: Cast.day("2026-02-01"), deadSince: Cast.day("2026-11-22"))),
        moment: Cast.now),
      InboxItem(
        .sent(
          attention(
            5, Cast.amina, .visitArranged, .routine, to: [Cast.joy, Cast.bev], seen: 1)),
        moment: yesterday, client: summary),
    ])
    var network = Cast.network
    network.attentions = [asked]
    for index in network.practitioners.indices where network.practitioners[index].id == Cast.tom.id
    {
      network.practitioners[index].contactPoints[0].deadSince = Cast.day("2026-11-22")
    }
    directory.networks[Cast.sian.id] = network
    var card = directory.practitionerCards[Cast.joy.id]
    card?.practitioner.contactPoints[0].deadSince = Cast.day("2026-11-22")
    card?.practitioner.contactPoints[1].lastConfirmed = Cast.day("2026-01-22")
    directory.practitionerCards[Cast.joy.id] = card
    directory.attentionCards[asked.id] = AttentionCard(
      attention: asked, client: summary, people: Array(Cast.directory.practitionerCards.values))
    return directory
  }

  @Test("The inbox", arguments: [(120, 40), (80, 24), (60, 20)])
  func inbox(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height, directory: Self.directory)
    await stage.press(.character("w"))
    await stage.press(.down)
    try Golden.expect(stage.text, is: "inbox-\(width)x\(height)")
  }

  @Test("The strip of visits", arguments: [(120, 40), (80, 24), (60, 20)])
  func visits(width: Int, height: Int) async throws {
    var directory = Self.directory
    directory.networks[Cast.sian.id]?.visits = [-27, -20, -13].map {
      Visit(involvement: InvolvementID(rawValue: 5), day: Cast.today.adding(days: $0))
    }
    let place = directory.networks[Cast.sian.id]?.involvements.firstIndex {
      $0.practitioner == Cast.tom.id
    }
    if let place {
      directory.networks[Cast.sian.id]?.involvements[place].nextVisit = Cast.day("2026-12-08")
    }
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press(.character("v"))
    await stage.press(.down)
    try Golden.expect(stage.text, is: "visits-\(width)x\(height)")
  }

  @Test("Everybody at one address", arguments: [(120, 40), (80, 24)])
  func household(width: Int, height: Int) async throws {
    var directory = Self.directory
    let current = Cast.network.involvements.filter { $0.isCurrent(on: Cast.today) }
    let visitor = Involvement(
      id: InvolvementID(rawValue: 60), client: Cast.mia.id, practitioner: Cast.amina.id,
      agency: Cast.health.id, role: "health visitor", from: Cast.day("2023-01-09"))
    directory.households[Cast.sian.id] = HouseholdNetwork(
      client: Cast.sian.id,
      members: [
        .init(person: Cast.dafydd, involvements: [], sharesHousehold: true),
        .init(person: Self.summary, involvements: Array(current.prefix(3)), sharesHousehold: true),
        .init(person: Cast.mia, involvements: [visitor], sharesHousehold: true),
      ], practitioners: Cast.people, agencies: Cast.agencies)
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press(.character("h"))
    try Golden.expect(stage.text, is: "household-\(width)x\(height)")
  }

  @Test("Everybody at one address, before the worker has said why")
  func unopenedHousehold() async throws {
    var directory = Self.directory
    directory.households[Cast.sian.id] = HouseholdNetwork(
      client: Cast.sian.id,
      members: [
        .init(person: Self.summary, involvements: [], sharesHousehold: true),
        .init(unopened: Cast.mia, workers: 3, opensWithReason: true, sharesHousehold: true),
        .init(unopened: Cast.rhys, workers: 1, opensWithReason: false, sharesHousehold: false),
        .init(unopened: Cast.dafydd, workers: 0, opensWithReason: true, sharesHousehold: false),
      ], practitioners: [], agencies: [])
    let stage = await Stage.withClient(width: 80, height: 24, directory: directory)
    await stage.press(.character("h"))
    try Golden.expect(stage.text, is: "household-unopened-80x24")
    await stage.press(.home)
    await stage.press(.enter)
    try Golden.expect(stage.text, is: "household-why-80x24")
  }

  @Test("My day, in the empty search box")
  func myDay() async throws {
    var directory = Self.directory
    let visitor = Involvement(
      id: InvolvementID(rawValue: 60), client: Cast.mia.id, practitioner: Cast.amina.id,
      agency: Cast.health.id, role: "health visitor", from: Cast.day("2023-01-09"),
      lastContact: Cast.day("2026-11-10"), nextVisit: Cast.today)
    directory.day = MyDay(cases: [
      .init(client: Cast.mia, involvement: visitor, changes: 2),
      .init(
        client: Cast.rhys,
        involvement: Involvement(
          id: InvolvementID(rawValue: 61), client: Cast.rhys.id, practitioner: Cast.amina.id,
          agency: Cast.health.id, role: "health visitor", from: Cast.day("2025-06-09"),
          lastContact: Cast.day("2026-11-10"), nextVisit: Cast.day("2026-11-26")),
        away: [Cast.ruth.name]),
    ])
    let stage = await Stage.set(width: 80, height: 24, directory: directory)
    try Golden.expect(stage.text, is: "my-day-80x24")
  }

  @Test(
    "A network with a confidential service",
    arguments: [("list", ""), ("map", "m"), ("timeline", "t")])
  func confidence(view: String, keys: String) async throws {
    var directory = Self.directory
    directory.networks[Cast.sian.id]?.hasConfidentialService = true
    let stage = await Stage.withClient(width: 80, height: 24, directory: directory)
    await stage.press(keys)
    try Golden.expect(stage.text, is: "confidence-\(view)-80x24")
  }

  @Test("Nobody can be reached but the emergency duty team")
  func emergency() async throws {
    var directory = Self.directory
    let team = Agency(
      id: AgencyID(rawValue: 990), name: "Emergency Duty Team", kind: .council,
      dutyDesk: [
        DutyHours(
          hours: try #require(WorkingPattern("Tue 08:00-24:00")), phone: "01632 960999")
      ])
    directory.networks[Cast.sian.id]?.agencies.append(team)
    directory.networks[Cast.sian.id]?.emergencyTeam = team.id
    directory.networks[Cast.sian.id]?.involvements.removeAll { involvement in
      involvement.practitioner != Cast.tom.id
    }
    let stage = await Stage.withClient(width: 80, height: 24, directory: directory)
    try Golden.expect(stage.text, is: "emergency-80x24")
    await stage.press("r")
    #expect(stage.text.contains("─ Network › Emergency Duty Team"))
  }

  @Test("What a manager has to see to", arguments: [(80, 24), (60, 20)])
  func upkeep(width: Int, height: Int) async throws {
    var directory = Self.directory
    let (joy, ruth) = (Cast.joy, Cast.ruth)
    directory.upkeep = AgencyUpkeep(
      agency: Cast.council.id, name: "County Council",
      items: [
        .init(.caseLeft, practitioner: joy.id, name: joy.name.display, client: Cast.mia),
        .init(
          .awayUncovered, practitioner: ruth.id, name: ruth.name.display,
          until: Cast.day("2026-11-29")),
        .init(
          .staleNumber, practitioner: joy.id, name: joy.name.display,
          contactPoint: ContactPoint(
            id: ContactPointID(rawValue: 77), system: .phone, value: "07700 900412", rank: 1,
            lastConfirmed: Cast.day("2025-03-01"))),
      ])
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press("T")
    try Golden.expect(stage.text, is: "upkeep-\(width)x\(height)")
  }

  @Test("Who of a manager's agency can come in", arguments: [(80, 24), (60, 20)])
  func accounts(width: Int, height: Int) async throws {
    var directory = Self.directory
    let (joy, ruth) = (Cast.joy, Cast.ruth)
    directory.upkeep = AgencyUpkeep(agency: Cast.council.id, name: "County Council", items: [])
    directory.accounts = [
      AccountListing(
        practitioner: joy.id, name: joy.name, agency: "County Council",
        roles: [.manager, .practitioner], ways: [.account(login: "joya", user: nil)], state: .good,
        lastSignIn: LocalMoment(Cast.day("2026-11-20"), TimeOfDay(9, 5))),
      AccountListing(
        practitioner: ruth.id, name: ruth.name, agency: "County Council", roles: [.practitioner],
        ways: [
          .account(login: "ruthf", user: nil), .token(7, until: Cast.day("2027-01-31")),
        ],
        state: .left, leftOn: Cast.day("2026-10-31")),
    ]
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press("K")
    try Golden.expect(stage.text, is: "accounts-\(width)x\(height)")
  }

  /// Of so many clients there is something to know.
  @Test("My day with twenty-five clients", arguments: [9, 25])
  func fullDay(told: Int) async throws {
    var directory = Self.directory
    directory.day = MyDay(
      cases: (1...25).map { number in
        MyDay.Case(
          client: Cast.summary(
            Int64(900 + number), "Child",
            number == 25 ? "Twenty-five-and-longer" : "No \(number)", 2_020, .notKnown),
          involvement: Involvement(
            id: InvolvementID(rawValue: Int64(900 + number)),
            client: ClientID(rawValue: Int64(900 + number)), practitioner: Cast.amina.id,
            agency: Cast.health.id, role: "health visitor", from: Cast.day("2025-06-09")),
          changes: number <= told ? number : 0, away: number == 3 ? [Cast.ruth.name] : [])
      })
    let stage = await Stage.set(width: 80, height: 24, directory: directory)
    try Golden.expect(stage.text, is: "my-day-\(told)-of-25-80x24")
    // Nobody is left out, and the arrows reach the last, where their reasons leave no room on another page.
    var seen = stage.text
    for _ in 0..<40 {
      await stage.press(.down)
      seen += stage.text
    }
    #expect(stage.text.contains("▸ Oluwaseun"))
    for number in 1...24 { #expect(seen.contains("Child No \(number) ")) }
  }

  @Test("The page for the family", arguments: [(80, 24), (60, 20)])
  func sheet(width: Int, height: Int) async throws {
    var directory = Self.directory
    directory.networks[Cast.sian.id]?.client.safeContact = SafeContact("do-not-ring, do-not-post")
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press(.character("P"))
    try Golden.expect(stage.text, is: "sheet-\(width)x\(height)")
  }

  @Test("Nothing waits")
  func empty() async throws {
    let stage = await Stage.withClient(width: 80, height: 24)
    await stage.press(.function(2))
    try Golden.expect(stage.text, is: "inbox-empty-80x24")
  }

  @Test("A network with attention raised in it, and a dead number")
  func raised() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory)
    try Golden.expect(stage.text, is: "attention-list-80x24")
  }

  @Test("Who has seen an attention, and who has not")
  func attentionCard() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory)
    stage.model.feed([.backTab])
    for _ in 0..<20 where stage.model.state.open?.facts.chosenLine?.kind != .attention {
      await stage.press(.down)
    }
    await stage.press(.enter)
    try Golden.expect(stage.text, is: "attention-card-80x24")
  }

  @Test("Raising attention")
  func form() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory)
    await stage.press(.character("a"))
    try Golden.expect(stage.text, is: "attention-form-80x24")
  }

  /// Siân moves, and the agency that receives her has not said a word for too long.
  private static var moving: FixedDirectory {
    var directory = Self.directory
    let move = Invitation(
      id: InvitationID(rawValue: 70), kind: .move, client: Cast.sian.id, sender: Cast.amina.id,
      practitioner: nil, agency: Cast.housing.id, role: "", area: "ST17",
      sent: LocalMoment(Cast.day("2026-11-12"), TimeOfDay(9, 30)), until: Cast.day("2026-11-19"))
    directory.networks[Cast.sian.id]?.invitations = [move]
    var asked = move
    asked.client = Cast.mia.id
    asked.area = "ST16"
    directory.waiting = Inbox(items: [
      InboxItem(
        .invitation(asked), moment: move.sent, client: Cast.mia,
        from: sender(Cast.joy, Cast.council)),
      InboxItem(
        .invited(move), moment: move.sent, client: summary,
        from: .init(
          id: .unassigned, name: PersonName(given: "", family: ""), role: "",
          agency: Cast.housing.name)),
    ])
    return directory
  }

  @Test("A move that nobody has acknowledged", arguments: [(120, 40), (80, 24), (60, 20)])
  func move(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height, directory: Self.moving)
    try Golden.expect(stage.text, is: "move-\(width)x\(height)")
  }

  @Test("Who is asked, on the map and on the timeline", arguments: [(120, 40), (80, 24), (60, 20)])
  func asked(width: Int, height: Int) async throws {
    var directory = Self.directory
    let asked = [(Cast.amina, Invitation.Kind.join), (Cast.bev, .handover)]
    directory.networks[Cast.sian.id]?.invitations = asked.enumerated().map { place, one in
      Invitation(
        id: InvitationID(rawValue: Int64(70 + place)), kind: one.1, client: Cast.sian.id,
        sender: Cast.joy.id, practitioner: one.0.id, agency: one.0.agency, role: one.0.role,
        sent: LocalMoment(Cast.day("2026-11-20"), TimeOfDay(9, 30)), until: Cast.day("2026-12-04"))
    }
    directory.networks[Cast.sian.id]?.practitioners.append(Cast.amina)
    let stage = await Stage.withClient(width: width, height: height, directory: directory)
    await stage.press(.character("m"))
    try Golden.expect(stage.text, is: "asked-map-\(width)x\(height)")
    await stage.press(.character("t"))
    try Golden.expect(stage.text, is: "asked-timeline-\(width)x\(height)")
  }

  @Test("Moves in the inbox, on both sides")
  func movesInInbox() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.moving)
    await stage.press(.function(2))
    try Golden.expect(stage.text, is: "move-inbox-80x24")
  }

  @Test("Saying that a client moves", arguments: [(80, 24), (60, 20)])
  func moveForm(width: Int, height: Int) async throws {
    let stage = await Stage.withClient(width: width, height: height, directory: Self.directory)
    await stage.press(.character("R"))
    try Golden.expect(stage.text, is: "move-form-\(width)x\(height)")
  }

  @Test("A card with a dead number and a stale one")
  func deadNumber() async throws {
    let stage = await Stage.withClient(width: 80, height: 24, directory: Self.directory)
    await stage.press(.character("r"))
    try Golden.expect(stage.text, is: "card-dead-80x24")
  }
}
