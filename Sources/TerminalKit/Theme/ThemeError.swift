/// The reason why a theme cannot be loaded.
package enum ThemeError: Error, Hashable, Sendable {
  /// The file is not a theme. `line` counts from one.
  case malformed(file: String, line: Int, reason: String)
  case unreadable(file: String, reason: String)
  case unknown(name: String, known: [String])

  /// The message for the user: what is wrong and what to do.
  package var sentence: String {
    switch self {
    case .malformed(let file, let line, let reason):
      "The theme file \(file) is wrong in line \(line): \(reason)."
    case .unreadable(let file, let reason):
      "The theme file \(file) cannot be read: \(reason)."
    case .unknown(let name, let known):
      "There is no theme called “\(name)”. Choose one of: \(known.joined(separator: ", "))."
    }
  }
}
