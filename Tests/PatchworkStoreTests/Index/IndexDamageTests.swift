import Foundation
import PatchworkCore
import RandomInput
import Testing

@testable import PatchworkStore

@Suite(.timeLimit(.minutes(1))) struct IndexDamageTests {
  private func clients(_ count: Int) -> [Client] {
    (0..<count).map { number in
      Client(
        names: [PersonName(given: "Given\(number % 40)", family: "Family\(number)")],
        birth: .exact(CivilDate(dayNumber: Int32(15_000 + number))),
        addresses: [Address(postcode: Postcode("ST16 \(number % 10)LH"))])
    }
  }

  private func fill(_ directory: LocalDirectory) async throws {
    for client in clients(60) { _ = try await directory.apply(.addClient(client)) }
  }

  private func found(_ directory: LocalDirectory, _ text: String) async throws -> [String] {
    try await directory.search(SearchRequest(text: text)).hits.compactMap { hit in
      if case .client(let summary) = hit.subject { return summary.name.display }
      return nil
    }
  }

  @Test(arguments: ["garbage", "", "cut", "foreign"])
  func anUnusableFileIsReplacedAndSearchesGoOn(kind: String) async throws {
    let scratch = try Scratch()
    do {
      let directory = try scratch.directory()
      try await fill(directory)
      #expect(try await found(directory, "family7").first == "Given7 Family7")
    }
    let path = scratch.path("patchwork.db.index")
    #expect(FileManager.default.fileExists(atPath: path))
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    switch kind {
    case "garbage":
      var random = SeededRandom()
      try Data((0..<5_000).map { _ in UInt8.random(in: 0...255, using: &random) }).write(
        to: URL(fileURLWithPath: path))
    case "cut": try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    case "foreign":
      let other = try Scratch()
      let stranger = try other.directory()
      _ = try await stranger.apply(.addClient(clients(1)[0]))
      _ = try await stranger.search(SearchRequest(text: "family0"))
      try Data(contentsOf: URL(fileURLWithPath: other.path("patchwork.db.index")))
        .write(to: URL(fileURLWithPath: path))
    default: try Data().write(to: URL(fileURLWithPath: path))
    }
    let directory = try scratch.directory()
    #expect(try await found(directory, "family7").first == "Given7 Family7")
    let rebuilt = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(rebuilt.count == whole.count || rebuilt.count > 1_000)
  }
}

@Suite(.timeLimit(.minutes(1))) struct IndexChangeTests {
  private func names(_ answer: SearchAnswer) -> [String] {
    answer.hits.compactMap { hit in
      if case .client(let summary) = hit.subject { return summary.name.display }
      return nil
    }
  }

  @Test func aChangeIsVisibleToTheNextSearchHereAndElsewhere() async throws {
    let scratch = try Scratch()
    let here = try scratch.directory()
    let elsewhere = try scratch.directory()
    let request = SearchRequest(text: "zyxwena quillfeather")
    #expect(try await elsewhere.search(request).hits.isEmpty)

    let draft = Client(
      names: [PersonName(given: "Zyxwena", family: "Quillfeather")], birth: .year(2010))
    _ = try await here.apply(.addClient(draft))
    #expect(names(try await here.search(request)) == ["Zyxwena Quillfeather"])
    #expect(names(try await elsewhere.search(request)) == ["Zyxwena Quillfeather"])

    guard case .client(let summary)? = try await here.search(request).hits.first?.subject else {
      Issue.record("no client")
      return
    }
    var client = try await here.network(of: summary.id).client
    client.names[0].family = "Plumtree"
    _ = try await here.apply(.correctClient(client))
    #expect(
      names(try await elsewhere.search(SearchRequest(text: "plumtree"))) == ["Zyxwena Plumtree"])
    #expect(try await elsewhere.search(SearchRequest(text: "quillfeather")).hits.isEmpty)

    _ = try await here.undoLastChange()
    _ = try await here.undoLastChange()
    #expect(try await elsewhere.search(request).hits.isEmpty)
    #expect(try await here.search(SearchRequest(text: "plumtree")).hits.isEmpty)
  }

  @Test func theFileFindsWhatTheMemoryFound() async throws {
    let scratch = try Scratch()
    func at(_ postcode: String, in directory: LocalDirectory) async throws -> [String] {
      names(try await directory.search(SearchRequest(text: postcode)))
    }
    let directory = try scratch.directory()
    for number in 0..<40 {
      let birth = CivilDate(dayNumber: Int32(15_000 - number * 37 % 40))
      let client = Client(
        names: [PersonName(given: "Ada", family: "Family\(number)")], birth: .exact(birth),
        addresses: [
          Address(postcode: Postcode("ST\(number) 1AA")),
          Address(postcode: Postcode("WS\(number) 2BB"), until: birth),
        ])
      _ = try await directory.apply(.addClient(client))
    }
    #expect(try await at("ST17 1AA", in: directory) == ["Ada Family17"])
    // The next start maps the file that this one left.
    let again = try scratch.directory()
    for number in 0..<40 {
      #expect(try await at("ST\(number) 1AA", in: again) == ["Ada Family\(number)"])
    }
    #expect(try await at("WS17 2BB", in: again) == [])
  }

  @Test func practitionersAgenciesAndTheirNumbersAreFound() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let agency = Agency(
      name: "Borough Housing", kind: .housing, mainLine: "01632 960001")
    let joy = Practitioner(
      name: PersonName(given: "Joy", family: "Adeyemi"), role: "tenancy officer",
      agency: .unassigned,
      contactPoints: [
        ContactPoint(system: .phone, value: "07700 900412"),
        ContactPoint(system: .email, value: "j.adeyemi@example.org"),
      ])
    _ = try await directory.apply(.introduceMyself(joy, at: agency))
    func first(_ text: String) async throws -> String? {
      switch try await directory.search(SearchRequest(text: text)).hits.first?.subject {
      case .practitioner(_, let name, _, _): name
      case .agency(_, let name, _): name
      default: nil
      }
    }
    #expect(try await first("joy adeyemi") == "Joy Adeyemi")
    #expect(try await first("adeyeni") == "Joy Adeyemi")
    #expect(try await first("07700 900 412") == "Joy Adeyemi")
    #expect(try await first("+44 7700 900412") == "Joy Adeyemi")
    #expect(try await first("j.adeyemi@example.org") == "Joy Adeyemi")
    #expect(try await first("borough housing") == "Borough Housing")
    #expect(try await first("01632 960001") == "Borough Housing")
  }

  @Test func duplicatesAreOfferedBeforeSaving() async throws {
    let scratch = try Scratch()
    let directory = try scratch.directory()
    let held = Client(
      names: [PersonName(given: "Muhammad", family: "Chowdhury")],
      birth: .exact(CivilDate(dayNumber: 16_863)))
    _ = try await directory.apply(.addClient(held))
    let draft = Client(
      names: [PersonName(given: "Mohammed", family: "Choudhury")],
      birth: .exact(CivilDate(dayNumber: 16_863)))
    #expect(try await directory.possibleDuplicates(of: draft).count == 1)
    let other = Client(
      names: [PersonName(given: "Grace", family: "Hall")],
      birth: .exact(CivilDate(dayNumber: 9_000)))
    #expect(try await directory.possibleDuplicates(of: other).isEmpty)
  }
}
