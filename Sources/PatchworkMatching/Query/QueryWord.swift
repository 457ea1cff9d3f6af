/// One word of the search box, or a comma.
struct QueryWord {
  /// As typed, without surrounding punctuation.
  var typed: String
  /// Folded; date separators and dots are lost, so numbers are read from `raw`.
  var folded: [UInt8]
  /// The small ASCII letters, digits and `/ . - ~ + @` of the word.
  var raw: [UInt8]
  /// Whether it is a comma.
  var isComma = false

  /// Splits a text at white space and commas; what follows the first `most` words, or the first
  /// two kilobytes, is cut off.
  static func split(_ text: String, most: Int) -> [QueryWord] {
    var words: [QueryWord] = []
    var current = String.UnicodeScalarView()
    func close() {
      if !current.isEmpty { words += make(String(current)) }
      current = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars.prefix(2000) {
      if words.count >= most { break }
      if scalar == "," || scalar == ";" || scalar == "،" {
        close()
        words.append(QueryWord(typed: ",", folded: [], raw: [], isComma: true))
      } else if scalar.properties.isWhitespace || scalar.value < 32 || scalar == ":" {
        close()
      } else {
        current.append(scalar)
      }
    }
    if words.count < most { close() }
    return words
  }

  /// A word, or several where folding finds spaces in it (`St.John`), unless it has digits.
  private static func make(_ typed: String) -> [QueryWord] {
    let folded = Folding.fold(typed)
    let raw = typed.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }.filter {
      isDigit($0) || (97...122).contains($0) || "/.-~+@".utf8.contains($0)
    }
    let pieces = folded.split(separator: Folding.space)
    if pieces.count > 1, !typed.utf8.contains(where: isDigit), !typed.utf8.contains(64) {
      return pieces.map {
        QueryWord(typed: String(decoding: $0, as: UTF8.self), folded: Array($0), raw: Array($0))
      }
    }
    return [QueryWord(typed: typed, folded: folded.filter { $0 != Folding.space }, raw: raw)]
  }

  /// The word's digits, if it is made of nothing else.
  var digits: [UInt8]? { !raw.isEmpty && raw.allSatisfy(isDigit) ? raw : nil }
}
