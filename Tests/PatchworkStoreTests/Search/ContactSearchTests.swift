import PatchworkCore
import PatchworkExchange
import Testing

@testable import PatchworkStore

/// Practitioners in the search box.
@Suite(.timeLimit(.minutes(1))) struct ContactSearchTests {
  private let scratch: Scratch
  private let directory: LocalDirectory

  init() async throws {
    scratch = try Scratch()
    directory = try scratch.directory()
    try scratch.write("in/agencies.csv", "id,name,kind\nA1,Merrow Police,police\n")
    try scratch.write(
      "in/practitioners.csv",
      """
      id,given,middle,family,role,agency
      P1,Brendan,Cian,Ní Bhriain,constable,A1
      P2,Seán,,McLoughlin,constable,A1
      P3,Eilidh,,Anderson,constable,A1

      """)
    // So many that one whose name only sounds alike is hardly meant.
    let crowd = (0..<900).map { "\($0),Grace,\(["Hall", "Nowak", "Kaur"][$0 % 3])\n" }
    try scratch.write("in/clients.csv", "id,given,family\n" + crowd.joined())
    #expect(try await directory.importFolder(scratch.path("in")).wasImported)
    for (given, family) in [("Sian", "Watson"), ("Elijah", "Brown"), ("Jaber", "el-Sayed")] {
      let client = Client(names: [PersonName(given: given, family: family)])
      _ = try await directory.apply(.addClient(client))
    }
  }

  private func found(_ text: String) async throws -> [(name: String, reasons: [MatchReason])] {
    let request = SearchRequest(text: text, includesPossible: true)
    return try await directory.search(request).hits.map { hit in
      switch hit.subject {
      case .client(let summary): (summary.name.display, hit.reasons)
      case .practitioner(_, let name, _, _): (name, hit.reasons)
      case .agency(_, let name, _): (name, hit.reasons)
      }
    }
  }

  @Test func aNameWithASlipIsFoundAndSaid() async throws {
    let hits = try await found("sian")
    #expect(hits.first?.name == "Sian Watson")
    let sean = try #require(hits.first { $0.name == "Seán McLoughlin" })
    #expect(sean.reasons == [.spelledNearly(typed: "sian", held: "Seán")])
  }

  @Test func aMiddleNameCountsAsItIsWrittenAndIsSaid() async throws {
    #expect(try await !found("sian").contains { $0.name == "Brendan Ní Bhriain" })
    let hits = try await found("cian")
    let brendan = try #require(hits.first { $0.name == "Brendan Ní Bhriain" })
    #expect(brendan.reasons == [.middleName(held: "Cian")])
  }

  @Test func aPractitionersOwnNameComesBeforeClientsWhoHardlyFit() async throws {
    let names = try await found("eilidh").map(\.name)
    #expect(names.first == "Eilidh Anderson")
    #expect(!names.contains("Jaber el-Sayed"))
  }

  /// At half past eleven in the evening by universal time it is tomorrow in a British summer.
  @Test func whoHasLeftIsNotFoundFromTheirFirstDayAwayOn() async throws {
    let day = try #require(CivilDate("2026-07-01"))
    let before = Int64(day.dayNumber) * 86_400 - 7_200
    try await WallClock.$fixedMoment.withValue(before) {
      let directory = try scratch.directory("summer.db")
      let agency = AgencyID(
        rawValue: try await directory.apply(.addAgency(Agency(name: "Merrow", kind: .police)))
          .subject)
      _ = try await directory.apply(
        .addPractitioner(
          Practitioner(
            name: PersonName(given: "Eilidh", family: "Anderson"), role: "constable",
            agency: agency, leftOn: day)))
      func found() async throws -> Int {
        try await directory.search(SearchRequest(text: "eilidh anderson")).hits.count
      }
      #expect(try await found() == 1)
      // Nothing changes in between but the day.
      let later = try await WallClock.$fixedMoment.withValue(before + 5_400) { try await found() }
      #expect(later == 0)
    }
  }

  @Test func aMistypedRoleAloneIsNobody() async throws {
    #expect(try await !found("constable").isEmpty)
    #expect(try await found("konstable").isEmpty)
  }
}
