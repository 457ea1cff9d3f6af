import PatchworkCore

/// A list over the panes, two lines an item: other records of a client, decisions to share, what an
/// auditor asked for, or what a manager has to see to.
package struct ListPage: Hashable, Sendable {
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
  }

  /// One item.
  package struct Row: Hashable, Sendable {
    /// What choosing it leads to.
    package enum Act: Hashable, Sendable {
      /// Makes the record one with the open one.
      case merge(ClientID)
      /// Gives the record back.
      case unmerge(ClientID)
      /// Opens a card.
      case card(ContactCard.Subject)
      /// Opens the inbox.
      case inbox
    }

    /// Who or what.
    package var title: String
    /// What stands beside it.
    package var beside: String
    /// What stands at the right: a day, a time.
    package var aside: String
    /// The second line.
    package var why: String
    /// Whether the second line is to be noticed.
    package var isMarked: Bool
    /// What choosing it leads to; nil for nothing.
    package var act: Act?
    /// The entry of the record of activity, where it is one.
    package var record: ActivityRecord?

    init(
      _ title: String, beside: String = "", aside: String = "", why: String = "",
      isMarked: Bool = false, act: Act? = nil,
      record: ActivityRecord? = nil
    ) {
      self.title = title
      self.beside = beside
      self.aside = aside
      self.why = why
      self.isMarked = isMarked
      self.act = act
      self.record = record
    }
  }

  /// What it is a list of.
  package var subject: Subject
  /// The heading.
  package var title: String
  /// What is said where there is nothing.
  package var nothing: String
  /// The items.
  package var rows: [Row] = []
  /// The chosen item's place in `rows`.
  package var chosen = 0
  /// Whether the first answer is still awaited.
  package var isAsking = true

  init(_ subject: Subject, title: String, nothing: String) {
    self.subject = subject
    self.title = title
    self.nothing = nothing
  }

  /// The chosen item, if any.
  var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  mutating func show(_ rows: [Row]) {
    isAsking = false
    self.rows = rows
    chosen = min(chosen, max(0, rows.count - 1))
  }
}

extension AppModel {
  /// Puts a list over the panes and asks for its items.
  func openList<Answer: Sendable>(
    _ page: ListPage,
    _ question: @escaping @Sendable (any Directory) async throws -> Answer,
    rows: @escaping @MainActor (Answer) -> [ListPage.Row]
  ) {
    state.overlays.append(.list(page))
    refreshList(page.subject, question, rows: rows)
  }

  /// Asks for the items of a list once more.
  func refreshList<Answer: Sendable>(
    _ subject: ListPage.Subject,
    _ question: @escaping @Sendable (any Directory) async throws -> Answer,
    rows: @escaping @MainActor (Answer) -> [ListPage.Row]
  ) {
    ask(question) { model, answer in
      let place = model.state.overlays.lastIndex {
        if case .list(let page) = $0 { page.subject == subject } else { false }
      }
      guard let place, case .list(var page) = model.state.overlays[place] else { return }
      switch answer {
      case .success(let found):
        page.show(rows(found))
        model.state.overlays[place] = .list(page)
      case .failure(let error):
        model.state.overlays.remove(at: place)
        model.say(error.sentence, .problem)
      }
    }
  }

  /// Does what choosing an item leads to.
  func openChosen(in page: ListPage) {
    guard let row = page.chosenRow else { return }
    switch (row.act, page.subject) {
    case (.merge(let other), .records(let client)): askMerge(of: other, into: client)
    case (.card(let subject), _): openCard(ContactCard(subject, title: row.title))
    case (.inbox, _): openInbox()
    case (.unmerge(let merged), _): askUnmerge(of: merged, named: row.title)
    default: say("Nothing leads on from this line.")
    }
  }
}
