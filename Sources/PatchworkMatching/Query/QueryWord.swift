import PatchworkCore

/// One word of the search box, or a comma.
struct QueryWord {
  /// The word as typed, without surrounding punctuation.
  var typed: String
  /// The folded word. Folding loses date separators and dots, so numbers are read from `raw`.
  var folded: [UInt8]
  /// The lower-case ASCII letters, digits and `/ . - : ~ + @` of the word, without separators around it.
  var raw: [UInt8]
  var isComma = false

  /// Splits a text at white space and commas. Only the first `most` words and the first 2,000
  /// scalars are read.
  static func split(_ text: String, most: Int) -> [QueryWord] {
    var words: [QueryWord] = []
    var current = String.UnicodeScalarView()
    func close() {
      if !current.isEmpty { words += make(String(current)) }
      current = String.UnicodeScalarView()
    }
    let scalars = TypedDigits.plain(text.unicodeScalars.prefix(2000))
    for (index, scalar) in scalars.enumerated() {
      if words.count >= most { break }
      if scalar == "," || scalar == ";" || scalar == "،" {
        close()
        words.append(QueryWord(typed: ",", folded: [], raw: [], isComma: true))
      } else if scalar.properties.isWhitespace || scalar.value < 32
        || scalar == ":" && !isBetweenDigits(scalars, index)
      {
        close()
      } else {
        current.append(scalar)
      }
    }
    if words.count < most { close() }
    return words
  }

  /// Whether a colon stands in a time of day, as in `00:00`.
  private static func isBetweenDigits(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy { ("0"..."9").contains($0) }
  }

  /// Makes one word, or several where folding finds spaces in a word without digits (`St.John`).
  private static func make(_ typed: String) -> [QueryWord] {
    let folded = Folding.fold(typed)
    var raw = typed.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }.filter {
      isDigit($0) || (97...122).contains($0) || "/.-:~+@".utf8.contains($0)
    }[...]
    raw = raw.drop(while: isSeparator)
    while let last = raw.last, isSeparator(last) { raw.removeLast() }
    let pieces = folded.split(separator: Folding.space)
    if pieces.count > 1, !typed.utf8.contains(where: isDigit), !typed.utf8.contains(64) {
      return pieces.map {
        QueryWord(typed: String(decoding: $0, as: UTF8.self), folded: Array($0), raw: Array($0))
      }
    }
    return [QueryWord(typed: typed, folded: folded.filter { $0 != Folding.space }, raw: Array(raw))]
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { "/.-:".utf8.contains(byte) }

  /// The digits of a word that consists of digits; nil for other words.
  var digits: [UInt8]? { !raw.isEmpty && raw.allSatisfy(isDigit) ? raw : nil }

  /// Whether nothing of it can be looked for: punctuation alone.
  var isEmpty: Bool { folded.isEmpty && raw.isEmpty && !isComma }

  /// Whether it has letters and no digits.
  var isAlphabetic: Bool { !folded.isEmpty && !folded.contains(where: isDigit) }

  /// Whether it is one of some words in lower case.
  func isOne(of words: some Sequence<String>) -> Bool {
    words.contains { folded.elementsEqual($0.utf8) }
  }
}
