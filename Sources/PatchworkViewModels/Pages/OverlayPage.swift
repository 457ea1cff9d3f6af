import PatchworkCore

/// A page over the panes: one type that owns its state and its keys, and says what they come to.
///
/// A new page is a file with its type, a view in `PatchworkScreens`, a case of `Place` and one of
/// `Overlay`; the compiler asks for the rest. Pages whose contents the directory tells are
/// `FilledPage`s.
protocol OverlayPage: Sendable {
  /// Where its keys stand in the command table.
  static var place: Place { get }
  /// The page among all pages, by which it is drawn.
  var overlay: Overlay { get }
  /// Whether anything on it depends on the minute.
  var dependsOnClock: Bool { get }
  /// Whether something was filled in that would be lost by leaving the program.
  var holdsUnsaved: Bool { get }
  /// What Enter does to what is chosen, in a word or two; nil where the footer need not say it.
  var enterWords: String? { get }
  /// The text that `c` copies.
  var copyable: String? { get }
  /// Whose number or address that is; may be empty.
  var copyOwner: String { get }

  /// Moves the choice, or scrolls.
  ///
  /// - Parameter page: the number of items that the screen has room for.
  mutating func move(_ step: ListStep, page: Int)
  /// Takes a key that means no command here.
  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome
  /// Enter: does what is chosen.
  mutating func confirm(in scene: Scene) -> Outcome
  /// Esc: what leaving comes to.
  func leave() -> Outcome
  /// Whether a key waits for an answer that is not on the screen yet; nil for one that types.
  func mustWait(for command: Command?) -> Bool
  /// Lays itself out for the minute that it is now, where it depends on that.
  mutating func refresh(in scene: Scene)
}

extension OverlayPage {
  var place: Place { Self.place }
  var dependsOnClock: Bool { false }
  var holdsUnsaved: Bool { false }
  var copyable: String? { nil }
  var enterWords: String? { nil }
  var copyOwner: String { "" }

  mutating func move(_ step: ListStep, page: Int) {}
  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome { .stay }
  mutating func confirm(in scene: Scene) -> Outcome { .stay }
  func leave() -> Outcome { .close }
  func mustWait(for command: Command?) -> Bool { false }
  mutating func refresh(in scene: Scene) {}
}

/// A page whose contents the directory tells.
protocol FilledPage: OverlayPage {
  associatedtype Subject: Hashable & Sendable
  associatedtype Contents: Sendable

  /// What it is about: an answer goes to every page of its subject.
  var subject: Subject { get }
  /// Whether the first answer is still awaited.
  var isAsking: Bool { get set }
  /// The ticket of the answer that is shown, so that an older one is dropped; 0 before the first.
  var ticket: Int { get set }
  /// Whether it stays, as it is, when the directory refuses; otherwise it goes away.
  static var staysWhenRefused: Bool { get }

  func question(in scene: Scene) -> @Sendable (any Directory) async throws -> Contents
  mutating func show(_ contents: Contents, in scene: Scene)
  /// Whether an event is about something on it, so that it is asked for again.
  func concerns(_ event: DirectoryEvent) -> Bool
}

extension FilledPage {
  static var staysWhenRefused: Bool { false }

  func concerns(_ event: DirectoryEvent) -> Bool { false }
}
