import PatchworkCore

extension Clause {
  static let listening = [
    Clause("whoever listens hears of every kind of change, in order") { premises in
      let amina = try await premises.colleague(.amina)
      let events = amina.directory.events()
      let client = try await amina.addClient()
      let agency = try await amina.addAgency("Borough Housing")
      let person = try await amina.addPractitioner("Ruth", "Cole")
      try await amina.join(client.id)
      try await expectToHear(
        [.client(client.id), .agency(agency), .practitioner(person), .client(client.id)],
        in: events)
    },
    Clause("what is changed or taken back is heard by who has the client open") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      var client = try await amina.addClient()
      _ = try await tom.network(of: client.id)
      let events = tom.directory.events()
      client.sex = .other
      try await amina.make(.correctClient(client))
      _ = try await amina.directory.undoLastChange()
      try await expectToHear([.client(client.id), .client(client.id)], in: events)
    },
    Clause("both sides of a family link are heard of") { premises in
      let amina = try await premises.colleague(.amina)
      let one = try await amina.addClient(.named("Ann", "Pugh"))
      let other = try await amina.addClient(.named("Ben", "Pugh"))
      let events = amina.directory.events()
      try await amina.make(
        .relate(Relationship(client: one.id, relative: other.id, kind: .sibling)))
      try await expectToHear([.client(one.id), .client(other.id)], in: events)
    },
    Clause("every listener hears, and one who stops does not stop the others") { premises in
      let amina = try await premises.colleague(.amina)
      let brief = Task { [directory = amina.directory] in
        for await _ in directory.events() { return }
      }
      let events = amina.directory.events()
      let client = try await amina.addClient()
      try await expectToHear([.client(client.id)], in: events)
      brief.cancel()
      let agency = try await amina.addAgency("Borough Housing")
      try await expectToHear(
        [.agency(agency)], in: amina.directory.events(),
        after: {
          try await amina.make(.correctAgency(try await amina.directory.agency(agency).agency))
        })
    },
  ]
}

/// Goes on once the events have come in this order. Others may come between: a listener may be
/// told of what it knows already.
private func expectToHear(
  _ wanted: [DirectoryEvent], in events: AsyncStream<DirectoryEvent>,
  after body: () async throws -> Void = {}
) async throws {
  try await body()
  var waiting = wanted[...]
  for await event in events where event == waiting.first {
    waiting.removeFirst()
    if waiting.isEmpty { return }
  }
  throw BrokenPromise(description: "the events ended before \(waiting)")
}
