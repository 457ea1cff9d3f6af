import PatchworkCore
import StandInDirectory

/// A directory that gives the same answers every time, so that a screen is drawn alike every time.
struct FixedDirectory: StandInDirectory {
  var myself: Practitioner?
  var holdings = DirectorySummary(clients: 0, practitioners: 0, agencies: 0, isPractice: true)
  var answers: [String: SearchAnswer] = [:]
  var recent: [ClientSummary] = []
  var networks: [ClientID: Network] = [:]
  var duplicates: [SearchHit] = []
  /// Clients who open for a reason only.
  var strangers: Set<ClientID> = []
  /// Clients whose record is refused, and why.
  var refusals: [ClientID: DirectoryError] = [:]
  var looks: [Look] = []
  var practitionerCards: [PractitionerID: PractitionerCard] = [:]
  var agencyCards: [AgencyID: AgencyCard] = [:]

  var waiting = Inbox()
  var day = MyDay()
  /// What a manager is to see to; nil where nobody is one.
  var upkeep: AgencyUpkeep?
  /// Who of a manager's agency can come in.
  var accounts: [AccountListing] = []
  var households: [ClientID: HouseholdNetwork] = [:]
  var attentionCards: [AttentionID: AttentionCard] = [:]

  func me() -> Practitioner? { myself }
  func summary() -> DirectorySummary { holdings }
  func search(_ request: SearchRequest) -> SearchAnswer {
    answers[request.text] ?? SearchAnswer(hits: [])
  }
  func recentClients(limit: Int) -> [ClientSummary] { Array(recent.prefix(limit)) }
  func network(of client: ClientID) throws -> Network {
    if let refusal = refusals[client] { throw refusal }
    guard let network = networks[client] else { throw DirectoryError.notFound }
    return network
  }
  func open(_ client: ClientID, reason: OpeningReason?) throws -> Network {
    if strangers.contains(client), reason == nil { throw DirectoryError.reasonNeeded }
    return try network(of: client)
  }
  func looks(at client: ClientID, limit: Int) -> [Look] { looks }
  func activity(_ question: ActivityQuestion) -> [ActivityRecord] { [] }
  func looksAtMe(limit: Int) -> [Look] { looks }
  func practitioner(_ id: PractitionerID) throws -> PractitionerCard {
    guard let card = practitionerCards[id] else { throw DirectoryError.notFound }
    return card
  }
  func agency(_ id: AgencyID) throws -> AgencyCard {
    guard let card = agencyCards[id] else { throw DirectoryError.notFound }
    return card
  }
  func agencies() -> [Agency] {
    agencyCards.values.map(\.agency).sorted { $0.name < $1.name }
  }
  func possibleDuplicates(of draft: Client) -> [SearchHit] { duplicates }
  func apply(_ change: Change) throws -> ChangeReceipt {
    throw DirectoryError.readOnly(path: "/srv/patchwork.db")
  }
  func undoLastChange() -> ChangeReceipt? { nil }
  func undoableChanges(limit: Int) -> [UndoableChange] { [] }
  func inbox() -> Inbox { waiting }
  func attention(_ id: AttentionID) throws -> AttentionCard {
    guard let card = attentionCards[id] else { throw DirectoryError.notFound }
    return card
  }
  func household(of client: ClientID) throws -> HouseholdNetwork {
    guard let household = households[client] else { throw DirectoryError.notFound }
    return household
  }
  func openHousehold(of client: ClientID, reason: OpeningReason) throws -> HouseholdNetwork {
    try household(of: client)
  }
  func handovers(of practitioner: PractitionerID) throws -> HandoverList {
    HandoverList(practitioner: practitioner, cases: [])
  }
  func myDay() -> MyDay { day }
  func myAgency() throws -> AgencyUpkeep {
    guard let upkeep else { throw DirectoryError.notFound }
    return upkeep
  }
  func agencyAccounts() throws -> AgencyAccounts {
    let upkeep = try myAgency()
    return AgencyAccounts(agency: upkeep.agency, name: upkeep.name, accounts: accounts)
  }
  func roles() -> Set<AccountRole> {
    upkeep == nil ? [.practitioner] : [.practitioner, .manager]
  }
  func mergedRecords(of client: ClientID) -> [MergedRecord] { [] }
  func sharingDecisions(about client: ClientID) -> [SharingReceipt] { [] }
  /// What a screen does not show is not there.
  func answer<Value>(
    _ words: String, _ ask: @Sendable (any Directory) async throws -> Value
  ) async throws -> Value { throw DirectoryError.notFound }
  func events() -> AsyncStream<DirectoryEvent> { AsyncStream { $0.finish() } }
}
