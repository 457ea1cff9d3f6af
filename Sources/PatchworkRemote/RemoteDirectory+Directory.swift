import PatchworkAPI
import PatchworkCore

/// Each operation of the port, as its request.
extension RemoteDirectory {
  /// Who is asking.
  package func me() async throws -> Practitioner? {
    try Self.value(try await answer(.asker(.me)))
  }

  /// What the directory holds, in numbers.
  package func summary() async throws -> DirectorySummary {
    try Self.require(try await answer(.search(.summary)))
  }

  /// Finds clients, practitioners and agencies.
  package func search(_ request: SearchRequest) async throws -> SearchAnswer {
    var request = request
    request.limit = min(max(request.limit, 1), APILimits.page)
    return try Self.require(
      try await answer(.search(.search), body: SearchBody(request), isChange: false))
  }

  /// The clients that the asker opened last, latest first.
  package func recentClients(limit: Int) async throws -> [ClientSummary] {
    guard limit > 0 else { return [] }
    let page: Page<ClientSummary> = try Self.require(
      try await answer(.clients(.recentClients), query: "?limit=\(min(limit, APILimits.page))"))
    return page.items
  }

  /// A client with everything around them.
  package func network(of client: ClientID) async throws -> Network {
    try Self.require(try await answer(.clients(.network), [client.description]))
  }

  /// A practitioner's card.
  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    try Self.require(try await answer(.practitioners(.practitionerCard), [id.description]))
  }

  /// An agency's card.
  package func agency(_ id: AgencyID) async throws -> AgencyCard {
    try Self.require(try await answer(.agencies(.agencyCard), [id.description]))
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

  /// Clients already held who may be the person in a draft.
  package func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    let page: Page<SearchHit> = try Self.require(
      try await answer(.clients(.possibleDuplicates), body: ClientBody(draft), isChange: false))
    return page.items
  }

  /// Makes one change; waits while there is no line.
  package func apply(_ change: Change) async throws -> ChangeReceipt {
    let response = try await send(try .making(change))
    let body: ReceiptBody = try Self.require(response)
    return body.receipt
  }

  /// Takes back the asker's last change that has not been taken back.
  package func undoLastChange() async throws -> ChangeReceipt? {
    let body: ReceiptBody? = try Self.value(
      try await answer(.asker(.undoLastChange), isChange: true))
    return body?.receipt
  }
}
