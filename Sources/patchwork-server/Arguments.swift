/// What was typed after the command: options by name, and the rest in order.
struct Arguments {
  private var options: [String: [String]] = [:]
  /// What is no option, in order.
  private(set) var rest: [String] = []

  /// Reads words; options are `--name VALUE` or `--name=VALUE`, flags `--name` alone.
  ///
  /// - Throws: `UsageError` for an option that is not known or lacks its value.
  init(_ words: [String], options known: Set<String>, flags: Set<String> = []) throws(UsageError) {
    var words = words[...]
    while let word = words.popFirst() {
      guard word.hasPrefix("--"), word.count > 2 else {
        rest.append(word)
        continue
      }
      let name = String(word.dropFirst(2).prefix { $0 != "=" })
      if flags.contains(name), !word.contains("=") {
        options[name, default: []].append("")
      } else if known.contains(name) {
        if let equals = word.firstIndex(of: "=") {
          options[name, default: []].append(String(word[word.index(after: equals)...]))
        } else if let value = words.popFirst() {
          options[name, default: []].append(value)
        } else {
          throw UsageError("--\(name) needs a value.")
        }
      } else {
        throw UsageError("There is no option \(word) here.")
      }
    }
  }

  /// Whether a flag was given.
  func has(_ flag: String) -> Bool { options[flag] != nil }

  /// Every value of an option.
  func all(_ option: String) -> [String] { options[option] ?? [] }

  /// The last value of an option.
  func last(_ option: String) -> String? { options[option]?.last }

  /// The value of an option that must be there.
  func required(_ option: String) throws(UsageError) -> String {
    guard let value = last(option) else { throw UsageError("--\(option) is missing.") }
    return value
  }
}

/// Why a command line cannot be understood.
struct UsageError: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}

/// Why a command could not do what it was asked, other than through the directory.
struct CommandError: Error {
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
