import PatchworkCore

/// The words after a program's name, taken apart one option at a time.
///
/// Options may stand anywhere and take their value as `--name VALUE` or `--name=VALUE`; `--` ends
/// them. What nobody has taken when `finish` is called is an error, so that a mistyped option is
/// never silently ignored.
package struct Arguments {
  private var words: [String]
  private var afterDashes: [String]

  package init(_ words: [String]) {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    self.words = Array(words[..<end])
    afterDashes = end == words.endIndex ? [] : Array(words[(end + 1)...])
  }

  /// Takes a switch such as `--json`; whether it was there.
  package mutating func takeFlag(_ names: String...) -> Bool {
    let count = words.count
    words.removeAll { names.contains($0) }
    return words.count < count
  }

  /// Takes an option's value; nil when the option was not given. The last one given wins.
  package mutating func takeValue(_ name: String, what: String) throws(UsageError) -> String? {
    try takeValues(name, what: what).last
  }

  /// Takes the value of an option that must be there.
  package mutating func takeRequired(_ name: String, what: String) throws(UsageError) -> String {
    guard let value = try takeValue(name, what: what) else {
      throw UsageError(worded("\(name) is missing: give \(what)."))
    }
    return value
  }

  /// Takes every value of an option that may be given several times, in their order.
  package mutating func takeValues(_ name: String, what: String) throws(UsageError) -> [String] {
    var values: [String] = []
    while let index = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) {
      let word = words.remove(at: index)
      if word == name {
        guard index < words.count else {
          throw UsageError(worded("\(name) needs \(what) after it."))
        }
        values.append(words.remove(at: index))
      } else {
        values.append(String(word.dropFirst(name.utf8.count + 1)))
      }
    }
    return values
  }

  /// Takes the first word if it is not an option: the subcommand.
  package mutating func takeSubcommand() -> String? {
    guard let first = words.first, !first.hasPrefix("-") else { return nil }
    return words.removeFirst()
  }

  /// Takes an option whose value is a number of things.
  package mutating func takeCount(
    _ name: String, in range: ClosedRange<Int> = 1...1_000
  ) throws(UsageError) -> Int? {
    guard let text = try takeValue(name, what: worded("a number")) else { return nil }
    guard let count = Int(text), range.contains(count) else {
      throw UsageError(
        worded("\(name) takes a number from \(range.lowerBound) to \(range.upperBound)."))
    }
    return count
  }

  /// Nothing remaining; an error when there is.
  package consuming func finishEmpty(_ command: String) throws(UsageError) {
    guard try finish().isEmpty else { throw UsageError(worded("\(command) takes options only.")) }
  }

  /// The one remaining word; an error when there is none or more.
  package consuming func finishWithOne(_ what: String) throws(UsageError) -> String {
    let rest = try finish()
    guard rest.count == 1 else { throw UsageError(worded("Give \(what), and only one.")) }
    return rest[0]
  }

  /// The remaining words; an error when one of them looks like an option.
  package consuming func finish() throws(UsageError) -> [String] {
    if let option = words.first(where: { $0.hasPrefix("-") && $0 != "-" }) {
      throw UsageError(worded("\(Printable.text(option)) is not an option here."))
    }
    return words + afterDashes
  }
}
