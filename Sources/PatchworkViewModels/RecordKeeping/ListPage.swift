import PatchworkCore

/// A list over the panes, two lines an item: other records of a client, decisions to share, what an
/// auditor asked for, what a manager has to see to, who of the agency can come in, or what can be
/// undone.
package struct ListPage: Sendable {
  /// What it is a list of.
  package enum Subject: Hashable, Sendable {
    /// Records that may be about the same client, and those merged already.
    case records(ClientID)
    /// Decisions to share, or not to, what is known of a client.
    case sharing(ClientID)
    /// Entries of the record of activity.
    case audit(AuditQuestion)
    /// What a manager's agency has to see to.
    case upkeep
    /// Who of a manager's agency can come in.
    case accounts
    /// What I can take back.
    case changes
  }

  /// One item.
  package struct Row: Hashable, Sendable {
    /// What the item is, by what choosing it leads to.
    package enum Leads: Hashable, Sendable {
      case nowhere
      /// Asks whether a record is to be made one with the open one.
      case merging(ClientID, into: ClientID)
      /// Asks whether a merged record is to be given back.
      case unmerging(ClientID)
      case card(ContactCard.Subject)
      /// The clients of a practitioner, to be handed over.
      case handover(PractitionerID)
      case inbox
      /// Opens the form again whose change came back.
      case givenBack
      /// Asks whether the latest change is to be taken back.
      case undo
      /// An entry of the record of activity, to which the list can be narrowed.
      case entry(ActivityRecord)
    }

    package var title: String
    /// What stands beside it.
    package var beside: String
    /// What stands at the right: a day, a time.
    package var aside: String
    /// The second line.
    package var why: String
    /// Whether the second line is to be noticed.
    package var isMarked: Bool
    package var leads: Leads

    /// The entry of the record of activity, where it is one.
    var record: ActivityRecord? { if case .entry(let record) = leads { record } else { nil } }

    init(
      _ title: String, beside: String = "", aside: String = "", why: String = "",
      isMarked: Bool = false, leads: Leads = .nowhere
    ) {
      self.title = title
      self.beside = beside
      self.aside = aside
      self.why = why
      self.isMarked = isMarked
      self.leads = leads
    }
  }

  /// What it is a list of.
  package var subject: Subject
  /// The heading.
  package var title: String
  /// What is said where there is nothing.
  package var nothing: String
  /// The items, those alone to which the list is narrowed.
  package var rows: [Row] = []
  package private(set) var filter = FilterWords.none
  private var all: [Row] = []
  /// The chosen item's place in `rows`.
  package var chosen = 0
  /// Whether the first answer is still awaited.
  package var isAsking = true

  var ticket = 0
  /// Asks for the items, as they read on a day.
  let load: @Sendable (any Directory, CivilDate) async throws -> [Row]

  init(
    _ subject: Subject, title: String, nothing: String,
    load: @escaping @Sendable (any Directory, CivilDate) async throws -> [Row]
  ) {
    self.subject = subject
    self.title = title
    self.nothing = nothing
    self.load = load
  }

  /// The chosen item, if any.
  var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }
}

extension ListPage: FilledPage, NarrowedPage {
  static let place = Place.list
  var overlay: Overlay { .list(self) }
  var enterWords: String? {
    switch chosenRow?.leads {
    case .merging: worded("make one")
    case .unmerging: worded("give back")
    case .card: worded("card")
    case .inbox: worded("what waits")
    case .handover: worded("hand over")
    case .givenBack: worded("open")
    case .undo: worded("undo")
    case .nowhere, .entry, nil: nil
    }
  }

  func question(in scene: Scene) -> @Sendable (any Directory) async throws -> [Row] {
    { [load] directory in try await load(directory, scene.today) }
  }

  mutating func show(_ rows: [Row], in scene: Scene) {
    all = rows
    narrow(to: filter)
  }

  mutating func narrow(to words: FilterWords) {
    filter = words
    rows = all.filter { words.fit($0.title, $0.beside, $0.aside, $0.why) }
    chosen = min(chosen, max(0, rows.count - 1))
  }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    guard let row = chosenRow else { return .stay }
    switch row.leads {
    case .merging(let other, let client): return .askMerge(of: other, into: client)
    case .unmerging(let merged):
      return .open(
        .confirm(
          Confirm(
            .rights(.unmerge(merged)),
            question: worded("\(row.title) was merged into this record. Give that record back?"),
            yes: worded("Give it back"), no: worded("Leave it"))))
    case .card(let subject): return .open(.card(ContactCard(subject, title: row.title)))
    case .handover(let person): return .open(.handover(HandoverPage(of: person)))
    case .inbox: return .perform(.openInbox)
    case .givenBack: return .all([.close, .perform(.openGivenBack)])
    case .undo:
      return .open(
        .confirm(
          Confirm(
            .undoFromList,
            question: worded("Undo: \(row.title)\(row.beside.isEmpty ? "" : ", \(row.beside)")?"),
            yes: worded("Undo"), no: worded("Leave it"))))
    case .nowhere where subject == .changes:
      return .say(worded("Undo the changes above it first, one by one."))
    case .nowhere, .entry: return .say(worded("This line opens nothing."))
    }
  }
}
