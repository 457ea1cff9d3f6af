import FoundationEssentials

/// A change as the record of activity holds it in its details.
struct RecordedChange: Decodable {
  /// Nil in an entry that a purge emptied.
  var words: String?
  /// The reason given, in coded form.
  var why: String?
  var records: Reversal?
  /// The counts of an import.
  var addedAndChanged: [String: [Int]]?

  /// - Returns: nil for details that are no change's.
  init?(_ details: String) {
    guard let change = try? JSONDecoder().decode(Self.self, from: Data(details.utf8)) else {
      return nil
    }
    self = change
  }
}
