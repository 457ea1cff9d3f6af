import PatchworkCore
import Testing

@testable import PatchworkStore

/// What auditors ask of the record of activity, and that they are in it themselves.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct AuditingTests {
  @Test func readingTheRecordIsInTheRecord() async throws {
    let town = try await TrustTown()
    try await town.directory.give([.auditor], to: town.asker)
    let auditor = town.directory.asking(as: .practitioner(town.asker))
    var question = ActivityQuestion(client: town.mine, limit: 7)
    question.facts = [.stranger]
    #expect(try await auditor.activity(question) == [])
    let readings = try await town.directory.activity(ActivityQuestion(practitioner: town.asker))
      .filter { $0.kind == "audit" }
    #expect(readings.count == 1)
    let reading = try #require(readings.first)
    #expect(reading.client == town.mine)
    #expect(reading.details.contains("\"facts\":[\"stranger\"]"))
    #expect(reading.details.contains("\"entries\":0"))
  }

  @Test func whoMayNotReadItIsRefusedAndNothingIsRead() async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    await #expect(throws: DirectoryError.self) { try await asker.activity(ActivityQuestion()) }
    let kinds = try await town.directory.activity(ActivityQuestion(practitioner: town.asker))
      .map(\.kind)
    #expect(kinds.contains("refusal"))
    #expect(!kinds.contains("audit"))
  }

  @Test func openingsByStrangersAndByNamesakesAreTold() async throws {
    let town = try await TrustTown()
    let cousin = try await town.directory.addClient("Ada", "OKAFOR")
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    _ = try await tom.open(town.strangers, reason: nil)
    _ = try await tom.open(town.mine, reason: .duty)
    _ = try await tom.open(cousin, reason: .newReferral)
    #expect(try await clients(of: [.stranger], in: town) == [cousin, town.mine])
    #expect(try await clients(of: [.namesake], in: town) == [cousin])
    #expect(try await clients(of: [.stranger, .namesake], in: town) == [cousin])
  }

  @Test func whatIsDoneOutsideOnesHoursIsTold() async throws {
    let town = try await TrustTown()
    let now = UnitedKingdomTime.moment(WallClock.now())
    // A night that began yesterday and ends a minute after now, and the hours when it does not run.
    let soon = TimeOfDay(minutes: now.time.minutes + 2)
    let night = WorkingPattern.Session(
      days: [now.date.adding(days: -1).weekday], from: soon, until: soon)
    let tomorrow = WorkingPattern.Session(
      days: [now.date.adding(days: 1).weekday], from: TimeOfDay(9), until: TimeOfDay(17))
    for (who, session) in [(town.asker, night), (town.stranger, tomorrow)] {
      var person = try await town.directory.practitioner(who).practitioner
      person.hours = WorkingPattern(sessions: [session])
      _ = try await town.directory.apply(.correctPractitioner(person))
    }
    for (who, client) in [(town.asker, town.mine), (town.stranger, town.strangers)] {
      _ = try await town.directory.asking(as: .practitioner(who)).open(client, reason: nil)
    }
    #expect(try await clients(of: [.outOfHours], in: town) == [town.strangers])
  }

  @Test func aDayOfUnusuallyManyOpeningsIsTold() async throws {
    let town = try await TrustTown()
    let tom = town.directory.asking(as: .practitioner(town.stranger))
    for number in 1..<ActivityQuestion.manyAtLeast {
      _ = try await tom.open(
        try await town.directory.addClient("Child \(number)", "Pugh"), reason: .duty)
    }
    #expect(try await clients(of: [.many], in: town).isEmpty)
    // The same client again is no other client.
    _ = try await tom.open(town.strangers, reason: nil)
    _ = try await tom.open(town.strangers, reason: nil)
    #expect(try await clients(of: [.many], in: town).count == ActivityQuestion.manyAtLeast)
  }

  /// The clients whose opening shows a fact, latest first, each once.
  private func clients(
    of facts: Set<ActivityQuestion.Fact>, in town: TrustTown
  ) async throws -> [ClientID] {
    var question = ActivityQuestion(limit: 1_000)
    question.facts = facts
    var seen: Set<ClientID> = []
    return try await town.directory.activity(question).filter { $0.kind == "opening" }
      .compactMap(\.client).filter { seen.insert($0).inserted }
  }

  @Test func aQuestionIsAboutItsFirstDayItsLastAndThoseBetween() async throws {
    let town = try await TrustTown()
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    func count(from: Int, until: Int) async throws -> Int {
      try await town.directory.activity(
        ActivityQuestion(from: today.adding(days: from), until: today.adding(days: until))
      ).count { $0.kind == "change" }
    }
    let all = try await count(from: -1, until: 1)
    #expect(all > 0)
    #expect(try await count(from: 0, until: 0) == all)
    #expect(try await count(from: 0, until: 1) == all)
    #expect(try await count(from: -1, until: -1) == 0)
    #expect(try await count(from: 1, until: 1) == 0)
  }

  @Test func whatWasChangedIsToldWithoutWhatItWas() async throws {
    let town = try await TrustTown()
    var ann = try await town.directory.open(town.mine, reason: nil).client
    ann.addresses = [Address(line: "7 Quarry Steps", postcode: nil)]
    _ = try await town.directory.apply(.correctClient(ann))
    let changes = try await town.directory.activity(ActivityQuestion(client: town.mine))
      .filter { $0.kind == "change" }
    #expect(changes.allSatisfy { !$0.details.contains("Quarry") })
    let told = try #require(changes.first?.details)
    #expect(told.contains("\"Corrected a client\""))
    #expect(told.contains("\"facts\":[\"addresses\"]") && told.contains("\"changed\""))
    #expect(told.contains(town.mine.description))
  }

  @Test func toWhomARightWasGivenIsTold() async throws {
    let town = try await TrustTown()
    try await town.directory.give([.manager], to: town.stranger)
    let given = try #require(
      try await town.directory.activity(ActivityQuestion()).first { $0.kind == "rights" })
    #expect(given.subject == town.stranger)
    let person = try await town.directory.practitioner(town.stranger).practitioner
    #expect(given.subjectName == person.name.display)
    #expect(given.details.contains("manager"))
  }

  @Test func whatIsReadBesidesRecordsIsRecordedOnceAnHour() async throws {
    let town = try await TrustTown()
    let asker = town.directory.asking(as: .practitioner(town.asker))
    func readings() async throws -> [ActivityRecord] {
      await asker.settle()
      return try await town.directory.activity(ActivityQuestion(practitioner: town.asker))
        .filter { $0.kind == "reading" }
    }
    _ = try await asker.looks(at: town.mine, limit: 5)
    _ = try await asker.looks(at: town.mine, limit: 5)
    _ = try await asker.sharingDecisions(about: town.mine)
    _ = try await asker.handovers(of: town.asker)
    let read = try await readings()
    #expect(
      read.map(\.details).sorted() == [
        #"{"read":"cases"}"#, #"{"read":"decisions to share"}"#, #"{"read":"who looked"}"#,
      ])
    #expect(read.compactMap(\.client) == [town.mine, town.mine])
    #expect(read.compactMap(\.subject) == [town.asker])
    try await town.directory.give([.manager], to: town.asker)
    _ = try await asker.myAgency()
    try await town.directory.give([.steward], to: town.asker)
    _ = try await asker.mergedRecords(of: town.strangers)
    #expect(
      try await readings().prefix(2).map(\.details) == [
        #"{"read":"merged records"}"#, #"{"read":"what the agency has to see to"}"#,
      ])
  }
}
