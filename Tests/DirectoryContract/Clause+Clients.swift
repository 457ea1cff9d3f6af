import PatchworkCore

extension Clause {
  static let clients = [
    Clause("a client is kept as given, with an identifier and a version") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      try expect(client.id.isAssigned, "no identifier was given")
      var wanted = Client.sian
      (wanted.id, wanted.version) = (client.id, 1)
      try expect(client, is: wanted)
    },
    Clause("the legal name and the current address come first") { premises in
      let amina = try await premises.colleague(.amina)
      var draft = Client.sian
      draft.names.reverse()
      draft.addresses.reverse()
      let client = try await amina.addClient(draft)
      try expect(client.names, is: Client.sian.names)
      try expect(client.addresses, is: Client.sian.addresses)
    },
    Clause("what is said twice is kept once") { premises in
      let amina = try await premises.colleague(.amina)
      var draft = Client.sian
      draft.names += draft.names
      draft.addresses += draft.addresses + [Address(from: .firstDay)]
      let client = try await amina.addClient(draft)
      try expect(client.names, is: Client.sian.names)
      try expect(client.addresses, is: Client.sian.addresses)
    },
    Clause("a correction replaces the record and counts its version up") { premises in
      let amina = try await premises.colleague(.amina)
      var client = try await amina.addClient()
      client.birth = BirthDate("~2015")
      client.names.removeLast()
      client.addresses = []
      client.nhsNumber = nil
      try await amina.make(.correctClient(client))
      client.version = 2
      try expect(try await amina.client(client.id), is: client)
    },
    Clause("a correction of some fields leaves the others as they are") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      var said = Client.named("Rhys", "Pugh")
      (said.id, said.version) = (client.id, 1)
      try await amina.make(.amend(.client(Partial([.names], of: said))))
      var wanted = client
      (wanted.names, wanted.version) = (said.names, 2)
      try expect(try await amina.client(client.id), is: wanted)
      let stale = said
      try await expect(.conflict) {
        try await amina.make(.amend(.client(Partial([.safeContact], of: stale))))
      }
      said.version = 2
      try await amina.make(.amend(.client(Partial([.safeContact], of: said))))
      (wanted.safeContact, wanted.version) = (nil, 3)
      try expect(try await amina.client(client.id), is: wanted)
      let nobody = ClientID(rawValue: client.id.rawValue + 1)
      said.id = nobody
      let unknown = said
      try await expect(.notFound) {
        try await amina.make(.amend(.client(Partial([.names], of: unknown))))
      }
    },
    Clause("other records are corrected in some fields in the same way") { premises in
      let amina = try await premises.colleague(.amina)
      var me = amina.me
      me.role = "team leader"
      me.name = PersonName(given: "Nobody")
      try await amina.make(.amend(.practitioner(Partial([.role], of: me))))
      let now = try await amina.practitioner(me.id)
      try expect([now.role, now.name.given], is: ["team leader", amina.me.name.given])
      var agency = try await amina.directory.agency(me.agency).agency
      let name = agency.name
      (agency.area, agency.name) = ("Stafford", "Nowhere")
      try await amina.make(.amend(.agency(Partial([.area], of: agency))))
      let place = try await amina.directory.agency(me.agency).agency
      try expect([place.area, place.name], is: ["Stafford", name])
      let held = try await amina.join(try await amina.addClient().id)
      var said = held
      (said.nextVisit, said.role) = (.farAhead, "nobody")
      try await amina.make(.amend(.involvement(Partial([.nextVisit], of: said))))
      let kept = try await amina.involvement(held.id, of: held.client)
      try expect(kept.nextVisit, is: .farAhead)
      try expect(kept.role, is: held.role)
    },
    Clause("of two corrections of one version, the second is refused") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient()
      var (mine, theirs) = (client, client)
      mine.sex = .other
      theirs.birth = nil
      try await amina.make(.correctClient(mine))
      _ = try await tom.network(of: client.id)
      try await expect(.conflict) { try await tom.make(.correctClient(theirs)) }
      try expect(try await tom.client(client.id).birth, is: client.birth)
    },
    Clause("a client nobody has is not found") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient()
      let nobody = ClientID(rawValue: client.id.rawValue + 1)
      try await expect(.notFound) { try await amina.client(nobody) }
      var correction = client
      correction.id = nobody
      try await expect(.notFound) { try await amina.make(.correctClient(correction)) }
    },
    Clause("the clients that each opened last come first, each once") { premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      var ids: [ClientID] = []
      for name in ["Ann", "Ben", "Cat"] {
        ids.append(try await amina.addClient(.named(name, "Pugh")).id)
      }
      for id in ids + [ids[0]] { _ = try await amina.client(id) }
      _ = try await tom.client(ids[1])
      let recent = try await amina.directory.recentClients(limit: 2)
      try expect(recent.map(\.id), is: [ids[0], ids[2]])
      try expect(recent.first?.name.display, is: "Ann Pugh")
      try expect(try await tom.directory.recentClients(limit: 9).map(\.id), is: [ids[1]])
      try expect(try await tom.directory.recentClients(limit: 0), is: [])
      try expect(try await tom.directory.recentClients(limit: -1), is: [])
    },
    Clause("a new client is found by the next letter typed") { premises in
      let amina = try await premises.colleague(.amina)
      let client = try await amina.addClient(.named("Oluwaseun", "Adebayo-Whittingham"))
      let answer = try await amina.directory.search(SearchRequest(text: "oluwas"))
      let found = answer.hits.contains { hit in
        if case .client(let summary) = hit.subject { return summary.id == client.id }
        return false
      }
      try expect(found, "the client is not among the hits")
    },
    Clause("of a common name the first are listed, my own before all, and the others counted") {
      premises in
      let amina = try await premises.colleague(.amina)
      var names: [String] = []
      for number in 0..<14 {
        let given = String(UnicodeScalar(UInt8(77 - number % 13))) + "a\(number)"
        names.append("\(given) Smith")
        _ = try await amina.addClient(.named(given, "Smith"))
      }
      let answer = try await amina.directory.search(SearchRequest(text: "smith"))
      try expect(answer.hits.count, is: SearchRequest.fewNamesakes)
      let shown = answer.hits.compactMap { hit in
        if case .client(let client) = hit.subject { client.name.display } else { nil }
      }
      try expect(shown, is: Array(names.sorted().prefix(SearchRequest.fewNamesakes)))
      try expect(answer.leftOut?.clients, is: 14 - SearchRequest.fewNamesakes)
      try expect(
        answer.namesakes?.words,
        is: "14 clients are called Smith: add a first name, an age or a postcode.")
      let all = try await amina.directory.search(SearchRequest(text: "smith", namesakes: 20))
      try expect(all.hits.count, is: 14)
      try expect(all.namesakes, is: nil)
    },
    Clause("the summary counts what there is") { premises in
      let amina = try await premises.colleague(.amina)
      _ = try await amina.addClient()
      let summary = try await amina.directory.summary()
      try expect(
        summary,
        is: DirectorySummary(clients: 1, practitioners: 1, agencies: 1, isPractice: false))
    },
  ]
}
