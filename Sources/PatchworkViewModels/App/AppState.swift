import PatchworkCore

/// Everything that a screen draws from, as a value.
package struct AppState: Sendable {
  /// What fills the screen.
  package enum Page: Sendable {
    /// Waiting for the directory's first answer.
    case starting
    /// The directory could not be asked at all; the sentence says what to do.
    case unavailable(String)
    /// Nobody has said who they are yet.
    case firstRun(FirstRunPage)
    /// The panes.
    case desk
  }

  /// What fills the screen.
  package var page: Page = .starting
  /// The facts of the top line.
  package var header = Header()
  /// Who works here; nil until they have said so.
  package var me: Practitioner?
  /// What they may be to the directory; empty until the first answer.
  package var roles: Set<AccountRole> = []
  /// What waits for the worker; nil until the first answer.
  package var inbox: Inbox?
  /// The search box and its hits.
  package var search = SearchPane()
  /// The client that was opened last, if any.
  package var open: OpenClient?
  package var focus: Pane = .search
  /// What lies over the panes, the topmost last; only the topmost gets keys.
  package var overlays: [Overlay] = []
  /// How the line to the directory stands.
  package var line: LineState = .connected
  /// Forms that were put aside while what they change could not be sent yet, and those that came
  /// back because it could not be done.
  package var setAside: [SetAsideForm] = []
  /// What lies over everything, so that nobody sees what is behind it.
  package var cover: ScreenCover?
  /// What just happened.
  package var status: Status?
  /// What was changed in this sitting, so that undo need not ask first.
  var changesThisSitting = 0
  /// Whether something was copied in this sitting.
  var hasCopied = false
  /// How many changes the last act made, which are undone together.
  var changesTogether = 1
  /// The client of whom the worker was just told that they died, and goes on all the same.
  var toldOfDeath: ClientID?
  /// Whether the organisation asks what people are looked up for.
  var asksPurpose = false
  /// What they are looked up for, as it was said in this sitting.
  var purpose: OpeningReason?
  /// The screen's size, in columns and rows.
  package var width = 80
  /// The screen's height, in rows.
  package var height = 24

  /// The name of the theme in use.
  package var theme = ""
  /// Whether the practice area can be opened from here.
  package var offersPracticeArea = false
  /// Whether a folder of files can be imported from here.
  package var offersImport = false

  /// The state before anything has been asked.
  package init() {}

  /// Whether everything is hidden.
  package var isHidden: Bool { cover != nil }

  /// Which panes show.
  package var arrangement: PaneArrangement {
    PaneArrangement(width: width, height: height, focus: focus, hasOpenClient: open != nil)
  }

  /// Whether the panes are what fills the screen.
  package var isDesk: Bool {
    if case .desk = page { true } else { false }
  }
}

extension AppState {
  /// Notes that the worker made a change.
  mutating func noteChange() {
    changesThisSitting += 1
    changesTogether = 1
  }
}
