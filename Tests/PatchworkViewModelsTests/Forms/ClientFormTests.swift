import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// What is filled in arrives: every field of the forms about a client.
@MainActor
@Suite(.timeLimit(.minutes(1)))
struct ClientFormTests {
  @Test func aNewClient() async throws {
    let desk = try await Desk.inTown()
    var filling = Filling(NewClientForm(named: ""))
    filling.type("Ada", in: \.name.given)
    filling.type("Mary", in: \.name.middle)
    filling.type("Pugh", in: \.name.family)
    filling.type("Addie", in: \.knownAs)
    filling.type("4 May 2016", in: \.particulars.birth)
    filling.choose("other", in: \.particulars.sex)
    filling.type("\(Town.testNumber)", in: \.particulars.nhsNumber)
    filling.type("1 Quay Street, Stone", in: \.address.line)
    filling.type("st17 4ab", in: \.address.postcode)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [
        .addClient(
          Client(
            names: [
              PersonName(given: "Ada", middle: "Mary", family: "Pugh"),
              PersonName(kind: .knownAs, given: "Addie"),
            ], birth: .exact(Town.day("2016-05-04")), sex: .other,
            nhsNumber: NHSNumber(value: Town.testNumber),
            addresses: [Address(line: "1 Quay Street, Stone", postcode: Postcode("ST17 4AB"))]))
      ])
  }

  @Test func aCorrectedClient() async throws {
    let desk = try await Desk.inTown()
    let held = try await desk.held.network(of: desk.town.mia).client
    var filling = Filling(CorrectClientForm(held))
    filling.type("Ada", in: \.name.given)
    filling.type("Mary", in: \.name.middle)
    filling.type("Pugh", in: \.name.family)
    filling.type("2021", in: \.particulars.birth)
    filling.choose("male", in: \.particulars.sex)
    filling.type("\(Town.testNumber)", in: \.particulars.nhsNumber)
    filling.type("1 Quay Street, Stone", in: \.address.line)
    filling.type("ST17 4AB", in: \.address.postcode)
    filling.choose("is new: they have moved", in: \.hasMoved)
    filling.type("1 Oct 2025", in: \.died)
    filling.choose("leave no message", in: \.safeContact.ring)
    filling.choose("do not text", in: \.safeContact.text)
    filling.choose("do not post", in: \.safeContact.post)
    filling.choose("do not visit at home", in: \.safeContact.visit)
    filling.type("Mon-Fri 09:30-14:30", in: \.safeContact.hours)
    filling.choose("Romanian", in: \.language.code)
    filling.choose("interpreter, a woman", in: \.language.interpreter)
    filling.type("Addie", in: \.preferredName.name)
    filling.type("ADD-ee", in: \.preferredName.said)
    filling.choose("formerly", in: \.otherNames[0].kind)
    filling.type("Adelaide Jane", in: \.otherNames[0].given)
    filling.type("Lloyd", in: \.otherNames[0].family)
    #expect(filling.leftOut.isEmpty)

    var corrected = held
    corrected.names = [
      PersonName(given: "Ada", middle: "Mary", family: "Pugh"),
      PersonName(kind: .former, given: "Adelaide", middle: "Jane", family: "Lloyd"),
    ]
    (corrected.birth, corrected.sex) = (.year(2021), .male)
    corrected.nhsNumber = NHSNumber(value: Town.testNumber)
    corrected.addresses[0].until = Town.today
    corrected.addresses.insert(
      Address(line: "1 Quay Street, Stone", postcode: Postcode("ST17 4AB"), from: Town.today),
      at: 0)
    corrected.died = Town.day("2025-10-01")
    corrected.safeContact = SafeContact(
      marks: [.leaveNoMessage, .doNotText, .doNotPost, .doNotVisit],
      safeHours: try #require(WorkingPattern("Mon-Fri 09:30-14:30")))
    corrected.language = SpokenLanguage(code: "ro", interpreter: .woman)
    corrected.preferredName = PreferredName(name: "Addie", said: "ADD-ee")
    #expect(try await filling.changes(at: desk) == [.correctClient(corrected)])
  }

  @Test func aRelative() async throws {
    let desk = try await Desk.inTown()
    let client = try await desk.held.network(of: desk.town.sean).client
    var filling = Filling(RelativeForm(for: client))
    filling.pick(.client(desk.town.mia), in: \.who)
    filling.choose("sister", in: \.kind)
    filling.choose("yes", in: \.livesTogether)
    filling.type("4 May 2024", in: \.from)
    filling.type("5 May 2025", in: \.until)
    #expect(filling.leftOut.isEmpty)
    let changes = try await filling.changes(at: desk)
    #expect(
      changes.first
        == .relate(
          Relationship(
            client: client.id, relative: desk.town.mia, kind: .sister,
            from: Town.day("2024-05-04"), until: Town.day("2025-05-05"))))
    // Then the household is made.
    guard case .correctClient(let head) = changes.dropFirst().first else {
      Issue.record("no household was made")
      return
    }
    #expect(head.id == client.id && head.household != nil)
  }

  @Test func aDayOfDeath() async throws {
    let desk = try await Desk.inTown()
    var client = try await desk.held.network(of: desk.town.mia).client
    var filling = Filling(DeathForm(client))
    filling.type("1 Oct 2025", in: \.day)
    #expect(filling.leftOut.isEmpty)
    client.died = Town.day("2025-10-01")
    #expect(try await filling.changes(at: desk) == [.correctClient(client)])
  }

  @Test func aShield() async throws {
    let desk = try await Desk.inTown()
    var filling = Filling(ShieldForm(desk.town.mia, of: "Mia"))
    filling.choose("ordered by a court", in: \.reason)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [.rights(.shield(desk.town.mia, .courtOrder))])
  }

  @Test func aDecisionToShare() async throws {
    let desk = try await Desk.inTown()
    let network = try await desk.held.network(of: desk.town.sian)
    var filling = Filling(SharingForm(network))
    filling.choose("Women's Refuge", in: \.receiver)
    filling.choose("not shared: they did not agree", in: \.ground)
    let sorts = SharingDecision.Information.allCases
    for (place, sort) in sorts.enumerated() {
      filling.choose("yes", in: { $0.information[place].isMeant })
      #expect(filling.form.fields[place + 2].label == sort.words)
    }
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk) == [
        .rights(
          .noteSharing(
            SharingDecision(
              client: desk.town.sian, isShared: false, agency: desk.town.refuge,
              information: sorts, ground: .noConsent)))
      ])
    filling.choose("another agency: \(Agency.Kind.police.words)", in: \.receiver)
    for place in sorts.indices where place != 3 {
      filling.choose("no", in: { $0.information[place].isMeant })
    }
    #expect(
      try await filling.changes(at: desk) == [
        .rights(
          .noteSharing(
            SharingDecision(
              client: desk.town.sian, isShared: false, kind: .police, information: [sorts[3]],
              ground: .noConsent)))
      ])
  }

  @Test func aMove() async throws {
    let desk = try await Desk.inTown()
    var network = try await desk.held.network(of: desk.town.sian)
    for place in network.family.indices { network.family[place].livesTogether = true }
    let home = network.family.map(\.person.id)
    #expect(home.count == 2)
    var filling = Filling(MoveForm(network))
    filling.pick(.agency(desk.town.refuge), in: \.agency)
    filling.type("WS12", in: \.area)
    filling.choose("all 3 at home", in: \.isTogether)
    #expect(filling.leftOut.isEmpty)
    #expect(
      try await filling.changes(at: desk)
        == ([desk.town.sian] + home).map {
          .act(.move(MoveDraft(client: $0, agency: desk.town.refuge, area: "WS12")))
        })
  }
}
