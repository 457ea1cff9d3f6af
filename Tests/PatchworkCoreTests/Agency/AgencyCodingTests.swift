import Foundation
import PatchworkCore
import Testing

/// Agencies as they are written down for an undo, and sent.
@Suite(.timeLimit(.minutes(1))) struct AgencyCodingTests {
  @Test func everythingComesBack() throws {
    var agency = Agency(id: AgencyID(rawValue: 7), version: 2, name: "Clinic", kind: .health)
    agency.emergencyAreas = try #require(EmergencyAreas("QM ST16"))
    agency.gapRules = try #require(GapAdjustments("unseen 14; no-gp off"))
    agency.division = .scotland
    let data = try JSONEncoder().encode(agency)
    #expect(try JSONDecoder().decode(Agency.self, from: data) == agency)
  }

  @Test func whatWasWrittenBeforeThereWereSuchRulesCanStillBeRead() throws {
    let old = """
      {"id":"0000000000007","version":1,"name":"Clinic","kind":"health","area":"","mainLine":"",
       "hours":"","dutyDesk":[]}
      """
    let agency = try JSONDecoder().decode(Agency.self, from: Data(old.utf8))
    #expect(agency == Agency(id: AgencyID(rawValue: 7), version: 1, name: "Clinic", kind: .health))
  }
}
