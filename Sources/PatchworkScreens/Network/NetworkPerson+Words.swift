import PatchworkCore
import PatchworkViewModels

extension NetworkPerson {
  /// The name, with `(you)` for the worker.
  var shownName: String { name + (isMe ? " (you)" : "") }

  /// Role and agency: `social worker, County Council`.
  var roleAndAgency: String {
    [role, agencyName].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether the number was last confirmed too long ago to be relied on.
  func isStale(today: CivilDate?) -> Bool {
    guard let today, let lastConfirmed else { return false }
    return today.days(since: lastConfirmed) >= ContactPoint.staleAfter
  }

  /// The reason, the end and the age of the number, without what the `when` column already says.
  func remark(today: CivilDate?) -> String {
    var remarks = remarks
    if isStale(today: today), let lastConfirmed {
      remarks.append("confirmed \(lastConfirmed.monthAndYear)")
    }
    return remarks.joined(separator: ", ")
  }
}
