import FoundationEssentials
import PatchworkCore

/// Taking back the asker's last change. Refused with `conflict` wherever a record is no longer as the
/// change left it: nobody's later work is lost to another's undo.
struct Undo {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// What the asker can take back, latest first. A client who was shielded since is not named, and none
  /// to somebody who may have no clients any more.
  func changes(limit: Int) throws -> [UndoableChange] {
    try session.require(.seeCards, tie: .own)
    let mayHaveClients = try session.mayHaveClients
    return try records.changes.undoable(of: session.author, limit: limit).map { change in
      let client = try change.entry.client.flatMap { client in
        try !mayHaveClients || session.hides(client) ? nil : try session.line(of: client)
      }
      let isTold = change.entry.client == nil || client != nil
      return UndoableChange(
        words: worded(Phrase(pattern: change.entry.words)), moment: change.moment, client: client,
        undoing: try isTold
          ? reversal(of: change).flatMap { try UndoneSentence(session).words($0, change.entry) }
          : nil)
    }
  }

  /// What was taken back, as it is recorded and as its author is told.
  struct Undone {
    /// In words that name nobody.
    var receipt: ChangeReceipt
    /// What is so now, with the names of those whom it is about.
    var sentence: String

    /// The receipt for the author's eyes.
    var told: ChangeReceipt {
      var told = receipt
      told.words = worded("Undone: \(sentence)")
      return told
    }
  }

  private func reversal(of change: ChangeTable.Undoable) -> Reversal? {
    try? JSONDecoder().decode(Reversal.self, from: Data(change.reversal.utf8))
  }

  /// - Returns: nil when there is nothing to take back.
  func takeBackLastChange() throws -> Undone? {
    guard let last = try records.changes.undoable(of: session.author, limit: 1).first
    else { return nil }
    guard let reversal = reversal(of: last) else {
      throw damaged(worded("a change cannot be read back"))
    }
    try UndoChecks(session).require(last, reversal)
    // Read before the steps change what it names.
    let sentence =
      try UndoneSentence(session).words(reversal, last.entry)
      ?? worded(Phrase(pattern: last.entry.words))
    // Read before the steps change it, to tell whether the day is another afterwards.
    let died = try last.entry.client.flatMap(records.deaths.day)
    var told: Set<PractitionerID> = []
    // The last step first: each was made on what those before it had left.
    for step in reversal.steps.reversed() { told.formUnion(try takeBack(step)) }
    try records.changes.markTakenBack(last.sequence)
    let entry = last.entry
    // Where the client was added by this change, there is nobody left to tell of.
    if let client = entry.client, reversal.isAboutDeath, try records.clients.has(client) {
      told.formUnion(try DeathTelling(session).tell(of: client, before: died))
    }
    var outcome = Outcome(
      words: "Undone: \(Phrase(pattern: entry.words))", subject: entry.subject,
      client: entry.client,
      relative: entry.relative, practitioner: entry.practitioner, agency: entry.agency,
      recipients: try records.changes.recipients(of: last.sequence).union(told),
      isLookOnly: reversal.isSeeingOnly)
    try tellAgain(of: reversal, madeAt: last.moment, &outcome)
    return Undone(receipt: try ChangeRecord(session).record(outcome), sentence: sentence)
  }

  /// Lets a network hear who is in it again by an undo that comes on a later day: by then it has read
  /// that they had left.
  private func tellAgain(
    of reversal: Reversal, madeAt moment: LocalMoment, _ outcome: inout Outcome
  ) throws {
    guard moment.date < session.today else { return }
    var again = outcome
    again.reversal = Reversal(
      reversal.steps.compactMap { step in
        guard case .changed(.involvement(let before), .involvement(let after)) = step else {
          return nil
        }
        return .changed(from: after, to: before)
      })
    try NetworkNewsTelling(session).tell(of: &again)
    outcome.recipients = again.recipients
  }

  /// - Returns: those who hear of it besides those who heard of the change.
  private func takeBack(_ step: Reversal.Step) throws -> Set<PractitionerID> {
    switch step {
    case .added(.client(let client)):
      _ = try requireAsLeft(.client(client))
      return try TakingBackClient(session).takeBack(client.id)
    case .added(let image): try remove(image)
    case .changed(.practitioner(let before), .practitioner(let after)):
      return try restore(before, over: after)
    case .changed(let before, let after): try restore(before, over: after)
    case .removed(let link, let reverse):
      guard try records.relationships.pair(of: link) == nil else { throw DirectoryError.conflict }
      try insert(link, reverse: reverse)
    case .merged(let merged, _, _): try TakingApart(session).takeBackMerge(of: merged)
    // It is given back with the record into which it went.
    case .mergedAway: break
    case .asked(let request): try takeBack(request)
    case .newsSeen(let seen): try seen.takeBack(in: records)
    case .sharingNoted(let id): try records.sharing.delete(id)
    case .correctionTold(let id): try records.corrections.delete(id)
    case .newsTold(let id): try records.news.delete(id)
    case .visited(let visit): try records.visits.delete(visit)
    case .death(let step): try records.deaths.takeBack(step)
    case .numberReported(let id):
      // Once it was settled there is nothing to take back.
      guard try records.numberReports.read(id) != nil else { throw DirectoryError.conflict }
      try records.numberReports.delete(id)
    }
    return []
  }

