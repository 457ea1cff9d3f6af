import PatchworkCore

/// Everything that a screen draws from, as a value.
public struct AppState: Sendable {
  /// What fills the screen.
  public enum Page: Sendable {
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
  public var page: Page = .starting
  /// The facts of the top line.
  public var header = Header()
  /// Who works here; nil until they have said so.
  public var me: Practitioner?
  /// What they may be to the directory; empty until the first answer.
  public var roles: Set<AccountRole> = []
  /// What waits for the worker; nil until the first answer.
  public var inbox: Inbox?
  /// The search box and its hits.
  public var search = SearchPane()
  /// The client that was opened last, if any.
  public var open: OpenClient?
  /// The pane that has the focus.
  public var focus: Pane = .search
  /// What lies over the panes, the topmost last; only the topmost gets keys.
  public var overlays: [Overlay] = []
  /// How the line to the directory stands.
  public var line: LineState = .connected
  /// Forms that were put aside while what they change could not be sent yet, and those that came
  /// back because it could not be done.
  public var setAside: [SetAsideForm] = []
  /// What lies over everything, so that nobody sees what is behind it.
  public var cover: Cover?
  /// What just happened.
  public var status: Status?
  /// The screen's size, in columns and rows.
  public var width = 80
  /// The screen's height, in rows.
  public var height = 24

  /// The name of the theme in use.
  public var theme = ""
  /// Whether the practice area can be opened from here.
  public var offersPracticeArea = false
  /// Whether a folder of files can be imported from here.
  public var offersImport = false

  /// The state before anything has been asked.
  public init() {}

  /// Whether everything is hidden.
  public var isHidden: Bool { cover != nil }

  /// Which panes show.
  public var arrangement: PaneArrangement {
    PaneArrangement(width: width, height: height, focus: focus, hasOpenClient: open != nil)
  }

  /// Whether the panes are what fills the screen.
  public var isDesk: Bool {
    if case .desk = page { true } else { false }
  }
}
