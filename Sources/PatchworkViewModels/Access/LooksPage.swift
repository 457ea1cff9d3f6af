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
    /// When: `14:05` today, then `yesterday`, `Fri 20 Nov`.
    package var when: String
    /// Who.
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
  /// The lines, latest first.
  package var rows: [Row] = []
  /// The chosen line's place in `rows`.
  package var chosen = 0
  /// Whether the first answer is still awaited.
  package var isAsking = true

  /// How many lines are asked for.
  static let asked = 200

  /// A log about to be asked for.
  package init(_ subject: Subject, title: String) {
    self.subject = subject
    self.title = title
  }

  /// Shows what the directory tells.
  mutating func show(_ looks: [Look], at now: LocalMoment) {
    isAsking = false
    rows = looks.map { look in
      Row(
        when: look.moment.wordsBehind(now)
          + (look.moment.date < now.date ? " \(look.moment.time)" : ""),
        who: look.name, place: look.place,
        why: subject == .me ? "" : look.told, isStranger: look.reason != nil)
    }
    chosen = min(chosen, max(0, rows.count - 1))
  }
}

extension AppModel {
  /// Shows who looked at the open client.
  func openLooks() {
    guard let open = state.open else { return }
    state.overlays.append(.looks(LooksPage(.client(open.id), title: "Who looked at \(open.name)")))
    refreshLooks()
  }

  /// Shows who looked at my own entry.
  func openLooksAtMe() {
    state.overlays.append(.looks(LooksPage(.me, title: "Who looked at your entry")))
    refreshLooks()
  }

  /// Asks again for the glass log on the screen, if there is one.
  func refreshLooks() {
    for overlay in state.overlays {
      guard case .looks(let page) = overlay else { continue }
      let subject = page.subject
      ask({ directory in
        switch subject {
        case .client(let id): try await directory.looks(at: id, limit: LooksPage.asked)
        case .me: try await directory.looksAtMe(limit: LooksPage.asked)
        }
      }) { model, answer in model.take(answer, of: subject) }
    }
  }

  private func take(_ answer: Result<[Look], DirectoryError>, of subject: LooksPage.Subject) {
    for place in state.overlays.indices {
      guard case .looks(var page) = state.overlays[place], page.subject == subject else {
        continue
      }
      switch answer {
      case .success(let looks):
        page.show(looks, at: clock())
        state.overlays[place] = .looks(page)
      case .failure(let error):
        state.overlays.remove(at: place)
        say(error.sentence, .problem)
      }
      return
    }
  }
}
