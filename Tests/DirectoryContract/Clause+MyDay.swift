import PatchworkCore

extension Clause {
  static let myDay = [
    Clause("my day holds my own clients, and what others changed since I looked") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      try expect(try await amina.directory.myDay().cases, is: [])
      let client = try await amina.addClient().id
      let mine = try await amina.join(client)
      try await amina.join(client, as: "interpreter", until: .lastYear)
      try await tom.join(client)
      let day = try await amina.directory.myDay()
      try expect(day.cases.map(\.involvement.id), is: [mine.id])
      try expect(day.cases.map(\.client.id), is: [client])
      try expect(try await tom.directory.myDay().cases.count, is: 1)
    },
    Clause("my day says who of the network is away") { premises in
      let (amina, tom, _) = try await twoInANetwork(premises)
      var him = tom.me
      him.leave = [Leave(from: .lastYear, through: .farAhead)]
      try await tom.make(.correctPractitioner(him))
      let day = try await amina.directory.myDay()
      try expect(day.cases.map { $0.away.map(\.given) }, is: [["tom"]])
    },
  ]
}
