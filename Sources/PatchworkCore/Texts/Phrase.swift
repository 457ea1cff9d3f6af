/// A text for a person, as it stands in the sources: `"Opened \(name) at \(time)"`. It keeps its
/// pattern, `Opened {1} at {2}`, by which a `PhraseBook` finds the same text in another language, and
/// what was filled in. English is the pattern itself.
///
/// What comes from data, a client's name or an agency, is always filled in and never in a pattern.
/// Kept in tables it is read when it is shown, so that the language can be switched meanwhile;
/// `worded` makes a `String` of it at once.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Something filled in.
  struct Argument: Hashable, Sendable {
    /// Where it stands in the English text, in UTF-8 units.
    var place: Range<Int>
    /// It as a phrase, if it is one: then it has a translation of its own.
    var phrase: Phrase?
  }

  /// The text in English.
  package let english: String
  let arguments: [Argument]
  /// The forms from which a number chose; empty where none did.
  let forms: Forms?

  /// The forms of a phrase that depends on a number.
  struct Forms: Hashable, Sendable {
    var number: Int
    /// For one, then for others.
    var phrases: [Phrase]
  }

  init(english: String, arguments: [Argument] = [], forms: Forms? = nil) {
    self.english = english
    self.arguments = arguments
    self.forms = forms
  }

  package init(stringLiteral pattern: String) { self.init(english: pattern) }

  /// A pattern that stands elsewhere in the sources, such as a raw value.
  package init(pattern: String) { self.init(english: pattern) }

  package init(stringInterpolation: StringInterpolation) {
    self.init(english: stringInterpolation.english, arguments: stringInterpolation.arguments)
  }

  /// A phrase that depends on a number. A language with more forms than two has them in its book.
  ///
  /// - Parameter other: with the number filled in.
  package static func counted(_ number: Int, one: Phrase, other: Phrase) -> Phrase {
    let chosen = number == 1 ? one : other
    return Phrase(
      english: chosen.english, arguments: chosen.arguments,
      forms: Forms(number: number, phrases: [one, other]))
  }

  /// What a translator translates: the text with `{1}`, `{2}` ... where something is filled in; of a
  /// phrase that depends on a number, its forms with ` | ` between them.
  package var pattern: String {
    if let forms { return forms.phrases.map(\.pattern).joined(separator: PhraseBook.betweenForms) }
    if arguments.isEmpty { return english }
    var pattern = ""
    var end = 0
    for (index, argument) in arguments.enumerated() {
      pattern += text(end..<argument.place.lowerBound)
      pattern += "{\(index + 1)}"
      end = argument.place.upperBound
    }
    return pattern + text(end..<english.utf8.count)
  }

  /// What is filled in, each in the language of a book.
  func filledIn(from book: PhraseBook) -> [String] {
    // The last form has all that is filled in, the number too.
    if let last = forms?.phrases.last { return last.filledIn(from: book) }
    return arguments.map { argument in
      argument.phrase.map(book.words) ?? text(argument.place)
    }
  }

  private func text(_ place: Range<Int>) -> String {
    let units = english.utf8
    let start = units.index(units.startIndex, offsetBy: place.lowerBound)
    return String(english[start..<units.index(start, offsetBy: place.count)])
  }
}

extension Phrase: CustomStringConvertible {
  /// The text in the language of the person who asks.
  package var description: String { worded(self) }
}

extension Phrase {
  /// Notes where arguments stand while the English text is made, which costs little more than making
  /// that text.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 8 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { english += literal }

    package mutating func appendInterpolation(_ text: String) { fillIn(text) }

    package mutating func appendInterpolation(_ phrase: Phrase) { fillIn(phrase.english, phrase) }

    package mutating func appendInterpolation<Value>(_ value: Value) { fillIn("\(value)") }

    private mutating func fillIn(_ text: String, _ phrase: Phrase? = nil) {
      let start = english.utf8.count
      english += text
      arguments.append(Argument(place: start..<english.utf8.count, phrase: phrase))
    }
  }
}
