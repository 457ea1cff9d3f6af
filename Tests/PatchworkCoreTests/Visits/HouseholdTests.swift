import PatchworkCore
import Testing

@Suite(.timeLimit(.minutes(1))) struct HouseholdTests {
  private func member(_ id: Int64, _ workers: [Int64], shares: Bool = true)
    -> HouseholdNetwork.Member
  {
    HouseholdNetwork.Member(
      person: ClientSummary(
        Client(id: ClientID(rawValue: id), names: [PersonName(given: "Client \(id)", family: "")])),
      involvements: workers.map { worker in
        Involvement(
          id: InvolvementID(rawValue: id * 100 + worker), client: ClientID(rawValue: id),
          practitioner: PractitionerID(rawValue: worker), agency: AgencyID(rawValue: 1),
          role: "worker", from: CivilDate(dayNumber: 20_000))
      }, sharesHousehold: shares)
  }

  private func home(_ members: [HouseholdNetwork.Member]) -> HouseholdNetwork {
    HouseholdNetwork(
      client: ClientID(rawValue: 1), members: members, practitioners: [], agencies: [])
  }

  private func circles(_ members: [HouseholdNetwork.Member]) -> [[Int64]] {
    home(members).circles.map { $0.map(\.rawValue) }
  }

  @Test func thoseWhoShareAClientAreOneCircle() {
    #expect(circles([member(1, [1, 2]), member(2, [2, 3])]) == [[1, 2, 3]])
    #expect(circles([member(1, [1]), member(2, [3]), member(3, [1, 3])]) == [[1, 3]])
  }

  @Test func thoseWhoShareNoneAreTwo() {
    let members = [member(1, [4]), member(2, [1, 2]), member(3, [])]
    #expect(circles(members) == [[1, 2], [4]])
    #expect(home(members).strangers(to: PractitionerID(rawValue: 4)).map(\.rawValue) == [1, 2])
    #expect(home(members).strangers(to: PractitionerID(rawValue: 1)).map(\.rawValue) == [4])
    #expect(home(members).strangers(to: PractitionerID(rawValue: 9)) == [])
  }

  @Test func whoeverSharesNoNetworkIsAStrangerThoughSomebodyKnowsBoth() {
    let members = [member(1, [1, 2]), member(2, [2, 3]), member(3, [3, 4])]
    func strangers(_ id: Int64) -> [Int64] {
      home(members).strangers(to: PractitionerID(rawValue: id)).map(\.rawValue)
    }
    #expect(strangers(1) == [3, 4])
    #expect(strangers(2) == [4])
    #expect(strangers(3) == [1])
  }

  @Test func whoHasNobodyIsSaidOfTheHouseholdOnly() {
    let members = [member(1, [1]), member(2, []), member(3, [], shares: false)]
    #expect(home(members).membersWithNobody.map(\.id.rawValue) == [2])
  }
}
