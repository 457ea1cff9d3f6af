/// What stands in a file for the place of a shielded client that was not handed out. An import leaves
/// what it would stand for as it is.
enum WithheldPlace {
  static let mark = "(shielded)"
}
