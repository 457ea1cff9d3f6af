import PatchworkCore
import Testing

/// Two records of one person as one: what only one of them knows is kept, what both know differently
/// stays as the one that stays has it, and what either must be spared the person must be.
@Suite(.timeLimit(.minutes(1))) struct JoinedClientTests {
  private func client(_ change: (inout Client) -> Void = { _ in }) -> Client {
    var client = Client(names: [PersonName(given: "Ann", family: "Pugh")])
    change(&client)
    return client
  }

  @Test(arguments: [
    ("2016-03-03", "2016-03", "2016-03-03"), ("2016-03", "2016-03-03", "2016-03-03"),
    ("2016", "2016-03", "2016-03"), ("~2016", "2016", "2016"), ("2016", "~2016", "2016"),
    // What contradicts is no more exact: the record that stays is right.
    ("2016-04", "2016-03-03", "2016-04"), ("2015", "2016-03-03", "2015"),
  ])
  func theMoreExactDateOfBirthStays(_ stays: String, _ goes: String, _ joined: String) {
    let first = client { $0.birth = BirthDate(stays) }
    let second = client { $0.birth = BirthDate(goes) }
    #expect(first.joined(with: second).birth == BirthDate(joined))
  }

  @Test func whatOnlyOneOfThemKnowsIsKept() {
    let number = NHSNumber("999 012 3454")
    let known = client {
      $0.birth = BirthDate("2016")
      $0.sex = .female
      $0.nhsNumber = number
      $0.addresses = [Address(line: "14 Mill Bank")]
    }
    for joined in [known.joined(with: client()), client().joined(with: known)] {
      #expect(joined.birth == BirthDate("2016"))
      #expect(joined.sex == .female)
      #expect(joined.nhsNumber == number)
      #expect(joined.addresses.map(\.line) == ["14 Mill Bank"])
    }
  }

  @Test func anotherLegalNameBecomesAnAliasAndTheSameNameIsKeptOnce() {
    let second = client {
      $0.names = [
        PersonName(given: "ann", family: "PUGH"), PersonName(given: "Anne", family: "Watson"),
      ]
    }
    let names = client().joined(with: second).names
    #expect(names.map(\.display) == ["Ann Pugh", "Anne Watson"])
    #expect(names.map(\.kind) == [.legal, .alias])
  }

  @Test func whatEitherMustBeSparedThePersonMustBe() throws {
    let first = client { $0.safeContact = SafeContact("do-not-post") }
    let second = client { $0.safeContact = SafeContact("do-not-ring") }
    let both = try #require(first.joined(with: second).safeContact)
    #expect(
      Set(both.marks)
        == Set((first.safeContact?.marks ?? []) + (second.safeContact?.marks ?? [])))
    #expect(both.marks.count == 2)
    #expect(client().joined(with: second).safeContact == second.safeContact)
    #expect(first.joined(with: client()).safeContact == first.safeContact)
    #expect(client().joined(with: client()).safeContact == nil)
    // Hours of which one record alone tells are kept; of two a person must look.
    let hours = client { $0.safeContact = SafeContact("safe Mon-Fri 09:30-14:30") }
    let others = client { $0.safeContact = SafeContact("safe Sat 10:00-12:00") }
    #expect(
      second.joined(with: hours).safeContact
        == SafeContact("do-not-ring; safe Mon-Fri 09:30-14:30"))
    #expect(second.differences(from: hours).isEmpty)
    #expect(hours.joined(with: others).safeContact == hours.safeContact)
    #expect(hours.differences(from: others).contains { $0.contains("Sat 10:00-12:00") })
  }

  @Test func differentNHSNumbersAreDifferentPeople() {
    let first = client {
      $0.id = ClientID(rawValue: 1)
      $0.nhsNumber = NHSNumber("999 012 3454")
    }
    let second = client {
      $0.id = ClientID(rawValue: 2)
      $0.nhsNumber = NHSNumber("999 000 0050")
    }
    #expect(first.whyNotJoined(with: second)?.contains("NHS") == true)
    #expect(first.whyNotJoined(with: client { $0.id = ClientID(rawValue: 2) }) == nil)
    #expect(first.whyNotJoined(with: first)?.contains("already") == true)
  }
}
