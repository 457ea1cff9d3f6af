import PatchworkCore

extension Clause {
  static let deaths = [
    Clause("a death waits for a second person, whom the network sees beside the first") {
      premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      let day = CivilDate.lastYear
      try await record(day, of: client, by: amina)
      var death = try await amina.network(of: client).death
      try expect(death?.recorded?.source, is: .person(amina.me.id))
      try expect(death?.confirmed, is: nil)
      try expect(try await deathNews(tom), is: [.recorded])
      try expect(try await deathNews(amina), is: [])
      try await expectNotAllowed {
        try await amina.directory.apply(.rights(.confirmDeath(client, on: day)))
      }
      try await expectInvalid(.died) {
        try await tom.directory.apply(.rights(.confirmDeath(client, on: day.adding(days: 1))))
      }
      try await tom.make(.rights(.confirmDeath(client, on: day)))
      let network = try await amina.network(of: client)
      death = network.death
      try expect(death?.recorded?.source, is: .person(amina.me.id))
      try expect(death?.confirmed?.source, is: .person(tom.me.id))
      try expect(network.practitioner(tom.me.id) != nil, is: true)
      try expect(try await deathNews(amina), is: [.confirmed])
      try await expectInvalid(.died) {
        try await tom.directory.apply(.rights(.confirmDeath(client, on: day)))
      }
      let found = try await tom.directory.search(SearchRequest(text: "sian watson")).hits
      guard case .client(let summary)? = found.first?.subject else {
        throw BrokenPromise(description: "a client who died is not found")
      }
      try expect(summary.death, is: Death.Mark(day, isConfirmed: true))
    },
    Clause("any of the network takes a death back, which can be undone, and all hear of both") {
      premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      try await record(.lastYear, of: client, by: amina)
      try await tom.make(.rights(.takeBackDeath(client)))
      try expect(try await amina.client(client).died, is: nil)
      try expect(try await amina.network(of: client).death, is: nil)
      try expect(try await deathNews(amina), is: [.takenBack])
      _ = try await tom.directory.undoLastChange()
      let death = try await amina.network(of: client).death
      try expect(death?.day, is: .lastYear)
      try expect(death?.recorded?.source, is: .person(amina.me.id))
      try expect(try await deathNews(amina), is: [.recorded])
      _ = try await amina.directory.undoLastChange()
      try expect(try await amina.client(client).died, is: nil)
      try expect(try await deathNews(tom), is: [.takenBack])
      try await expectInvalid(.died) {
        try await tom.directory.apply(.rights(.takeBackDeath(client)))
      }
      try await expectInvalid(.died) {
        try await tom.directory.apply(.rights(.confirmDeath(client, on: .lastYear)))
      }
    },
    Clause("a day of death that was changed is of whoever changed it, and goes back to what it was")
    {
      premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      try await record(.lastYear, of: client, by: amina)
      try await tom.make(.rights(.confirmDeath(client, on: .lastYear)))
      let later = CivilDate.lastYear.adding(days: 2)
      try await record(later, of: client, by: tom)
      var death = try await amina.network(of: client).death
      try expect(death?.recorded?.source, is: .person(tom.me.id))
      try expect(death?.confirmed, is: nil)
      try await amina.make(.rights(.takeBackDeath(client)))
      death = try await amina.network(of: client).death
      try expect(death?.day, is: .lastYear)
      try expect(death?.recorded?.source, is: .person(amina.me.id))
      try expect(death?.confirmed?.source, is: .person(tom.me.id))
    },
    Clause("no visit is due to a client whose death is recorded, and it is again when that goes") {
      premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      guard var mine = try await amina.directory.myDay().cases.first?.involvement else {
        throw BrokenPromise(description: "my day has no case")
      }
      mine.nextVisit = .lastYear
      try await amina.make(.correctInvolvement(mine))
      let today = CivilDate.lastYear
      func isDue() async throws -> Bool? {
        try await amina.directory.myDay().cases.first?.isVisitDue(on: today)
      }
      try expect(try await isDue(), is: true)
      try await record(.lastYear, of: client, by: amina)
      try expect(try await isDue(), is: false)
      try await tom.make(.rights(.confirmDeath(client, on: .lastYear)))
      try expect(try await isDue(), is: false)
      try await tom.make(.rights(.takeBackDeath(client)))
      try expect(try await isDue(), is: true)
    },
    Clause("news of a death is seen with one act, and is one's own") { premises in
      let (amina, tom, client) = try await twoInANetwork(premises)
      try await record(.lastYear, of: client, by: amina)
      guard let id = try await tom.directory.inbox().items.compactMap(\.death).first?.id else {
        throw BrokenPromise(description: "nobody was told")
      }
      try await expect(.notFound) { try await amina.directory.apply(.rights(.seeDeath(id))) }
      try await tom.make(.rights(.seeDeath(id)))
      try expect(try await deathNews(tom), is: [])
      try await expectInvalid(.news) { try await tom.directory.apply(.rights(.seeDeath(id))) }
    },
    Clause("who works with the client and who keeps the records settles a death, and nobody else") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await amina.join(client)
      try await record(.lastYear, of: client, by: amina)
      // Any other fact may be corrected by whoever gives a reason.
      var corrected = try await tom.client(client)
      corrected.sex = .other
      try await tom.make(.correctClient(corrected))
      guard try await !tom.directory.roles().contains(.steward) else { return }
      for act in [RightsAct.confirmDeath(client, on: .lastYear), .takeBackDeath(client)] {
        try await expectNotAllowed { try await tom.directory.apply(.rights(act)) }
      }
      for day in [nil, CivilDate.firstDay] {
        corrected = try await tom.client(client)
        corrected.died = day
        try await expectNotAllowed { try await tom.directory.apply(.correctClient(corrected)) }
      }
      try expect(try await amina.client(client).died, is: .lastYear)
    },
  ]

  private static func record(
    _ day: CivilDate, of client: ClientID, by colleague: Colleague
  ) async throws {
    var held = try await colleague.client(client)
    held.died = day
    try await colleague.make(.correctClient(held))
  }

  private static func deathNews(_ colleague: Colleague) async throws -> [DeathNews.Kind] {
    try await colleague.directory.inbox().items.compactMap(\.death?.kind)
  }
}
