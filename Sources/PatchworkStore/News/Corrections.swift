import PatchworkCore

/// Telling a network that facts of its client were corrected.
struct Corrections {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Lets everybody in the network but the asker hear which kinds of fact a change corrected.
  func tell(of outcome: inout Outcome) throws {
    guard let client = outcome.client,
      case .changed(.client(let before), .client(let after)) = outcome.reversal.steps.first
    else { return }
    let author = try session.me
    let facts = after.news(since: before)
    let others = try records.involvements.of(client).members(on: session.today).filter {
      $0 != author
    }
    guard !facts.isEmpty, !others.isEmpty else { return }
    let id = try records.corrections.insert(
      facts, of: client, by: author ?? .unassigned, at: session.moment, for: others)
    outcome.recipients.formUnion(others)
    outcome.reversal.steps.append(.correctionTold(id))
  }

  func see(_ id: CorrectionID) throws -> Outcome {
    guard let me = try session.me,
      let client = try records.corrections.recipients.client(of: id, toldTo: me)
    else { throw DirectoryError.notFound }
    guard try records.corrections.recipients.see(id, by: me, at: session.moment) else {
      throw DirectoryError.seenAlready(.correction)
    }
    return Outcome(
      words: "Seen", subject: id.rawValue, client: client, recipients: [me], isLookOnly: true)
  }
}
