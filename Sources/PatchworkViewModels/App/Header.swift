import PatchworkCore

/// The facts of the top line.
package struct Header: Hashable, Sendable {
  /// Whether the practice area is open, where everybody is fictional. Said on every screen.
  package var isPractice: Bool
  /// Who works here: `Amina Okafor`; empty until they have said so.
  package var name: String
  /// What they do: `health visitor`.
  package var role: String
  /// Where they do it.
  package var agency: String
  /// How the line to the directory stands when no answer comes, the fullest words first; empty while
  /// all is well.
  package var line: [String] = []
  /// The minute for which the reach on the screen holds; nil when nothing shown depends on it.
  package var moment: LocalMoment?
  /// How much waits for the worker.
  package var waiting = 0

  package init(
    isPractice: Bool = false, name: String = "", role: String = "", agency: String = "",
    moment: LocalMoment? = nil
  ) {
    self.isPractice = isPractice
    self.name = name
    self.role = role
    self.agency = agency
    self.moment = moment
  }

  /// Name and role: `Amina Okafor, health visitor`.
  package var person: String {
    [name, role].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
