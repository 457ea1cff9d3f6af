/// Names as typed without accents.
enum PlainLetters {
  /// The text with plain letters for accented ones.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 128 }) { return text }
    return String(text.flatMap { table[$0] ?? String($0) })
  }

  /// German and Nordic letters spelled out as two: `Mueller`.
  static func spelledOut(_ text: String) -> String {
    String(text.flatMap { pairs[$0] ?? String($0) })
  }

  private static let pairs: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe",
    "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "æ": "ae", "þ": "th", "Þ": "Th", "ð": "dh",
  ]

  private static let table: [Character: String] = {
    var table: [Character: String] = [:]
    for group in groups.split(separator: " ") {
      guard let plain = group.first else { continue }
      for accented in group.dropFirst() {
        table[accented] = String(plain)
        for upper in accented.uppercased() { table[upper] = plain.uppercased() }
      }
    }
    for (letters, plain) in [("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("Þ", "Th")] {
      for letter in letters { table[letter] = plain }
    }
    table["İ"] = "I"
    return table
  }()

  /// Groups of a plain letter and its accented forms.
  private static let groups = """
    aáàâäãåāăąảạấầẩẫậắằẳẵặ cćčçĉ dďđð eéèêëēėęěẻẽẹếềểễệ gğģ hħ iíìîïīįıỉĩị kķ lłľļĺ nñńňņ \
    oóòôöõøōőỏọốồổỗộơớờởỡợ rřŕ sśšşș tťţț uúùûüūůűųủũụưứừửữự wŵ yýÿŷỳỷỹỵ zźžż
    """
}
