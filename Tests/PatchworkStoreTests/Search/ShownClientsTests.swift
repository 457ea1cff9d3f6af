import PatchworkCore
import Testing

@testable import PatchworkStore

/// How many clients outside their own somebody was shown, and what follows from it.
@Suite("Clients outside one's own are counted", .timeLimit(.minutes(2)), .atNoon)
struct ShownClientsTests {
  private static let few = ShownClients.Limits(most: 20, passing: 30)

  @Test("an answer that stood for a second counts, one that was typed through does not")
  func standing() async throws {
    let town = try await ShownTown(people: 300)
    let name = town.clients[0].name
    let whole = "\(name.given) \(name.family)".lowercased()
    let beginning = String(whole.dropLast())
    let shown = try await town.at(0) { try await town.find(beginning) }
    let rest = try await town.at(0.4) { try await town.find(whole) }
    #expect(!shown.isEmpty)
    #expect(town.tally.counted == 0)
    #expect(town.tally.passed == Set(shown).count)
    // A second later the last answer stands.
    _ = try await town.at(1.5) { try await town.find(whole + "x") }
    #expect(town.tally.counted == Set(rest).count)
    #expect(town.tally.counted > 0)
  }

  @Test("a whole date, postcode or number counts at once, whatever is typed behind it")
  func whole() async throws {
    let town = try await ShownTown(people: 300)
    let client = try #require(town.clients.first { $0.currentAddress?.postcode != nil })
    let postcode = try #require(client.currentAddress?.postcode)
    let shown = try await town.at(0) { try await town.find("\(postcode)") }
    #expect(shown.contains(client.id))
    #expect(town.tally.counted == shown.count)
    guard case .exact(let day)? = client.birth else { return }
    let text = "\(day.parts.day).\(day.parts.month).\(day.parts.year)"
    let born = try await town.at(0.1) { try await town.find(text) }
    #expect(town.tally.counted == Set(shown + born).count)
  }

  @Test("what passes under growing words counts once it is more than people type through")
  func passing() async throws {
    let town = try await ShownTown(people: 600, limits: Self.few)
    var shown: Set<ClientID> = []
    for (number, client) in town.clients.enumerated() {
      // Each name is followed at once by one that goes on from it and finds nobody.
      let text = client.name.family.lowercased()
      let seconds = Double(number) / 5
      shown.formUnion(try await town.at(seconds) { try await town.find(text) })
      _ = try await town.at(seconds + 0.1) { try await town.find(text + "zzqqxx") }
    }
    #expect(town.tally.passed <= Self.few.passing)
    #expect(shown.count <= Self.few.most + Self.few.passing + 100, "\(shown.count)")
    #expect(try await town.at(500) { try await town.find("smith") }.isEmpty)
    // A day later fingers are as free as before.
    let name = town.clients[0].name
    let text = "\(name.given) \(name.family)"
    let again = try await town.at(90_000) { try await town.find(text) }
    #expect(again.contains(town.clients[0].id))
    _ = try await town.at(90_000.2) { try await town.find(text + "x") }
    #expect(town.tally.passed <= Set(again).count)
  }

  @Test("above the limit one likely person is shown at a time, in words, and it is recorded once")
  func narrowed() async throws {
    let town = try await ShownTown(people: 600, limits: Self.few)
    for client in town.clients.prefix(200) {
      guard let postcode = client.currentAddress?.postcode else { continue }
      _ = try await town.at(0) { try await town.find("\(postcode)") }
    }
    #expect(town.tally.counted > Self.few.most)
    #expect(town.tally.counted <= Self.few.most + 50)
    let last = try #require(
      town.clients.last { $0.birth?.isExact == true && !$0.name.family.isEmpty })
    guard case .exact(let day)? = last.birth else { return }
    let name = "\(last.name.given) \(last.name.family)"
    let dated = "\(name) \(day.parts.day).\(day.parts.month).\(day.parts.year)"
    #expect(try await town.at(60) { try await town.find(name) }.isEmpty)
    #expect(try await town.at(61) { try await town.find(dated) } == [last.id])
    let answer = try await town.at(62) { try await town.amina.search(SearchRequest(text: name)) }
    let sentence = try #require(answer.warnings.last)
    #expect(sentence.contains("one likely person at a time"))
    #expect(sentence.contains("01632 960010"))
    // Duplicates are a search by another name.
    var draft = last
    draft.id = .unassigned
    draft.birth = nil
    draft.nhsNumber = nil
    let asked = draft
    #expect(try await town.at(63) { try await town.amina.possibleDuplicates(of: asked) }.isEmpty)
    await town.amina.settle()
    let found = try await town.keeper.activity(
      {
        var question = ActivityQuestion(); question.facts = [.manyFound]; return question
      }())
    #expect(found.count == 1)
    // A day later it is over.
    #expect(try await !town.at(86_500) { try await town.find(dated) }.isEmpty)
    #expect(try await town.at(86_501) { try await town.find("\(name) ") }.contains(last.id))
  }

  @Test("whoever's clients are their own are shown them as ever")
  func own() async throws {
    let town = try await ShownTown(people: 300, limits: Self.few)
    let mine = town.clients[5]
    _ = try await town.keeper.open(mine.id, reason: .duty)
    _ = try await town.keeper.apply(
      .addInvolvement(
        Involvement(
          client: mine.id, practitioner: town.author.practitioner, agency: town.agency,
          role: "worker", from: CivilDate(dayNumber: 20_000))))
    let text = "\(mine.name.given) \(mine.name.family)"
    for client in town.clients {
      guard let postcode = client.currentAddress?.postcode else { continue }
      _ = try await town.at(1) { try await town.find("\(postcode)") }
    }
    #expect(try await town.at(2) { try await town.find(text) }.contains(mine.id))
  }

  @Test("a restart forgets little of it")
  func restart() async throws {
    let town = try await ShownTown(people: 600, limits: Self.few)
    for client in town.clients.prefix(100) {
      guard let postcode = client.currentAddress?.postcode else { continue }
      _ = try await town.at(0) { try await town.find("\(postcode)") }
    }
    await town.amina.settle()
    let counted = town.tally.counted
    let store = try Store(path: town.scratch.path("patchwork.db"), showing: Self.few)
    let again = LocalDirectory(store: store, asker: .practitioner(town.author.practitioner))
    let name = town.clients[0].name
    #expect(
      try await town.at(60) { try await town.find("\(name.given) \(name.family)", as: again) }
        .isEmpty)
    #expect(store.shown.tally(of: town.author).counted == counted)
  }

  @Test("no answer has a client in it but by the function that counts")
  func doors() async throws {
    let town = try await ShownTown(people: 60)
    let (client, relative) = (town.clients[0].id, town.clients[1].id)
    _ = try await town.keeper.open(client, reason: .duty)
    _ = try await town.keeper.apply(
      .relate(Relationship(client: client, relative: relative, kind: .sibling)))
    _ = try await town.amina.open(client, reason: .duty)
    #expect(town.tally.counted == 2)
    let housemates = try await town.amina.household(of: client).members.map(\.person.id)
    #expect(town.tally.counted == Set(housemates + [client, relative]).count)
    _ = try await town.amina.recentClients(limit: 10)
    #expect(town.tally.counted == Set(housemates + [client, relative]).count)
  }
}

extension BirthDate {
  fileprivate var isExact: Bool { if case .exact = self { true } else { false } }
}
