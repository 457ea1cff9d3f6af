import PatchworkCore

/// Opening a client, and looking again at one who was opened.
struct Opening {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// How long looking again is no new opening, in seconds.
  private static let sitting: Int64 = 3_600

  /// A client who was looked at, and what must be recorded of it.
  struct Looked {
    var network: Network
    var author: Author
    var ground: Session.Admission
    /// Whether it counts as an opening.
    var isNew: Bool
  }

  /// A client with everything around them that the asker may see.
  ///
  /// - Parameters:
  ///   - reason: why, where it is given now.
  ///   - opens: whether it is an opening in any case.
  func look(at client: ClientID, reason: OpeningReason?, opens: Bool) throws -> Looked {
    // Before the network is gathered, so that what may not be seen is not even read.
    let ground = try session.require(.openClient, with: client, reason: reason)
    guard let whole = try WholeNetwork(of: client, from: records, now: session.moment) else {
      throw records.clients.missing(client)
    }
    let author = try session.author
    let last = try records.openings.last(of: client, by: author)
    // An opening from a time to come was written by a wrong clock, and excuses no new one.
    let sitting = session.moment - Self.sitting...session.moment + ClockFloor.tolerance
    return Looked(
      network: try session.shown(whole), author: author, ground: ground,
      isNew: opens || last.map { !sitting.contains($0) } ?? true)
  }

  /// Records an opening, and keeps the reason that was given for it.
  func record(_ looked: Looked, of client: ClientID, given: OpeningReason?) throws {
    // An override holds while its client is on the screen, so opening another ends it.
    try records.shields.endOverride(of: looked.author, exceptFor: client)
    // One that was given earlier is not kept again, or each look would make it hold for longer.
    if given != nil, let reason = looked.ground.reason {
      if looked.ground.isShielded {
        try records.shields.keepOverride(
          reason, of: looked.author, for: client, at: session.moment)
      } else {
        try records.openings.keep(reason, of: looked.author, for: client, at: session.moment)
      }
    }
    try records.openings.note(client, by: looked.author.practitioner, at: session.moment)
    try records.activity.append(
      ActivityEntry(
        author: looked.author, kind: .opening, client: client, reason: looked.ground.reason,
        moment: session.moment))
  }
}
