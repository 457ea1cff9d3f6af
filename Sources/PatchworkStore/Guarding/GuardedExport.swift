import PatchworkCore

/// Whether an export holds the places of shielded clients: by the word of another records steward, or from
/// a file that is the asker's own.
struct GuardedExport {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  enum Part: Sendable {
    case whole, withoutPlaces
    /// Others were asked, and nothing is exported.
    case asked
  }

  /// Begins an export, which is recorded, or asks for one.
  func begin(shieldedPlaces: Bool) throws -> Part {
    let part = try part(shieldedPlaces)
    switch part {
    case .whole: try note(Phrase("Exported everything").english)
    case .withoutPlaces:
      try note(Phrase("Exported everything but the places of shielded clients").english)
    case .asked: break
    }
    return part
  }

  private func part(_ shieldedPlaces: Bool) throws -> Part {
    if try session.holdsTheFile { return .whole }
    guard shieldedPlaces else { return .withoutPlaces }
    let me = try session.requireMe()
    let open = try records.guardedActs.open(since: session.moment - GuardedAct.lifetime)
      .filter { $0.kind == .export && $0.author == me }
    let telling = GuardedTelling(session)
    if let agreed = open.first(where: { act in
      act.state == .agreed && act.moment > session.moment - GuardedAct.exportLifetime
    }) {
      // One agreement is for one export: it is used up before a record is read.
      let told = try telling.audience(of: [], isNotice: true)
      try records.guardedActs.settle(agreed.id, as: .done, at: session.moment, for: told)
      return .whole
    }
    guard !open.contains(where: { $0.state == .waiting }) else { return .asked }
    let told = try telling.audience(of: [], isNotice: true)
    _ = try records.guardedActs.insert(
      GuardedActTable.Row(
        id: .unassigned, kind: .export, author: me, state: .waiting, moment: session.moment),
      for: told)
    return .asked
  }

  private func note(_ words: String) throws {
    try session.note(.export, details: try json(["words": words]))
  }
}
