import PatchworkCore
import Testing

/// Who may know of a service that is here in confidence: each rule with the case in which it hides, and
/// the case in which it does not.
@Suite(.timeLimit(.minutes(1))) struct DiscretionTests {
  static let today = CivilDate(dayNumber: 20_000)
  static let (here, there, third) = (
    AgencyID(rawValue: 1), AgencyID(rawValue: 2), AgencyID(rawValue: 3)
  )
  static let (amina, tom, ruth) = (
    PractitionerID(rawValue: 11), PractitionerID(rawValue: 12), PractitionerID(rawValue: 13)
  )
  let viewer = Viewer(amina, at: here)

  /// What an involvement of There, and There itself, are marked with, and what others then know.
  struct Marks: Sendable {
    var involvement, agency: Confidentiality?
    var isHidden, isNoted: Bool
  }

  private func involvement(
    _ id: Int64, _ who: PractitionerID?, at agency: AgencyID, _ mark: Confidentiality? = nil,
    from: Int32 = 19_000, until: Int32? = nil
  ) -> Involvement {
    Involvement(
      id: InvolvementID(rawValue: id), client: ClientID(rawValue: 5), practitioner: who,
      agency: agency, role: "worker", from: CivilDate(dayNumber: from),
      until: until.map(CivilDate.init(dayNumber:)), confidential: mark)
  }

  private func discretion(
    _ involvements: [Involvement], marks: [AgencyID: Confidentiality] = [:], _ viewer: Viewer? = nil
  ) -> Discretion {
    Discretion(involvements, marks: marks, from: viewer ?? self.viewer, on: Self.today)
  }

  @Test(arguments: [
    Marks(involvement: nil, agency: nil, isHidden: false, isNoted: false),
    Marks(involvement: .noted, agency: nil, isHidden: true, isNoted: true),
    Marks(involvement: nil, agency: .noted, isHidden: true, isNoted: true),
    Marks(involvement: .noted, agency: .noted, isHidden: true, isNoted: true),
    Marks(involvement: .hidden, agency: nil, isHidden: true, isNoted: false),
    Marks(involvement: nil, agency: .hidden, isHidden: true, isNoted: false),
    Marks(involvement: .noted, agency: .hidden, isHidden: true, isNoted: false),
    Marks(involvement: .hidden, agency: .noted, isHidden: true, isNoted: false),
    Marks(involvement: .hidden, agency: .hidden, isHidden: true, isNoted: false),
  ])
  func theStricterOfTwoMarksCounts(_ marks: Marks) {
    let held = involvement(1, Self.tom, at: Self.there, marks.involvement)
    let found = discretion([held], marks: marks.agency.map { [Self.there: $0] } ?? [:])
    #expect(found.hides(held.id) == marks.isHidden)
    #expect(found.isNoted == marks.isNoted)
    #expect(found.isRung(held.id) == marks.isNoted)
    var network = Network(client: Client(names: []), involvements: [held])
    network.agencies = [Agency(id: Self.there, name: "There", kind: .health)]
    network.agencies[0].confidential = marks.agency
    let seen = network.seen(by: viewer, on: Self.today)
    #expect(seen.hasConfidentialService == marks.isNoted)
    #expect(seen.involvements.isEmpty == marks.isHidden)
    let words = network.confidenceWords(on: Self.today)
    let strictest = [marks.involvement, marks.agency].compactMap(\.self).max()
    #expect(words == (strictest.map { ["There is here in confidence: \($0.words)"] } ?? []))
  }

  @Test func whatHasEndedOrNotBegunIsHiddenAndNotedNoMore() {
    let days: [(from: Int32, until: Int32?, isNoted: Bool)] = [
      (19_000, nil, true), (19_000, 20_000, true), (20_000, nil, true), (19_000, 19_999, false),
      (20_001, nil, false),
    ]
    for (from, until, isNoted) in days {
      let held = involvement(1, Self.tom, at: Self.there, .noted, from: from, until: until)
      let found = discretion([held])
      #expect(found.isNoted == isNoted, "from \(from) until \(until ?? 0)")
      #expect(found.hides(held.id))
    }
  }

  @Test func itsOwnPeopleSeeItAndSoDoThoseWhoStandIn() {
    let held = involvement(1, Self.tom, at: Self.there, .hidden)
    #expect(!discretion([held], Viewer(Self.tom, at: Self.there)).hides(held.id))
    #expect(!discretion([held], Viewer(Self.ruth, at: Self.there)).hides(held.id))
    // To stand in for somebody is not to be told what is hidden, until one of its people says so.
    let cover = Viewer(Self.ruth, at: Self.third, covers: [Viewer.Cover(Self.tom)])
    #expect(discretion([held], cover).hides(held.id))
    let noted = involvement(3, Self.tom, at: Self.there, .noted)
    #expect(!discretion([noted], cover).hides(noted.id))
    var admitted = cover
    admitted.admitted = [held.client]
    #expect(!discretion([held], admitted).hides(held.id))
    // What a manager of one agency said is no cover of what is held for another.
    let elsewhere = Viewer(
      Self.ruth, at: Self.third, covers: [Viewer.Cover(Self.tom, at: Self.third)])
    #expect(discretion([noted], elsewhere).hides(noted.id))
    #expect(discretion([held], Viewer(Self.ruth, at: Self.third)).hides(held.id))
    #expect(discretion([held], .outsider).hides(held.id))
    // An agency without a name in it belongs to that agency alone.
    let unnamed = involvement(2, nil, at: Self.there, .hidden)
    #expect(discretion([unnamed], Viewer(nil, at: nil)).hides(unnamed.id))
    #expect(!discretion([unnamed], Viewer(Self.ruth, at: Self.there)).hides(unnamed.id))
  }

  @Test func whoIsInTheNetworkOpenlyIsNamedWhateverElseTheyDo() {
    let open = involvement(1, Self.tom, at: Self.there)
    let held = involvement(2, Self.tom, at: Self.there, .noted)
    let found = discretion([open, held])
    #expect(found.manner(of: Self.tom, at: Self.there) == nil)
    #expect(!found.hides(Self.there))
    #expect(found.practitioners(nil).isEmpty && found.agencies(nil).isEmpty)
    #expect(found.hides(held.id) && !found.hides(open.id))
    let alone = discretion([held])
    #expect(alone.manner(of: Self.tom, at: Self.there) == .noted)
    #expect(alone.hides(Self.there))
    #expect(alone.practitioners(nil) == [Self.tom] && alone.agencies(nil) == [Self.there])
  }

  @Test func aColleagueIsHiddenWithAnInvolvementUnlessTheAgencyIsThereForAll() {
    let held = involvement(1, Self.tom, at: Self.there, .hidden)
    #expect(discretion([held]).manner(of: Self.ruth, at: Self.there) == .hidden)
    #expect(discretion([held]).manner(of: Self.ruth, at: Self.third) == nil)
    let open = involvement(2, nil, at: Self.there)
    #expect(discretion([held, open]).manner(of: Self.ruth, at: Self.there) == nil)
    #expect(discretion([held, open]).manner(of: Self.tom, at: Self.there) == .hidden)
    // Of two marks of one person the stricter is how they are told of.
    let noted = involvement(3, Self.tom, at: Self.third, .noted)
    #expect(discretion([held, noted]).manner(of: Self.tom, at: Self.third) == .hidden)
  }

  @Test func aMarkedAgencyIsHiddenThoughItIsNotInvolvedAndNeverFromItself() {
    let marks = [Self.there: Confidentiality.noted]
    #expect(discretion([], marks: marks).manner(of: Self.tom, at: Self.there) == .noted)
    #expect(discretion([], marks: marks).hides(Self.there))
    let own = discretion([], marks: marks, Viewer(Self.ruth, at: Self.there))
    #expect(own.manner(of: Self.tom, at: Self.there) == nil)
    #expect(!own.hides(Self.there))
    #expect(own.isEmpty && !discretion([], marks: marks).isEmpty)
  }

  @Test func listsAreOfOneLevelOrOfAny() {
    let found = discretion([
      involvement(1, Self.tom, at: Self.there, .hidden),
      involvement(2, Self.ruth, at: Self.third, .noted),
    ])
    #expect(found.practitioners(.hidden) == [Self.tom])
    #expect(found.practitioners(.noted) == [Self.ruth])
    #expect(found.practitioners(nil) == [Self.tom, Self.ruth])
    #expect(found.agencies(.hidden) == [Self.there])
    #expect(found.agencies(.noted) == [Self.third])
    #expect(found.agencies(nil) == [Self.there, Self.third])
  }

  @Test func attentionFromAServiceReachesWhomItTellsAndNobodyElse() throws {
    let held = involvement(1, Self.tom, at: Self.there, .noted)
    let moment = LocalMoment(Self.today, TimeOfDay(9, 0))
    let attention = Attention(
      id: AttentionID(rawValue: 9), client: held.client, sender: Self.tom, reason: .callMe,
      urgency: .routine, raised: moment, recipients: [.init(Self.amina)])
    let agency: (PractitionerID) -> AgencyID? = { $0 == Self.tom ? Self.there : Self.here }
    #expect(attention.seen(with: discretion([held]), by: viewer, agencyOf: agency) == attention)
    let ruth = Viewer(Self.ruth, at: Self.third)
    #expect(attention.seen(with: discretion([held], ruth), by: ruth, agencyOf: agency) == nil)
    // The other way round: who is asked in confidence is left out, and an attention to nobody is none.
    var asked = attention
    asked.sender = Self.amina
    asked.recipients = [.init(Self.tom), .init(Self.amina)]
    let seen = try #require(asked.seen(with: discretion([held], ruth), by: ruth, agencyOf: agency))
    #expect(seen.recipients.map(\.practitioner) == [Self.amina])
    asked.recipients = [.init(Self.tom)]
    #expect(asked.seen(with: discretion([held], ruth), by: ruth, agencyOf: agency) == nil)
  }

  @Test func whatHangsOnAHiddenInvolvementGoesWithIt() {
    let open = involvement(1, Self.ruth, at: Self.third)
    let held = involvement(2, Self.tom, at: Self.there, .hidden)
    func person(_ id: PractitionerID, _ agency: AgencyID) -> Practitioner {
      Practitioner(
        id: id, name: PersonName(given: "\(id)", family: "Price"), role: "worker", agency: agency)
    }
    func invitation(_ id: Int64, from sender: PractitionerID, to agency: AgencyID) -> Invitation {
      Invitation(
        id: InvitationID(rawValue: id), kind: .join, client: held.client, sender: sender,
        practitioner: nil, agency: agency, role: "worker",
        sent: LocalMoment(Self.today, TimeOfDay(9, 0)), until: Self.today)
    }
    let network = Network(
      client: Client(names: []), involvements: [open, held],
      practitioners: [
        person(Self.amina, Self.here), person(Self.tom, Self.there), person(Self.ruth, Self.third),
      ],
      agencies: [
        Agency(id: Self.here, name: "Here", kind: .health),
        Agency(id: Self.there, name: "There", kind: .voluntary),
        Agency(id: Self.third, name: "Third", kind: .health),
      ],
      visits: [open, held].map { Visit(involvement: $0.id, day: Self.today) },
      invitations: [
        invitation(1, from: Self.tom, to: Self.third),
        invitation(2, from: Self.ruth, to: Self.there),
        invitation(3, from: Self.amina, to: Self.there),
        invitation(4, from: Self.tom, to: Self.here),
        invitation(5, from: Self.ruth, to: Self.third),
      ], endedLately: [open.id, held.id])
    let seen = network.seen(by: viewer, on: Self.today)
    #expect(seen.involvements.map(\.id) == [open.id])
    #expect(seen.visits.map(\.involvement) == [open.id])
    #expect(seen.endedLately == [open.id])
    // Those that I sent, those that my agency is asked, and those between people who are named.
    #expect(seen.invitations.map(\.id.rawValue) == [3, 4, 5])
    #expect(seen.practitioners.contains { $0.id == Self.ruth })
    // My own invitation names the service as an agency only, never who works with the client there.
    #expect(!seen.involvements.contains { $0.agency == Self.there })
    #expect(network.seen(by: Viewer(Self.tom, at: Self.there), on: Self.today) == network)
  }
}
