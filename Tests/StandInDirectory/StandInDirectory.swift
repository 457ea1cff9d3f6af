import PatchworkCore

/// A directory of tests: everything that is asked passes one function, and what a test does not
/// care about has an answer already. A new operation of the port is written down here once.
package protocol StandInDirectory: Directory {
  /// Answers a question, or does not.
  ///
  /// - Parameters:
  ///   - words: what is asked, as tests name it: `search sian`, `looks`.
  ///   - ask: gets the answer from a directory that has one.
  func answer<Value: Sendable>(
    _ words: String, _ ask: @Sendable (any Directory) async throws -> Value
  ) async throws -> Value
}

extension StandInDirectory {
  package func me() async throws -> Practitioner? {
    try await answer("me") { try await $0.me() }
  }

  package func summary() async throws -> DirectorySummary {
    try await answer("summary") { try await $0.summary() }
  }

  package func search(_ request: SearchRequest) async throws -> SearchAnswer {
    try await answer("search \(request.text)") { try await $0.search(request) }
  }

  package func recentClients(limit: Int) async throws -> [ClientSummary] {
    try await answer("recent") { try await $0.recentClients(limit: limit) }
  }

  package func network(of client: ClientID) async throws -> Network {
    try await answer("network") { try await $0.network(of: client) }
  }

  package func practitioner(_ id: PractitionerID) async throws -> PractitionerCard {
    try await answer("practitioner") { try await $0.practitioner(id) }
  }

  package func agency(_ id: AgencyID) async throws -> AgencyCard {
    try await answer("agency") { try await $0.agency(id) }
  }

  package func agencies() async throws -> [Agency] {
    try await answer("agencies") { try await $0.agencies() }
  }

  package func possibleDuplicates(of draft: Client) async throws -> [SearchHit] {
    try await answer("duplicates") { try await $0.possibleDuplicates(of: draft) }
  }

  package func apply(_ change: Change) async throws -> ChangeReceipt {
    try await answer("apply") { try await $0.apply(change) }
  }

  package func undoLastChange() async throws -> ChangeReceipt? {
    try await answer("undo") { try await $0.undoLastChange() }
  }

  package func undoableChanges(limit: Int) async throws -> [UndoableChange] {
    try await answer("undoable changes") { try await $0.undoableChanges(limit: limit) }
  }
}

extension StandInDirectory {
  package func open(_ client: ClientID, reason: OpeningReason?) async throws -> Network {
    try await answer("network") { try await $0.open(client, reason: reason) }
  }

  package func looks(at client: ClientID, limit: Int) async throws -> [Look] {
    try await answer("looks") { try await $0.looks(at: client, limit: limit) }
  }

  package func looksAtMe(limit: Int) async throws -> [Look] {
    try await answer("looks at me") { try await $0.looksAtMe(limit: limit) }
  }

  package func activity(_ question: ActivityQuestion) async throws -> [ActivityRecord] {
    try await answer("activity") { try await $0.activity(question) }
  }
}

extension StandInDirectory {
  package func roles() async throws -> Set<AccountRole> {
    try await answer("roles") { try await $0.roles() }
  }

  package func mergePreview(
    of merged: ClientID, into survivor: ClientID
  ) async throws -> MergePreview {
    try await answer("merge preview") { try await $0.mergePreview(of: merged, into: survivor) }
  }

  package func mergedRecords(of client: ClientID) async throws -> [MergedRecord] {
    try await answer("merged records") { try await $0.mergedRecords(of: client) }
  }

  package func sharingDecisions(about client: ClientID) async throws -> [SharingReceipt] {
    try await answer("sharing decisions") { try await $0.sharingDecisions(about: client) }
  }
}

extension StandInDirectory {
  package func inbox() async throws -> Inbox {
    try await answer("inbox") { try await $0.inbox() }
  }

  package func attention(_ id: AttentionID) async throws -> AttentionCard {
    try await answer("attention") { try await $0.attention(id) }
  }

  package func household(of client: ClientID) async throws -> HouseholdNetwork {
    try await answer("household") { try await $0.household(of: client) }
  }

  package func openHousehold(
    of client: ClientID, reason: OpeningReason
  ) async throws -> HouseholdNetwork {
    try await answer("open household") { try await $0.openHousehold(of: client, reason: reason) }
  }

  package func handovers(of practitioner: PractitionerID) async throws -> HandoverList {
    try await answer("handovers") { try await $0.handovers(of: practitioner) }
  }

  package func myDay() async throws -> MyDay {
    try await answer("my day") { try await $0.myDay() }
  }

  package func myAgency() async throws -> AgencyUpkeep {
    try await answer("my agency") { try await $0.myAgency() }
  }

  package func agencyAccounts() async throws -> AgencyAccounts {
    try await answer("agency accounts") { try await $0.agencyAccounts() }
  }
}
