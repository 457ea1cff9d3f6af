import PatchworkCore

/// Somebody whose answer a network waits for: to join, to take over, or to receive the client.
package struct NetworkAsked: Hashable, Sendable {
  /// Who is asked; the agency where nobody is named.
  package var name: String
  /// What is asked: `asked to join`.
  package var words: String
  /// The day on which they were asked.
  package var from: CivilDate
  /// By when they should answer.
  package var until: CivilDate

  package init(name: String, words: String, from: CivilDate, until: CivilDate) {
    self.name = name
    self.words = words
    self.from = from
    self.until = until
  }

  /// Everybody whose answer a network waits for, those together who are asked the same.
  static func all(in network: Network) -> [NetworkAsked] {
    network.invitations.filter { $0.state == .pending }.map { invitation in
      NetworkAsked(
        name: invitation.practitioner.flatMap { network.practitioner($0)?.name.display }
          ?? network.agency(invitation.agency)?.name ?? "",
        words: invitation.kind.askedWords, from: invitation.sent.date, until: invitation.until)
    }.sorted { ($0.words, $0.from, $0.name) < ($1.words, $1.from, $1.name) }
  }
}

extension Invitation.Kind {
  fileprivate var askedWords: String {
    switch self {
    case .join: worded("asked to join")
    case .handover: worded("asked to take over")
    case .move: worded("asked to receive")
    }
  }
}
