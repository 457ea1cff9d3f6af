import PatchworkCore

/// The facts of the top line.
public struct Header: Hashable, Sendable {
  /// Whether the practice area is open, where everybody is fictional. Said on every screen.
  public var isPractice: Bool
  /// Who works here: `Amina Okafor`; empty until they have said so.
  public var name: String
  /// What they do: `health visitor`.
  public var role: String
  /// Where they do it.
  public var agency: String
  /// How the line to the directory stands when no answer comes, the fullest words first; empty while
  /// all is well.
  public var line: [String] = []
  /// The minute for which the reach on the screen holds; nil when nothing shown depends on it.
  public var moment: LocalMoment?
  /// How much waits for the worker.
  public var waiting = 0

  /// A header from its parts.
  public init(
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
  public var person: String {
    [name, role].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
