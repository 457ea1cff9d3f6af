import PatchworkCore

/// How the program ends, for scripts.
enum ExitStatus: Int32 {
  /// The thing asked for was done or found.
  case done = 0
  /// The search was understood and found nothing.
  case nothingFound = 1
  /// The call itself was wrong.
  case usage = 2
  /// The input was refused: bad rows in an import.
  case inputRefused = 3
  /// The directory could not be opened, read or changed.
  case directory = 4
  /// The terminal cannot show the screen.
  case terminal = 5

  /// Every status with its meaning, for the help.
  static let explanations: [(ExitStatus, String)] = [
    (.done, worded("done, or found")),
    (.nothingFound, worded("nothing found")),
    (.usage, worded("the call is wrong; nothing was done")),
    (.inputRefused, worded("an import has bad rows; nothing was imported")),
    (.directory, worded("the directory could not be opened, read or changed")),
    (.terminal, worded("the terminal cannot show the screen")),
  ]
}
