import PatchworkCore

/// The client whose facts and network are on the screen.
package struct OpenClient: Sendable {
  /// How far the answer has come.
  package enum Progress: Hashable, Sendable {
    /// Asked for the first time; only the summary is known.
    case asking
    /// Shown as the directory last told it.
    case shown
    /// Could not be had; the sentence says why. What was shown before stays.
    case failed(String)
  }

  package let id: ClientID
  /// The clients that led here, from relative to relative; Esc goes back through them.
  package var trail: [ClientSummary] = []
  /// What was known before the answer came.
  package var summary: ClientSummary?
  /// How far the answer has come.
  package var progress: Progress = .asking
  /// Whether a shielded client was opened from outside their network; it ends when they are left.
  package var isOverride = false
  /// Whom to ring where the record may not be opened; nil otherwise, and until it is known.
  package var passingDesk: PassingDesk?
  /// Everything around the client; nil until the first answer.
  package var network: Network?
  package var facts = ClientPane()
  /// Who is involved and how to reach them.
  package var people = NetworkPane()

  /// A client about to be asked for.
  package init(id: ClientID, summary: ClientSummary? = nil) {
    self.id = id
    self.summary = summary
  }

  /// Keeps nothing of what was shown: the worker may not see it any more.
  mutating func forget(because sentence: String) {
    if network != nil { self = OpenClient(id: id) }
    progress = .failed(sentence)
  }

  /// Keeps of a shielded client what a list tells of them.
  mutating func closeShield() {
    var left = OpenClient(
      id: id, summary: network.map { ClientSummary($0.client, isShielded: true) } ?? summary)
    left.summary?.isShielded = true
    left.trail = trail
    self = left
  }

  /// Whether the client is shielded, as far as is known.
  package var isShielded: Bool { network?.isShielded ?? summary?.isShielded ?? false }

  /// The name to show: `Siân Watson`.
  package var name: String {
    network?.client.name.display ?? summary?.name.display ?? ""
  }
}
