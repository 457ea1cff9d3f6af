/// The port through which everything is asked: a local database or a remote server.
///
/// Nothing above this protocol knows which of the two answers. Every operation may throw a
/// `DirectoryError`, whose `sentence` is meant for the worker.
package protocol Directory: LivingNetwork, TrustOperations, RightsOperations {
  /// Who is asking; nil until they have said so on the first-run page.
  func me() async throws -> Practitioner?

  /// What the directory holds, for the first-run page and the header.
  func summary() async throws -> DirectorySummary

  /// Finds clients, practitioners and agencies by whatever the worker typed.
  func search(_ request: SearchRequest) async throws -> SearchAnswer

  /// The clients that the asker opened last, latest first.
  func recentClients(limit: Int) async throws -> [ClientSummary]

  /// A client with everything around them, as it stands now: for looking again at a client who was
  /// opened. Whoever looks again after an hour has opened the client once more.
  ///
  /// - Throws: `DirectoryError.reasonNeeded` or `overrideNeeded` for a client whom only `open` with a
  ///   reason shows.
  func network(of client: ClientID) async throws -> Network

  /// A practitioner's card.
  func practitioner(_ id: PractitionerID) async throws -> PractitionerCard

  /// An agency's card.
  func agency(_ id: AgencyID) async throws -> AgencyCard

  /// Every agency, by name: few enough to choose from.
  func agencies() async throws -> [Agency]

  /// Clients already held who may be the person in a draft, likeliest first.
  func possibleDuplicates(of draft: Client) async throws -> [SearchHit]

  /// Makes one change, wholly or not at all.
  func apply(_ change: Change) async throws -> ChangeReceipt

  /// Takes back the asker's last change that has not been taken back; nil when there is none.
  func undoLastChange() async throws -> ChangeReceipt?

  /// What changes from now on, whoever makes the change. Ends when the caller stops listening.
  func events() -> AsyncStream<DirectoryEvent>

  /// How the line to the directory stands, now and at every change; ends at once for a directory
  /// that needs no line.
  func lineStates() -> AsyncStream<LineState>
}