  /// Puts a practitioner's entry back. That they work again where they did before, and that somebody
  /// stands in again, is said anew, and counts as if it were said for the first time.
  private func restore(
    _ before: Practitioner, over after: Practitioner
  ) throws -> Set<PractitionerID> {
    var practitioner = before
    practitioner.version = try requireAsLeft(.practitioner(after)) + 1
    let workplaces = Workplaces(session)
    if before.agency != after.agency { try workplaces.mark(&practitioner, over: after) }
    try records.practitioners.update(practitioner)
    if practitioner.provisionalSince != nil && after.provisionalSince == nil {
      try records.practitioners.setAuthors(
        ofWorkplaceOf: practitioner.id, author: nil, confirmedBy: nil)
    }
    let settled = try workplaces.settle(practitioner, over: after)
    return settled.recipients.union(try Covers(session).keep(practitioner))
  }

  private func remove(_ image: Reversal.Image) throws {
    _ = try requireAsLeft(image)
    switch image {
    case .client: throw DirectoryError.conflict
    case .practitioner(let practitioner): try UnusedRecords(records).delete(practitioner.id)
    case .agency(let agency): try UnusedRecords(records).delete(agency.id)
    case .involvement(let involvement): try records.involvements.delete(involvement.id)
    case .relationship(let link, _):
      try records.relationships.delete(between: link.client, and: link.relative)
    }
  }

  private func restore(_ before: Reversal.Image, over after: Reversal.Image) throws {
    // One more than it is now, never what it was: a correction of the record as it was in between
    // then meets a conflict.
    let version = try requireAsLeft(after) + 1
    switch before {
    case .client(var client):
      client.version = version
      try records.clients.update(client)
    // Put back by the other `restore`, since rights follow from where somebody works.
    case .practitioner: throw DirectoryError.conflict
    case .agency(var agency):
      agency.version = version
      try records.agencies.update(agency)
    case .involvement(var involvement):
      try requireNoOtherLead(than: involvement)
      involvement.version = version
      try records.involvements.update(involvement)
    case .relationship(let link, let reverse):
      try records.relationships.delete(between: link.client, and: link.relative)
      try insert(link, reverse: reverse)
    }
  }

  /// - Returns: the version that a record has now, if nothing else in it has changed; 0 for a link.
  private func requireAsLeft(_ image: Reversal.Image) throws -> Int {
    switch image {
    case .client(let left): return try requireAsLeft(records.clients.read(left.id), left)
    case .practitioner(let left):
      return try requireAsLeft(records.practitioners.read(left.id), left)
    case .agency(let left): return try requireAsLeft(records.agencies.read(left.id), left)
    case .involvement(let left):
      return try requireAsLeft(records.involvements.read(left.id), left)
    case .relationship(let link, let reverse):
      guard let found = try records.relationships.pair(of: link), found == (link, reverse) else {
        throw DirectoryError.conflict
      }
      return 0
    }
  }

  private func requireAsLeft<Record: Versioned>(_ found: Record?, _ left: Record) throws -> Int {
    guard let found else { throw DirectoryError.conflict }
    var comparable = left
    comparable.version = found.version
    guard comparable == found else { throw DirectoryError.conflict }
    return found.version
  }

  private func requireNoOtherLead(than leader: Involvement) throws {
    guard leader.isLead, leader.isCurrent(on: session.today) else { return }
    let others = try session.shown(records.involvements.of(leader.client))
    let isLed = others.contains {
      $0.isLead && $0.id != leader.id && $0.isCurrent(on: session.today)
    }
    if isLed { throw DirectoryError.conflict }
  }

  private func insert(_ link: Relationship, reverse: Relationship) throws {
    guard try records.clients.has(link.client), try records.clients.has(link.relative) else {
      throw DirectoryError.conflict
    }
    try records.relationships.insert(link)
    try records.relationships.insert(reverse)
  }

  private func takeBack(_ request: Reversal.Request) throws {
    let isTakenBack: Bool
    switch request {
    case .attentionRaised(let id):
      guard let attention = try records.attentions.read(id), attention.acknowledgedCount == 0,
        attention.withdrawn == nil
      else { throw DirectoryError.conflict }
      try records.attentions.delete(id)
      isTakenBack = true
    case .attentionSeen(let id, let practitioner):
      isTakenBack = try records.attentions.takeBackAcknowledgement(of: id, by: practitioner)
    case .attentionDone(let id, let practitioner):
      isTakenBack = try records.attentions.takeBackDone(of: id, by: practitioner)
    case .attentionWithdrawn(let id): isTakenBack = try records.attentions.raiseAgain(id)
    case .invitationSent(let id): isTakenBack = try records.invitations.deletePending(id)
    case .invitationAnswered(let id, let state):
      isTakenBack = try records.invitations.setState(of: id, from: state, to: .pending)
    }
    if !isTakenBack { throw DirectoryError.conflict }
  }

  private func damaged(_ detail: String) -> DirectoryError {
    .damaged(path: records.connection.path, detail: detail)
  }
}

/// A record that counts its saves.
private protocol Versioned: Equatable {
  var version: Int { get set }
}

extension Client: Versioned {}
extension Practitioner: Versioned {}
extension Agency: Versioned {}
extension Involvement: Versioned {}
