/// How one text of a search box follows another.
enum Typing {
  /// Whether a text goes on from the one before it: letters were added at its end, or taken away. An
  /// empty box goes on from nothing.
  static func goesOn(from before: String, to after: String) -> Bool {
    !isEmpty(before) && !isEmpty(after) && (after.hasPrefix(before) || before.hasPrefix(after))
  }

  /// Whether there is nothing in the box.
  static func isEmpty(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
