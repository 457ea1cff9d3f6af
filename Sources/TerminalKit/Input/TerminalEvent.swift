/// What a terminal tells the program.
package enum TerminalEvent: Hashable, Sendable {
  /// A key or a paste.
  case key(Key)
  /// The screen is of another size now; draw again.
  case resized(Size)
  /// The program was stopped and goes on; time has passed, so draw again.
  case resumed
  /// The terminal is gone, or the program was asked to end: save nothing half, and leave.
  case ended
}
