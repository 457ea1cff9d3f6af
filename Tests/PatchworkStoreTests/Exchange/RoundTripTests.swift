import ExchangeSamples
import Foundation
import PatchworkCore
import PatchworkExchange
import PatchworkPractice
import RandomInput
import Testing

@testable import PatchworkStore

/// Export, import and export again give the same bytes.
@Suite(.timeLimit(.minutes(1)), .atNoon) struct RoundTripTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Exports a directory, imports that into an empty one, and exports this one.
  private func expectRoundTrip(_ directory: LocalDirectory) async throws {
    _ = try await directory.exportFolder(scratch.path("first"))
    let second = try scratch.directory("second.db")
    let report = try await second.importFolder(scratch.path("first"))
    #expect(report.badRows == [])
    _ = try await second.exportFolder(scratch.path("second"))
    #expect(try scratch.files(in: "second") == scratch.files(in: "first"))
  }

  @Test func theSampleComesBackAsItWas() async throws {
    try scratch.writeSample()
    let directory = try scratch.directory()
    let report = try await directory.importFolder(scratch.path("in"))
    #expect(report.badRows == [])
    try await expectRoundTrip(directory)
    #expect(try scratch.files(in: "first") == sampleFiles)
  }

  @Test func theWholePracticeCountyComesBack() async throws {
    let directory = try scratch.directory()
    let today = UnitedKingdomTime.moment(WallClock.now()).date
    var random = SeededRandom()
    let county = PracticeCounty.make(seed: random.next(), today: today)
    try await directory.becomePracticeArea(
      with: CountyRecords(
        agencies: county.agencies, practitioners: county.practitioners, clients: county.clients,
        relationships: county.relationships, involvements: county.involvements),
      host: county.me, on: today)
    try await expectRoundTrip(directory)
    let involvements = try scratch.read("first/involvements.csv")
    #expect(involvements.count(where: { $0 == "\n" }) == county.involvements.count + 1)
    for client in county.clients.prefix(50) {
      #expect(try await directory.open(client.id, reason: .duty).client == client)
    }
  }

  /// What the program takes, the files take: records made of awkward parts.
  @Test func whateverTheProgramKeepsComesBack() async throws {
    let directory = try scratch.directory()
    var random = SeededRandom()
    func text() -> String {
      let parts = [
        "Siân", "O'Neil", "a,b", "\"q\"", "نور", "Ó", "x|y", "pw:0", "yes", "=", "-", "1", "_",
      ]
      let text = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      return ["=", "-"].contains(text.first.map(String.init) ?? "") ? "a" + text : text
    }
    func day() -> CivilDate? {
      Bool.random(using: &random)
        ? CivilDate(dayNumber: Int32.random(in: 10_000...19_000, using: &random)) : nil
    }
    let agency = AgencyID(
      rawValue: try await directory.apply(
        .addAgency(Agency(name: "a,\"b\"", kind: .other))
      ).subject)
    var kept: [ClientID] = []
    var household: HouseholdID?
    for _ in 0..<120 {
      let names = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        PersonName(
          kind: PersonName.Kind.allCases.randomElement(using: &random) ?? .alias, given: text(),
          middle: text(), family: text())
      }
      let addresses = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Address(
          line: text(), postcode: Bool.random(using: &random) ? Postcode("ST16 2LH") : nil,
          from: day())
      }
      var draft = Client(
        names: names, birth: day().map { .exact($0) },
        sex: Sex.allCases.randomElement(using: &random) ?? .notKnown, addresses: addresses)
      draft.household = Bool.random(using: &random) ? household ?? .unassigned : nil
      guard let receipt = try? await directory.apply(.addClient(draft)) else { continue }
      kept.append(ClientID(rawValue: receipt.subject))
      household = try await directory.open(ClientID(rawValue: receipt.subject), reason: .duty)
        .client
        .household
      _ = try? await directory.apply(
        .addInvolvement(
          Involvement(
            client: ClientID(rawValue: receipt.subject), practitioner: nil, agency: agency,
            role: text(), from: day() ?? .firstDay, until: day(), expectedEnd: day(),
            isLead: Bool.random(using: &random),
            lastContact: day(), nextVisit: day())))
      if let other = kept.randomElement(using: &random), other != kept.last {
        _ = try await directory.apply(
          .relate(
            Relationship(
              client: ClientID(rawValue: receipt.subject), relative: other,
              kind: Relationship.Kind.allCases.randomElement(using: &random) ?? .cousin)))
      }
    }
    #expect(kept.count > 40, "\(random)")
    try await expectRoundTrip(directory)
  }

  @Test func anExportThatFailsLeavesTheOldOne() async throws {
    try scratch.writeSample()
    let directory = try scratch.directory()
    _ = try await directory.importFolder(scratch.path("in"))
    _ = try await directory.exportFolder(scratch.path("out"))
    let before = try scratch.files(in: "out")
    try await directory.upkeep.write {
      try $0.execute("UPDATE involvement SET first_day = 99999999 WHERE last_day IS NOT NULL")
    }
    await #expect(throws: DirectoryError.self) {
      try await directory.exportFolder(scratch.path("out"))
    }
    #expect(try scratch.files(in: "out") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
    #expect(Set(names) == Set(ExchangeFile.allCases.map(\.fileName)))
    #expect(try scratch.permissions("out/clients.csv") == 0o600)
  }
}

extension CivilDate {
  fileprivate static let firstDay = CivilDate(dayNumber: 10_000)
}
