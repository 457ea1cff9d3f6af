import PatchworkCore
import PatchworkViewModels

extension NetworkPerson {
  /// The name, with `(you)` for the worker; the agency's where nobody is named.
  var shownName: String {
    (practitioner == nil && !agencyName.isEmpty ? agencyName : name)
      + (isMe ? worded(" (you)") : "")
  }

  /// The agency, where it is not the name already.
  var shownAgency: String { practitioner == nil ? "" : agencyName }

  /// Role and agency: `social worker, County Council`.
  var roleAndAgency: String {
    [role, shownAgency].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The state for a box of the map: `Thu` for `Thu 09:00`, `30 Nov` for `Mon 30 Nov`.
  var shortState: String {
    let words = state.split(separator: " ")
    if words.count == 2, words[1].contains(":") { return String(words[0]) }
    return words.count == 3 ? words.dropFirst().joined(separator: " ") : state
  }

  /// What to do: `call 07700 900412`; empty where no way is known.
  var way: String { value.isEmpty ? "" : "\(verb) \(value)" }

  /// Whether the number was last confirmed too long ago to be relied on.
  func isStale(today: CivilDate?) -> Bool {
    guard let today, let lastConfirmed else { return false }
    return today.days(since: lastConfirmed) >= Self.toldAfter
  }

  /// When the number was last confirmed, if that is long ago: `last confirmed Oct 2025`.
  func confirmedWords(today: CivilDate?) -> String? {
    guard isStale(today: today), let lastConfirmed else { return nil }
    return worded("last confirmed \(lastConfirmed.monthAndYear)")
  }

  /// Days after which the network tells of a number's age: the exception takes words, and half of all
  /// numbers are older than half a year.
  private static let toldAfter = 365
}
