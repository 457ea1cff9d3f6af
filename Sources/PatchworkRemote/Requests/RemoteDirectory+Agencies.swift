import PatchworkAPI
import PatchworkCore

/// Agencies, and what they have to see to.
extension RemoteDirectory {
  package func agency(_ id: AgencyID) async throws -> AgencyCard {
    let response = try await answer(.agencies(.agencyCard), [id.description])
    return try Self.require(response, about: id) { (card: AgencyCard) in card.agency.id }
  }

  /// Every agency, by name, page after page.
  package func agencies() async throws -> [Agency] {
    var agencies: [Agency] = []
    var query = ""
    while true {
      let page: Page<Agency> = try Self.require(
        try await answer(.agencies(.agencies), query: query))
      agencies += page.items
      guard let next = page.next, !page.items.isEmpty else { return agencies }
      query = "?cursor=\(next)"
    }
  }

  package func myAgency() async throws -> AgencyUpkeep {
    try Self.require(try await answer(.agencies(.myAgency)))
  }

  /// Who of the asker's agency can come in, for its managers.
  package func agencyAccounts() async throws -> AgencyAccounts {
    try Self.require(try await answer(.agencies(.agencyAccounts)))
  }
}
