import PatchworkCore

/// Telling a network who joined it and who left.
struct NetworkNewsTelling {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Notes what a change came to for a network, and lets everybody in it hear but the person who did
  /// it. Those who may not know of an involvement are not told of it, nor woken.
  func tell(of outcome: inout Outcome) throws {
    let canBeUndone = !outcome.reversal.isEmpty
    let author = try session.me
    let comings = outcome.reversal.comings(on: session.today)
    let marks = comings.isEmpty ? [:] : try records.agencies.marks()
    for (involvement, kind) in comings {
      let network = try records.involvements.of(involvement.client)
      let members = network.members(on: session.today)
      let concerned = Set(members + [involvement.practitioner].compactMap(\.self))
      let others = try concerned.filter { other in
        guard other != author else { return false }
        let viewer = try records.practitioners.viewer(other, on: session.today)
        return !network.discretion(marks: marks, from: viewer, on: session.today)
          .hides(involvement.id)
      }
      guard !others.isEmpty else { continue }
      let id = try records.news.insert(
        kind, of: involvement, by: author ?? .unassigned, at: session.moment, for: others)
      outcome.recipients.formUnion(others)
      // An undo of nothing else must not be made possible by it.
      if canBeUndone { outcome.reversal.steps.append(.newsTold(id)) }
    }
  }

  /// Says that the asker has seen the news of a client up to a piece of it.
  func see(_ id: NetworkNewsID) throws -> Outcome {
    let me = try session.requireMe()
    guard let client = try records.news.recipients.client(of: id, toldTo: me) else {
      throw DirectoryError.notFound
    }
    let new = try records.news.recipients.see(upTo: id, of: client, by: me, at: session.moment)
    if new.isEmpty { throw DirectoryError.seenAlready(.news) }
    return .seen(.network, new, subject: id, by: me)
  }
}

extension Reversal {
  /// Who joined and who left by a change. What is to begin later is told at once.
  fileprivate func comings(on today: CivilDate) -> [(Involvement, NetworkNews.Entry.Kind)] {
    steps.compactMap { step -> (Involvement, NetworkNews.Entry.Kind)? in
      switch step {
      case .added(.involvement(let added)): return added.isOver(on: today) ? nil : (added, .joined)
      case .changed(.involvement(let before), .involvement(let after)):
        if before.until == nil && after.until != nil { return (after, .left) }
        // Who was to leave on a later day has left by now.
        if before.isHere(after: today), let until = after.until, until <= today {
          return (after, .left)
        }
        // Again, for longer, or somebody else in an involvement that was there.
        let isNew =
          before.isOver(on: today) || (before.until != nil && after.until == nil)
          || (before.practitioner, before.agency) != (after.practitioner, after.agency)
        return isNew && !after.isOver(on: today) ? (after, .joined) : nil
      default: return nil
      }
    }
  }
}

extension Involvement {
  fileprivate func isOver(on day: CivilDate) -> Bool { until.map { $0 < day } ?? false }

  fileprivate func isHere(after day: CivilDate) -> Bool { until.map { $0 > day } ?? true }
}
