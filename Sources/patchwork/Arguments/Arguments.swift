/// The words after the program's name, taken apart one option at a time.
///
/// Options may stand anywhere and take their value as `--name VALUE` or `--name=VALUE`; `--` ends
/// them. What nobody has taken when `finish` is called is an error, so that a mistyped option is
/// never silently ignored.
struct Arguments {
  private var words: [String]
  private var afterDashes: [String]

  init(_ words: [String]) {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    self.words = Array(words[..<end])
    afterDashes = end == words.endIndex ? [] : Array(words[(end + 1)...])
  }

  /// Takes a switch such as `--json`; whether it was there.
  mutating func takeFlag(_ names: String...) -> Bool {
    let count = words.count
    words.removeAll { names.contains($0) }
    return words.count < count
  }

  /// Takes an option's value; nil when the option was not given. The last one given wins.
  mutating func takeValue(_ name: String, what: String) throws(UsageError) -> String? {
    var value: String?
    while let index = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) {
      let word = words.remove(at: index)
      if word == name {
        guard index < words.count else {
          throw UsageError("\(name) needs \(what) after it.")
        }
        value = words.remove(at: index)
      } else {
        value = String(word.dropFirst(name.utf8.count + 1))
      }
    }
    return value
  }

  /// Takes the first word if it is not an option: the subcommand.
  mutating func takeSubcommand() -> String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    return words.removeFirst()
  }

  /// Takes an option whose value is a number of things, one at least.
  mutating func takeCount(_ name: String) throws(UsageError) -> Int? {
    guard let text = try takeValue(name, what: "a number") else { return nil }
    guard let count = Int(text), (1...1_000).contains(count) else {
      throw UsageError("\(name) takes a number from 1 to 1000.")
    }
    return count
  }

  /// The one remaining word; an error when there is none or more.
  consuming func finishWithOne(_ what: String) throws(UsageError) -> String {
    let rest = try finish()
    guard rest.count == 1 else { throw UsageError("Give \(what), and only one.") }
    return rest[0]
  }

  /// The remaining words; an error when one of them looks like an option.
  consuming func finish() throws(UsageError) -> [String] {
    if let option = words.first(where: { $0.hasPrefix("-") && $0 != "-" }) {
      throw UsageError("\(Printable.text(option)) is not an option here.")
    }
    return words + afterDashes
  }
}

/// A wrong call of the program: exit status 2.
struct UsageError: Error {
  /// What is wrong, as a sentence.
  let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
