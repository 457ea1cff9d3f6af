/// Why a theme cannot be had.
package enum ThemeError: Error, Hashable, Sendable {
  /// The file says something that a theme does not say: file, line from one, what is wrong.
  case malformed(file: String, line: Int, reason: String)
  /// The file cannot be read, and why.
  case unreadable(file: String, reason: String)
  /// There is no theme of that name among those known.
  case unknown(name: String, known: [String])

  /// What is wrong and what to do, for the reader.
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
