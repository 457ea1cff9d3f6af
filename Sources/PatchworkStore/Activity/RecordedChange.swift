import FoundationEssentials
import PatchworkCore

/// The details of a change, as they are written down.
struct ChangeDetails: Codable {
  /// What was done, in words that name nobody.
  var words: String
  /// Each record before and after, as an undo would need it.
  var records: [Reversal]
}

extension Connection {
  /// Writes a change into the record of activity: once for each client that it is about, so that it
  /// shows in the glass log of both.
  func appendChange(
    _ outcome: Outcome, _ reversals: String,
    by author: (practitioner: PractitionerID, login: String?), at moment: Int64
  ) throws {
    let words = try json(outcome.words)
    let why = try outcome.why.map { ",\"why\":\(try json($0))" } ?? ""
    let details = "{\"records\":\(reversals)\(why),\"words\":\(words)}"
    var entry = ActivityEntry(
      author: author, kind: .change, client: outcome.client, subject: outcome.subject,
      details: details, moment: moment)
    try append(entry)
    guard let relative = outcome.relative else { return }
    entry.client = relative
    entry.subject = outcome.client?.rawValue
    try append(entry)
  }
}
