import PatchworkCore
import Testing

/// A decision about sharing names with whom, what, and a ground that fits it.
@Suite(.timeLimit(.minutes(1))) struct SharingDecisionTests {
  private func decision(
    isShared: Bool = true, agency: AgencyID? = AgencyID(rawValue: 1), kind: Agency.Kind? = nil,
    information: [SharingDecision.Information] = [.health],
    ground: SharingDecision.Ground = .consent
  ) -> SharingDecision {
    SharingDecision(
      client: ClientID(rawValue: 5), isShared: isShared, agency: agency, kind: kind,
      information: information, ground: ground)
  }

  @Test func itIsWithOneAgencyOrOneSortOfAgency() {
    #expect(decision().problems().isEmpty)
    #expect(decision(agency: nil, kind: .police).problems().isEmpty)
    #expect(decision(agency: nil).problems().count == 1)
    #expect(decision(kind: .police).problems().count == 1)
  }

  @Test func everyGroundIsToShareOrNotToShare() {
    for ground in SharingDecision.Ground.allCases {
      for isShared in [true, false] {
        let problems = decision(isShared: isShared, ground: ground).problems()
        #expect(problems.isEmpty == (ground.isToShare == isShared), "\(ground)")
      }
    }
    #expect(
      SharingDecision.Ground.offered(toShare: false) == [.harm, .noUse, .forbidden, .noConsent])
  }

  @Test func itIsAboutSomething() {
    #expect(decision(information: []).problems().count == 1)
  }
}
