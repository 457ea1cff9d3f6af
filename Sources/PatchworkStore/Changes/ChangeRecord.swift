import FoundationEssentials
import PatchworkCore

/// Writing changes into the record of changes and the record of activity.
struct ChangeRecord {
  private let session: Session
  private var records: Records { session.records }

  init(_ session: Session) { self.session = session }

  /// Records a change that was made, and takes its client out of the archive.
  func record(_ outcome: Outcome) throws -> ChangeReceipt {
    let reversal =
      outcome.reversal.isEmpty
      ? nil : String(decoding: try JSONEncoder().encode(outcome.reversal), as: UTF8.self)
    // To look is no activity, or curiosity would keep a record for ever.
    if let client = outcome.client, !outcome.isLookOnly { try bringBack(client) }
    let sequence = try records.changes.insert(
      outcome.entry, reversal: reversal, by: try session.author, at: session.moment,
      for: outcome.recipients)
    // In the same transaction: there is no change without its entry.
    try append(outcome, reversal: reversal ?? "[]")
    return ChangeReceipt(
      sequence: sequence, words: worded(outcome.words), subject: outcome.subject,
      client: outcome.client,
      network: outcome.network)
  }

  /// Takes a client out of the archive, unless the asker works with them in confidence: for everybody else
  /// nothing has happened.
  private func bringBack(_ client: ClientID) throws {
    guard try records.archive.since(client) != nil else { return }
    if let me = try session.me {
      let others = try session.discretion(about: client, for: nil)
      if try others.manner(of: me, at: session.viewer.agency) != nil { return }
    }
    try records.archive.bringBack(client)
  }

  /// Writes a change into the record of activity: once for each client that it is about, so that it
  /// shows in the glass log of both.
  func append(_ outcome: Outcome, reversal: String) throws {
    let words = try json(outcome.words.english)
    let why = try outcome.why.map { ",\"why\":\(try json($0))" } ?? ""
    // The reversal is JSON already. `RightsReconciling` finds shieldings by `"words":"` in this
    // form.
    let details = "{\"records\":\(reversal)\(why),\"words\":\(words)}"
    var entry = ActivityEntry(
      author: try session.author, kind: .change, client: outcome.client, subject: outcome.subject,
      details: details, moment: session.moment)
    try records.activity.append(entry)
    guard let relative = outcome.relative else { return }
    entry.client = relative
    entry.subject = outcome.client?.rawValue
    try records.activity.append(entry)
  }
}
