/// What only the program around the view-models can do.
package enum Effect: Hashable, Sendable {
  /// Put a text on the clipboard of the worker's terminal.
  case copy(String)
  /// Draw with another theme, by its name.
  case useTheme(String)
  /// Leave this directory and open the practice area instead.
  case openPracticeArea
  /// Draw every cell again: the terminal may have been written over.
  case redraw
  /// Leave the program; nothing is unsaved.
  case quit
}
