import PatchworkCore

/// The words of a street, as they are typed and as an address says them.
package struct StreetName: Sendable, Equatable {
  /// The folded words, the kind of street written out: `mill ln` is `mill lane`.
  package let words: [[UInt8]]

  package init(_ words: [[UInt8]]) {
    self.words = words.map(Self.writtenOut)
  }

  /// Whether the line of an address has all the words, one behind the other.
  package func isIn(_ line: String) -> Bool {
    guard !words.isEmpty else { return false }
    let held = Folding.words(of: line).map(Self.writtenOut)
    guard held.count >= words.count else { return false }
    return (0...held.count - words.count).contains {
      held[$0..<$0 + words.count].elementsEqual(words)
    }
  }

  /// The word that tells it from most other streets: no number, and not the kind of street.
  package var tellingWord: [UInt8]? {
    let named = words.filter { !$0.contains(where: isDigit) }
    return named.filter { !Self.isKind($0) }.max { $0.count < $1.count } ?? named.first
  }

  /// Whether a folded word says what kind of street something is.
  static func isKind(_ word: [UInt8]) -> Bool { kinds.contains(word) || abbreviations[word] != nil }

  /// A folded word, with the kind of street that it is short for written out.
  package static func writtenOut(_ word: [UInt8]) -> [UInt8] { abbreviations[word] ?? word }

  /// The folded words of the line of an address, those that are short for a kind of street also written out.
  package static func words(of line: String) -> [[UInt8]] {
    Folding.words(of: line).flatMap { word in
      abbreviations[word].map { [word, $0] } ?? [word]
    }
  }

  private static func folded(_ text: String) -> [[UInt8]] {
    text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }

  /// From general knowledge. Most are family names, too.
  private static let kinds = Set(
    folded(
      """
      street road lane avenue drive close court crescent gardens grove place terrace way walk row square \
      hill green park rise mews parade side bank mount wharf quay common croft fields yard gate view heath \
      meadow meadows wood drove hall lodge villas buildings estate
      """))

  private static let abbreviations: [[UInt8]: [UInt8]] = Dictionary(
    uniqueKeysWithValues: [
      ("st", "street"), ("rd", "road"), ("ln", "lane"), ("ave", "avenue"), ("dr", "drive"),
      ("ct", "court"), ("cres", "crescent"), ("gdns", "gardens"), ("pl", "place"),
      ("terr", "terrace"), ("sq", "square"),
    ].map { (Array($0.utf8), Array($1.utf8)) })
}

extension TypedQuery {
  /// The ways in which words read as names may be a street: two or three words of which the last says what
  /// kind of street it is (`weir lane`). What is left may be the name of who lives there; nothing, where a
  /// street stands alone.
  package var streetReadings: [TypedQuery] {
    var readings: [TypedQuery] = []
    for count in [3, 2] where names.count >= count {
      for end in (count - 1)..<names.count where StreetName.isKind(names[end].whole) {
        readings.append(readingStreet(at: end - count + 1..<end + 1))
      }
    }
    return readings
  }

  /// The query with some of its names read as a street.
  private func readingStreet(at range: Range<Int>) -> TypedQuery {
    var query = self
    let number = range.lowerBound == 0 ? numberBefore : nil
    query.address += [number].compactMap(\.self) + names[range].map(\.whole)
    let typed = [number.map { String(decoding: $0, as: UTF8.self) }].compactMap(\.self)
    query.addressTyped.append((typed + names[range].map(\.typed)).joined(separator: " "))
    let places = understood.indices.filter { understood[$0].kind == .name }
    if places.count == names.count {
      for place in range.reversed() { query.understood.remove(at: places[place]) }
    }
    if number != nil {
      query.numberBefore = nil
      query.birth = nil
      query.understood.removeAll { $0.kind == .birth }
    }
    query.names.removeSubrange(range)
    query.namesBeforeComma = namesBeforeComma.map { before in
      before - range.clamped(to: 0..<before).count
    }
    if query.namesBeforeComma == 0 { query.namesBeforeComma = nil }
    return query
  }

  /// The query with some of its words standing beside the name; nil where no name is left.
  package func settingAside(_ isAside: (Name) -> Bool) -> TypedQuery? {
    var query = self
    for place in names.indices where isAside(names[place]) { query.names[place].isAside = true }
    return query.names.allSatisfy(\.isAside) ? nil : query
  }

  /// The first and the last of three names or more: those between may be middle names, which few records
  /// hold. Nil where there are fewer.
  package var withoutMiddleNames: TypedQuery? {
    let proper = names.indices.filter { !names[$0].isAside }
    guard proper.count > 2 else { return nil }
    var query = self
    for place in proper.dropFirst().dropLast() { query.names[place].isAside = true }
    return query
  }
}
