import PatchworkCore

/// One of every change that a program can ask a server for, with identifiers that a test replaces
/// by those of the records that it made.
enum RecordedChanges {
  static let client = id("0C00000000001") as ClientID
  static let relative = id("0C00000000002") as ClientID
  static let me = id("0P00000000001") as PractitionerID
  static let colleague = id("0P00000000002") as PractitionerID
  static let mine = id("0A00000000001") as AgencyID
  static let theirs = id("0A00000000002") as AgencyID
  static let involvement = id("0V00000000001") as InvolvementID
  static let number = id("0N00000000001") as ContactPointID
  static let theirNumber = id("0N00000000002") as ContactPointID
  static let attention = id("0T00000000001") as AttentionID
  static let invitation = id("0J00000000001") as InvitationID
  static let ring = id("0R00000000001") as RingID
  static let news = id("0W00000000001") as NetworkNewsID
  static let correction = id("0E00000000001") as CorrectionID
  static let opening = id("0G00000000001") as ShieldOpeningID

  /// The file's name and the change; in the order in which a test can make them.
  static let all: [(name: String, change: Change)] = [
    ("introduce-myself", .introduceMyself(practitioner, at: agency)),
    ("add-client", .addClient(draft(person, id: .unassigned))),
    ("correct-client", .correctClient(person)),
    (
      "relate",
      .relate(
        Relationship(
          client: client, relative: relative, kind: .mother, from: day("2011-05-04"),
          until: day("2019-01-31")))
    ),
    ("unrelate", .unrelate(Relationship(client: client, relative: relative, kind: .mother))),
    ("add-involvement", .addInvolvement(draft(case1, id: .unassigned))),
    ("correct-involvement", .correctInvolvement(case1)),
    ("seen-today", .act(.seen(involvement))),
    ("plan-visit", .act(.planVisit(involvement, on: nil))),
    ("add-practitioner", .addPractitioner(newcomer)),
    ("correct-practitioner", .correctPractitioner(practitioner)),
    ("add-agency", .addAgency(draft(agency, id: .unassigned))),
    ("correct-agency", .correctAgency(agency)),
    ("confirm-contact-point", .act(.confirmContactPoint(theirNumber, of: colleague))),
    ("report-dead", .act(.reportDead(theirNumber, of: colleague))),
    ("replace-contact-point", .act(.replaceContactPoint(number, of: me, by: "07700 900123"))),
    ("confirm-colleague", .act(.confirmColleague(colleague, worksHere: true))),
    (
      "raise-attention",
      .act(
        .raise(
          AttentionDraft(client: client, reason: .callMe, urgency: .urgent, to: [colleague])))
    ),
    ("acknowledge", .act(.acknowledge(attention))),
    ("withdraw-attention", .act(.withdraw(attention))),
    ("introduce", .act(.introduce(client, to: [colleague]))),
    (
      "invite",
      .act(
        .invite(
          InvitationDraft(
            client: client, practitioner: colleague, agency: theirs, role: "social worker")))
    ),
    ("accept-invitation", .act(.accept(invitation))),
    ("decline-invitation", .act(.decline(invitation))),
    ("withdraw-invitation", .act(.withdrawInvitation(invitation))),
    ("propose-handover", .act(.propose(involvement, to: colleague))),
    ("announce-move", .act(.move(MoveDraft(client: client, agency: theirs, area: "NR1")))),
    ("ring", .act(.ring(client))),
    ("answer-ring", .act(.answerRing(ring, .willCall))),
    ("see-news", .act(.seeNews(news))),
    ("wish-mail", .act(.wishMail(true))),
    (
      "note-sharing",
      .rights(
        .noteSharing(
          SharingDecision(
            client: client, isShared: true, agency: theirs, kind: nil,
            information: [.concern, .contact], ground: .consent)))
    ),
    ("see-correction", .rights(.seeCorrection(correction))),
    ("merge", .rights(.merge(relative, into: client))),
    ("unmerge", .rights(.unmerge(relative))),
    ("shield", .rights(.shield(client, .courtOrder))),
    ("end-shield", .rights(.endShield(client))),
    ("leave-shielded", .rights(.leaveShielded(client))),
    ("see-shield-opening", .rights(.seeShieldOpening(opening))),
  ]

  /// The records as they stand after the corrections: each has everything that a record can have.
  static let person = Client(
    id: client, version: 1,
    names: [
      PersonName(given: "Rhys", middle: "Owain", family: "Price"),
      PersonName(kind: .former, given: "Rhys", family: "Pugh"),
    ],
    birth: BirthDate("2011-05-04"), sex: .male, nhsNumber: NHSNumber("9990000042"),
    addresses: [
      Address(line: "3 Mill Lane", postcode: Postcode("NR1 1AA"), from: day("2015-02-01"))
    ],
    safeContact: SafeContact("do-not-ring, do-not-post; safe Mon-Fri 09:30-14:30"))

  static let practitioner = Practitioner(
    id: me, version: 1, name: PersonName(given: "Amina", family: "Okafor-Price"),
    role: "health visitor", agency: mine,
    contactPoints: [
      ContactPoint(
        id: number, system: .phone, use: .mobile, value: "07700 900111", rank: 1,
        from: day("2020-01-01"), lastConfirmed: day("2020-02-02"))
    ],
    hours: pattern("Mon-Fri 09:00-17:00"),
    leave: [Leave(from: day("2020-08-01"), through: day("2020-08-14"), cover: colleague)])

  static let agency = Agency(
    id: mine, version: 1, name: "Agency of Amina", kind: .health, area: "Norwich",
    mainLine: "01632 960002", hours: pattern("Mon-Fri 08:00-18:00"),
    dutyDesk: [
      DutyHours(hours: pattern("Sat,Sun 00:00-24:00"), phone: "01632 960003", onBankHolidays: true)
    ], division: .englandAndWales)

  static let case1 = Involvement(
    id: involvement, version: 1, client: client, practitioner: me, agency: mine,
    role: "health visitor", from: day("2020-03-01"), expectedEnd: nil, isLead: true,
    lastContact: day("2020-03-02"))

  static let newcomer = Practitioner(
    name: PersonName(given: "Joy", family: "Adeyemi"), role: "social worker", agency: theirs,
    contactPoints: [
      ContactPoint(system: .email, use: .work, value: "joy@example.org", rank: 1)
    ])

  private static func id<Subject>(_ text: String) -> Identifier<Subject> {
    Identifier<Subject>(text)!
  }
  private static func day(_ text: String) -> CivilDate { CivilDate(text)! }
  private static func pattern(_ text: String) -> WorkingPattern { WorkingPattern(text)! }

  private static func draft(_ client: Client, id: ClientID) -> Client {
    var draft = client
    (draft.id, draft.version, draft.nhsNumber) = (id, 0, nil)
    return draft
  }
  private static func draft(_ involvement: Involvement, id: InvolvementID) -> Involvement {
    var draft = involvement
    (draft.id, draft.version) = (id, 0)
    return draft
  }
  private static func draft(_ agency: Agency, id: AgencyID) -> Agency {
    var draft = agency
    (draft.id, draft.version, draft.name) = (id, 0, "Community Nurses")
    return draft
  }
}
