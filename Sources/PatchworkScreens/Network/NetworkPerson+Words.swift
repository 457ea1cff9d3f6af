import PatchworkCore
import PatchworkViewModels

extension NetworkPerson {
  /// The name, and whether it is the worker's own.
  var shownName: String { name + (isMe ? " (you)" : "") }

  /// What they do, and for whom: `social worker, County Council`.
  var roleAndAgency: String {
    [role, agencyName].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the number was last confirmed so long ago that it may have changed.
  func isStale(today: CivilDate?) -> Bool {
    guard let today, let lastConfirmed else { return false }
    return today.days(since: lastConfirmed) >= ContactPoint.staleAfter
  }

  /// Why, until when, and how old the number is; not what the moment itself says already.
  func remark(today: CivilDate?) -> String {
    var remarks = note.split(separator: ", ").map(String.init)
    if remarks.first == "from \(when)" { remarks.removeFirst() }
    if isStale(today: today), let lastConfirmed {
      remarks.append("confirmed \(lastConfirmed.monthAndYear)")
    }
    return remarks.joined(separator: ", ")
  }
}
