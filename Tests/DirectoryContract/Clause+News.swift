import PatchworkCore

extension Clause {
  static let news = [
    Clause("a network hears who joins and leaves, in one item, until its reader has seen it") {
      premises in
      let amina = try await premises.colleague(.amina)
      let tom = try await premises.colleague(.tom)
      let client = try await amina.addClient().id
      try await amina.join(client)
      var theirs = try await tom.join(client, as: "housing officer")
      theirs.until = .lastYear
      try await tom.make(.correctInvolvement(theirs))
      let items = try await amina.directory.inbox().items
      try expect(items.map(\.kind), is: [.news])
      try expect(items[0].client?.id, is: client)
      try expect(items[0].news?.entries.map(\.kind), is: [.joined, .left])
      try expect(items[0].news?.entries.map(\.role), is: ["housing officer", "housing officer"])
      try expect(try await tom.directory.inbox().items, is: [])
      guard let id = items[0].news?.id else { return }
      try await expect(.notFound) { try await tom.make(.act(.seeNews(id))) }
      try await amina.make(.act(.seeNews(id)))
      try expect(try await amina.directory.inbox().items, is: [])
      try await expectInvalid(.news) { try await amina.make(.act(.seeNews(id))) }
    }
  ]
}
