import PatchworkCore

/// The glass log: who looked at a client, or at my own entry, latest first.
package struct LooksPage: Hashable, Sendable {
  /// Whose log it is.
  package enum Subject: Hashable, Sendable {
    /// A client's.
    case client(ClientID)
    /// My own.
    case me
  }

  /// One line.
  package struct Row: Hashable, Sendable {
    /// When: `14:05` today, then `yesterday`, `Fri 20 Nov`; empty where no time is told.
    package var when: String
    package var who: String
    /// Their job and agency.
    package var place: String
    /// What they did, or why they looked.
    package var why: String
    /// Whether they gave a reason because they are not in the network.
    package var isStranger: Bool
  }

  /// Whose log it is.
  package var subject: Subject
  /// The heading: `Who looked at Siân Watson`.
  package var title: String
  /// The lines, latest first, those alone to which the log is narrowed.
  package var rows: [Row] = []
  package private(set) var filter = FilterWords.none
  private var all: [Row] = []
  /// The chosen line's place in `rows`.
  package var chosen = 0
  /// Whether the first answer is still awaited.
  package var isAsking = true

  var ticket = 0

  /// A log about to be asked for.
  package init(_ subject: Subject, title: String) {
    self.subject = subject
    self.title = title
  }
}

extension LooksPage: FilledPage, NarrowedPage {
  static let place = Place.looks
  var overlay: Overlay { .looks(self) }

  /// How many lines are asked for.
  private static let asked = 200

  func question(in scene: Scene) -> @Sendable (any Directory) async throws -> [Look] {
    switch subject {
    case .client(let id): { try await $0.looks(at: id, limit: Self.asked) }
    case .me: { try await $0.looksAtMe(limit: Self.asked) }
    }
  }

  mutating func show(_ looks: [Look], in scene: Scene) {
    all = looks.map { look in
      Row(
        when: look.moment.map { moment in
          moment.wordsBehind(scene.now) + (moment.date < scene.today ? " \(moment.time)" : "")
        } ?? "",
        who: look.name, place: look.place,
        why: subject == .me ? "" : look.told, isStranger: look.reason != nil)
    }
    narrow(to: filter)
  }

  mutating func narrow(to words: FilterWords) {
    filter = words
    rows = all.filter { words.fit($0.when, $0.who, $0.place, $0.why) }
    chosen = min(chosen, max(0, rows.count - 1))
  }

  /// A look may follow from any change of a client.
  func concerns(_ event: DirectoryEvent) -> Bool {
    switch event {
    case .client, .looked: true
    case .practitioner, .inbox, .agency, .everything: false
    }
  }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }
}
