/// The port to a directory: a local database or a remote server.
///
/// Code above this protocol does not know which. Every operation may throw a `DirectoryError`,
/// whose `sentence` is shown to the worker.
package protocol Directory: LivingNetwork, TrustOperations, RightsOperations {
  /// The asker; nil before the first-run page is completed.
  func me() async throws -> Practitioner?

  /// The numbers of records, for the first-run page and the header.
  func summary() async throws -> DirectorySummary

  /// Finds clients, practitioners and agencies for a typed text.
  func search(_ request: SearchRequest) async throws -> SearchAnswer

  /// The clients that the asker opened last, newest first.
  func recentClients(limit: Int) async throws -> [ClientSummary]

  /// The current network of a client who was opened before. After an hour, this counts as another
  /// opening.
  ///
  /// - Throws: `DirectoryError.reasonNeeded` or `overrideNeeded` for a client that must be opened
  ///   with a reason.
  func network(of client: ClientID) async throws -> Network

  func practitioner(_ id: PractitionerID) async throws -> PractitionerCard

  func agency(_ id: AgencyID) async throws -> AgencyCard

  /// All agencies by name.
  func agencies() async throws -> [Agency]

  /// Existing clients who may be the person of a draft, likeliest first.
  func possibleDuplicates(of draft: Client) async throws -> [SearchHit]
  /// The same for a purpose, where an organisation asks what people are looked up for.
  func possibleDuplicates(
    of draft: Client, purpose: OpeningReason?
  ) async throws -> [SearchHit]

  /// Makes a change, completely or not at all.
  func apply(_ change: Change) async throws -> ChangeReceipt

  /// Undoes the asker's last change that is not undone yet; nil when there is none.
  func undoLastChange() async throws -> ChangeReceipt?

  /// The asker's changes that `undoLastChange` would undo one after the other, latest first.
  func undoableChanges(limit: Int) async throws -> [UndoableChange]

  /// The changes from now on, by anybody. Ends when the caller stops iterating.
  func events() -> AsyncStream<DirectoryEvent>

  /// The state of the connection, now and at every change. Finishes at once for a local directory.
  func lineStates() -> AsyncStream<LineState>
}

extension Directory {
  /// Where nobody asks for a purpose it makes no difference.
  package func possibleDuplicates(
    of draft: Client, purpose: OpeningReason?
  ) async throws -> [SearchHit] { try await possibleDuplicates(of: draft) }
}
