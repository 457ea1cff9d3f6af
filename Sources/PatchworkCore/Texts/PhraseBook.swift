import Synchronization

/// The phrases of the program in another language than English. `Sources/Phrases.txt` lists what one
/// has to hold.
package struct PhraseBook: Sendable {
  /// Its code of ISO 639: `cy`.
  package let language: String
  private let phrases: [String: String]
  private let form: @Sendable (Int) -> Int

  /// - Parameters:
  ///   - phrases: what stands for each pattern; a missing one is said in English.
  ///   - form: which form a number takes, from 0, in phrases that depend on one.
  package init(
    language: String, phrases: [String: String], form: @escaping @Sendable (Int) -> Int
  ) {
    self.language = language
    self.phrases = phrases
    self.form = form
  }

  static let betweenForms = " | "

  /// The book of the person who asks, while a server answers them; nil for that of the process.
  @TaskLocal package static var asked: PhraseBook?

  private static let ofProcess = Mutex<PhraseBook?>(nil)

  /// The book in which texts are said here and now; nil for English.
  package static var current: PhraseBook? { asked ?? ofProcess.withLock { $0 } }

  /// Sets the book for all of the process; nil for English.
  package static func use(_ book: PhraseBook?) { ofProcess.withLock { $0 = book } }

  /// A phrase in the language of the book.
  func words(of phrase: Phrase) -> String {
    let pattern = phrase.pattern
    guard var found = phrases[pattern].map({ $0[...] }) else {
      return phrase.arguments.contains { $0.phrase != nil }
        ? filled(english(phrase)[...], phrase.filledIn(from: self)) : phrase.english
    }
    if let forms = phrase.forms { found = self.form(of: found, for: forms.number) }
    return filled(found, phrase.filledIn(from: self))
  }

  /// The English pattern, of the form that the number takes in English.
  private func english(_ phrase: Phrase) -> String {
    guard let forms = phrase.forms else { return phrase.pattern }
    return forms.phrases[forms.number == 1 ? 0 : 1].pattern
  }

  private func form(of text: Substring, for number: Int) -> Substring {
    let forms = text.split(separator: Self.betweenForms)
    return forms.isEmpty ? text : forms[min(max(0, form(number)), forms.count - 1)]
  }

  private func filled(_ pattern: Substring, _ arguments: [String]) -> String {
    var text = ""
    var rest = pattern
    while let open = rest.firstIndex(of: "{") {
      text += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close]),
        arguments.indices.contains(number - 1)
      {
        text += arguments[number - 1]
        rest = rest[rest.index(after: close)...]
      } else {
        text.append("{")
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}

/// A text for a person, in their language: `worded("Opened \(name)")`.
package func worded(_ phrase: Phrase) -> String {
  guard let book = PhraseBook.current else { return phrase.english }
  return book.words(of: phrase)
}
