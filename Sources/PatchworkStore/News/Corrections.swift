import PatchworkCore

/// Telling a network that facts of its client were corrected.
struct Corrections {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Lets everybody in the network but the asker hear which kinds of fact a change corrected. Those who
  /// may not know of the asker's service are not told, nor woken: news of nobody would tell of it.
  func tell(of outcome: inout Outcome) throws {
    guard let client = outcome.client,
      case .changed(.client(let before), .client(let after)) = outcome.reversal.steps.first
    else { return }
    let author = try session.me
    let facts = after.news(since: before)
    let place = try author.flatMap(records.practitioners.agency)
    let others = try records.involvements.of(client).members(on: session.today).filter { other in
      guard let author else { return true }
      return try other != author
        && session.discretion(about: client, for: other).manner(of: author, at: place) != .hidden
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
    return .seen(.correction, [id], subject: id, about: client, by: me)
  }
}
