import FoundationEssentials

/// The entries of the record of activity that a restored backup did not have. The record goes on behind
/// their numbers, so that heads which were published of them contradict nothing that comes later.
struct GivenUpEntries: Codable {
  struct Range: Codable {
    var first: Int64
    /// Less than the first where there were none.
    var last: Int64
  }

  var restored: Range

  init(after last: Int64, upTo lost: Int64) { restored = Range(first: last + 1, last: lost) }

  /// Those that an entry gives up; nil for every other entry.
  init?(_ row: ActivityRow) {
    guard row.kind == ActivityEntry.Kind.rights.rawValue, row.details.hasPrefix(Self.prefix),
      let told = try? JSONDecoder().decode(Self.self, from: Data(row.details.utf8))
    else { return nil }
    self = told
  }

  private static let prefix = "{\"restored\":"

  /// Whether an entry may follow another though numbers lie between them.
  static func bridge(from last: Int64, to row: ActivityRow) -> Bool {
    guard let given = GivenUpEntries(row)?.restored else { return false }
    return given.first == last + 1 && max(given.last, last) == row.sequence - 1
  }
}
