package enum TerminalEvent: Hashable, Sendable {
  /// A key or a paste.
  case key(Key)
  /// The screen has a new size. Draw again.
  case resized(Size)
  /// The program continues after a stop. Time has passed: draw again.
  case resumed
  /// The terminal is gone, or a signal asked the program to end. Leave without half-saved changes.
  case ended
}
