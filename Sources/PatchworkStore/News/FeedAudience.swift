import FoundationEssentials
import PatchworkCore

/// Who is told that something about a client changed: the people in the client's network, those who
/// opened the client within a working day and may still, and who made the change.
///
/// Everybody is held against the table for the record as it is now: of a client who was shielded since,
/// those who opened it before are told no more. The work of a service that is hidden from somebody, and what is asked
/// of it or by it, leaves no trace with them: an event without a visible change would show that such a
/// service is involved.
struct FeedAudience {
  /// A line of the record of changes, as far as it decides who is told.
  struct Line {
    var author: PractitionerID
    /// Seconds since 1 January 1970.
    var moment: Int64
    /// The record that was changed or asked about, whatever its kind.
    var subject: Int64?
    /// Whether it can be taken back: what takes another change back cannot.
    var canBeUndone: Bool
  }

  private let records: Records
  private let now: Int64
  private let today: CivilDate

  /// The openings of one client that are looked through, from the latest.
  private static let openings = 200

  init(_ records: Records, at now: Int64) {
    self.records = records
    self.now = now
    today = UnitedKingdomTime.moment(now).date
  }

  /// Who is told that a client was opened.
  func of(_ client: ClientID, openedBy author: PractitionerID) throws -> Set<PractitionerID>? {
    guard try records.clients.has(client) else { return nil }
    return try near(client, author: author, subject: nil)
  }

  /// - Returns: nil for everybody: the client is held no more, and nobody is told of by it.
  func of(_ client: ClientID, changedBy line: Line) throws -> Set<PractitionerID>? {
    guard try records.clients.has(client) else {
      // Of one who was taken back before they were merged everybody else has heard that they are gone.
      return try records.merges.wasTakenBack(client) ? [line.author] : nil
    }
    // That it was taken back is told like the end of any record, what comes then to the people who have it.
    let taken = try records.keptClients.read(client)
    if !line.canBeUndone, taken == .init(author: line.author, moment: line.moment) { return nil }
    return try near(client, author: line.author, subject: line.subject)
  }

  private func near(
    _ client: ClientID, author: PractitionerID, subject: Int64?
  ) throws -> Set<PractitionerID> {
    let involvements = try involvements(of: client, changing: subject)
    var near = Set(involvements.members(on: today))
    if try !records.keptClients.has(client) {
      near.formUnion(
        try records.activity.openers(
          of: client, since: now - OpeningReason.lifetime, among: Self.openings))
    }
    let marks = try records.agencies.marks()
    let agency = try records.practitioners.agency(of: author)
    let request = try subject.flatMap { try self.request($0, about: client) }
    let open = OpenRecords(records: records, moment: now)
    var told = try near.filter { person in
      let viewer = try records.practitioners.viewer(person, on: today)
      let discretion = involvements.discretion(marks: marks, from: viewer, on: today)
      if try person != author && !open.has(client, viewer, on: today) { return false }
      return try !(subject.map { discretion.hides(InvolvementID(rawValue: $0)) } ?? false)
        && discretion.manner(of: author, at: agency) == nil
        && request?.isSeen(with: discretion, by: viewer, records.practitioners.agency) ?? true
    }
    told.insert(author)
    return told
  }

  /// The involvements of a client and, where the change took one back, that one as it was: without it
  /// nothing would tell any more that it was hidden.
  private func involvements(of client: ClientID, changing subject: Int64?) throws
    -> WholeInvolvements
  {
    let found = try records.involvements.of(client)
    guard let subject, !found.contains(where: { $0.id.rawValue == subject }) else { return found }
    for text in try records.changes.takenBack(subject, of: client) {
      let steps = try? JSONDecoder().decode(Reversal.self, from: Data(text.utf8)).steps
      for case .added(.involvement(var added)) in steps ?? [] where added.id.rawValue == subject {
        // Over, so that it makes nobody a member and shows no service as there.
        added.until = min(added.until ?? today, today.adding(days: -1))
        return WholeInvolvements(found.forRecordKeeping + [added])
      }
    }
    return found
  }

  /// What one person asks of others, which not everybody in the network may know.
  private enum Request {
    case attention(Attention)
    case invitation(Invitation)

    func isSeen(
      with discretion: Discretion, by viewer: Viewer,
      _ agencyOf: (PractitionerID) throws -> AgencyID?
    ) rethrows -> Bool {
      switch self {
      case .attention(let attention):
        try attention.seen(with: discretion, by: viewer, agencyOf: agencyOf) != nil
      case .invitation(let invitation):
        try invitation.isSeen(with: discretion, by: viewer, agencyOf: agencyOf)
      }
    }
  }

  private func request(_ id: Int64, about client: ClientID) throws -> Request? {
    if let found = try records.attentions.read(AttentionID(rawValue: id)), found.client == client {
      return .attention(found)
    }
    let found = try records.invitations.read(InvitationID(rawValue: id), on: today)
    return found?.client == client ? found.map(Request.invitation) : nil
  }
}
