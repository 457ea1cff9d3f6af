import PatchworkCore

/// The pieces of a typed date, whatever stands between them: spaces, commas, `/ . -`, `of`, `the`.
struct DateAtoms {
  /// A number, a month or a weekday.
  enum Piece: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case weekday(Weekday)
  }

  struct Atom {
    var piece: Piece
    /// How many words of the text the date takes if it ends here; nil inside a word.
    var words: Int?
  }

  private(set) var atoms: [Atom] = []

  /// The most pieces that are read: a weekday, a day, a month, a year and what follows.
  private static let most = 5
  private static let endings = ["st", "nd", "rd", "th"]
  private static let fillers = ["of", "the"]

  /// Reads on from the first of some words, as long as they can be parts of a date.
  init(_ words: ArraySlice<QueryWord>) {
    var wasComma = true
    for (offset, word) in words.enumerated() {
      if atoms.count >= Self.most { return }
      if word.isComma {
        if wasComma { return }
        wasComma = true
        continue
      }
      if word.isEmpty { continue }
      guard let pieces = Self.pieces(of: word, isFirst: atoms.isEmpty) else { return }
      if pieces.isEmpty, !take(ending: word, offset) { return }
      for (place, piece) in pieces.enumerated() {
        atoms.append(Atom(piece: piece, words: place == pieces.count - 1 ? offset + 1 : nil))
      }
      wasComma = false
    }
  }

  /// Takes `rd` apart from its number, and `of` and `the` between the parts.
  private mutating func take(ending word: QueryWord, _ offset: Int) -> Bool {
    guard let last = atoms.indices.last else { return false }
    if word.isOne(of: Self.fillers) { return true }
    guard word.isOne(of: Self.endings), case .number = atoms[last].piece else { return false }
    atoms[last].words = offset + 1
    return true
  }

  /// The pieces of a word, none for one that joins others; nil for a word that is no part of a date.
  private static func pieces(of word: QueryWord, isFirst: Bool) -> [Piece]? {
    if word.isAlphabetic {
      if let month = MonthName.number(of: word.folded) { return [.month(month)] }
      if isFirst { return weekday(word.folded).map { [.weekday($0)] } }
      return word.isOne(of: fillers) || word.isOne(of: endings) ? [] : nil
    }
    if let stamp = stamp(word.raw) { return pieces(of: stamp) }
    return pieces(of: word.raw)
  }

  private static func pieces(of raw: [UInt8]) -> [Piece]? {
    var pieces: [Piece] = []
    var index = 0
    func run(_ isPart: (UInt8) -> Bool) -> [UInt8] {
      let run = raw[index...].prefix(while: isPart)
      index += run.count
      return Array(run)
    }
    while index < raw.count {
      if isDigit(raw[index]) {
        let digits = run(isDigit)
        guard digits.count <= 4, let value = number(digits) else { return nil }
        pieces.append(.number(value, digits: digits.count))
      } else if (97...122).contains(raw[index]) {
        let letters = run { (97...122).contains($0) }
        if let month = MonthName.number(of: letters) {
          pieces.append(.month(month))
        } else {
          let isEnding = endings.contains { letters.elementsEqual($0.utf8) }
          guard isEnding, case .number(_, 1...2)? = pieces.last else { return nil }
        }
      } else if "/.-".utf8.contains(raw[index]) {
        index += 1
      } else {
        return nil
      }
    }
    return pieces.isEmpty ? nil : pieces
  }

  /// The day of a time stamp, `2016-03-03` of `2016-03-03T00:00:00Z`.
  private static func stamp(_ raw: [UInt8]) -> [UInt8]? {
    guard raw.count > 10, raw[4] == UInt8(ascii: "-"), raw[7] == UInt8(ascii: "-"),
      raw[10] == UInt8(ascii: "t"),
      raw[11...].allSatisfy({ isDigit($0) || ":.-+z".utf8.contains($0) })
    else { return nil }
    return Array(raw[..<10])
  }

  private static func weekday(_ word: [UInt8]) -> Weekday? {
    Weekday.allCases.first { day in
      let name = day.name.lowercased().utf8
      return word.elementsEqual(name) || word.elementsEqual(name.prefix(3))
        || (4...5).contains(word.count) && name.starts(with: word)
    }
  }

  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
