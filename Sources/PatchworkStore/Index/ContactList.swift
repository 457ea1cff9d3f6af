import Glibc
import PatchworkCore
import PatchworkMatching

/// Practitioners and agencies as the search box finds them: few enough to look through one by one.
struct ContactList {
  /// A word of a name, as it is written and folded.
  private struct Word {
    var text: String
    var folded: [UInt8]
    /// Whether it is a middle name, which counts only as it is written and is then said.
    var isMiddle = false
  }

  private struct Entry {
    var subject: SearchHit.Subject
    /// Words of the name; matching one of them is needed unless the role is asked for.
    var names: [Word]
    /// Folded words of role, agency and kind.
    var others: [[UInt8]]
    /// Telephone numbers in national form.
    var phones: [[UInt8]]
    var emails: [String]
  }

  private var entries: [Entry] = []
  /// The last change that the list contains.
  private(set) var sequence: Int64 = -1
  /// The day on which those who have left are left out, by the clock in the United Kingdom.
  private(set) var day = CivilDate(dayNumber: 0)

  /// Whether it knows more than another.
  func isNewer(than other: ContactList) -> Bool { (sequence, day) > (other.sequence, other.day) }

  /// Reads the list anew if practitioners or agencies have changed, or another day has begun.
  mutating func bringUpToDate(_ connection: Connection, on today: CivilDate) throws {
    // A line without a subject stands for more than could be listed, such as an import.
    let last =
      try connection.row(
        """
        SELECT max(sequence) FROM change WHERE sequence > ?
        AND (changed_practitioner IS NOT NULL OR changed_agency IS NOT NULL OR subject IS NULL)
        """, sequence
      ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
    guard last != nil || sequence < 0 || day != today else { return }
    entries = try connection.snapshot { try Self.read(connection, on: today) }
    (sequence, day) = (last ?? max(sequence, 0), today)
  }

  private static func read(_ connection: Connection, on day: CivilDate) throws -> [Entry] {
    var agencies: [Int64: Entry] = [:]
    try connection.forEachRow("SELECT id, name, kind, main_line FROM agency") { row in
      let kind: Agency.Kind = try row.choice(2)
      agencies[row.int64(0)] = Entry(
        subject: .agency(AgencyID(rawValue: row.int64(0)), name: row.text(1), kind: kind),
        names: named(row.text(1)), others: [Array(kind.rawValue.utf8)],
        phones: digits(row.text(3)), emails: [])
    }
    try connection.forEachRow("SELECT agency, phone FROM duty_hours") { row in
      agencies[row.int64(0)]?.phones += digits(row.text(1))
    }
    var people: [Int64: Entry] = [:]
    try connection.forEachRow(
      """
      SELECT practitioner.id, given, middle, family, role, agency.name
      FROM practitioner JOIN agency ON agency.id = agency
      WHERE left_on IS NULL OR left_on > ?
      """, day
    ) { row in
      let name = row.personName(1)
      people[row.int64(0)] = Entry(
        subject: .practitioner(
          PractitionerID(rawValue: row.int64(0)), name: name.display, role: row.text(4),
          agency: row.text(5)),
        names: named(name.given) + named(name.family) + named(name.middle, isMiddle: true),
        others: words(row.text(4)) + words(row.text(5)), phones: [], emails: [])
    }
    try connection.forEachRow("SELECT practitioner, system, value FROM contact_point") { row in
      if row.text(1) == "email" {
        people[row.int64(0)]?.emails.append(row.text(2).lowercased())
      } else {
        people[row.int64(0)]?.phones += digits(row.text(2))
      }
    }
    return people.sorted { $0.key < $1.key }.map(\.value)
      + agencies.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func named(_ text: String, isMiddle: Bool = false) -> [Word] {
    text.split { $0 == " " || $0 == "-" }.flatMap { piece in
      words(String(piece)).map { Word(text: String(piece), folded: $0, isMiddle: isMiddle) }
    }
  }

  private static func words(_ text: String) -> [[UInt8]] {
    Folding.fold(text).split { $0 == Folding.space || $0 == Folding.hyphen }.map(Array.init)
  }

  /// Digits from which on a British number is whole.
  private static let wholeNumber = 10

  private static func digits(_ text: String) -> [[UInt8]] {
    let digits = text.utf8.filter { (48...57).contains($0) }
    return digits.count < 3 ? [] : [QueryParser.national(digits)]
  }

  /// Those whom a query may mean, best first, and how many more.
  struct Found {
    var hits: [SearchHit] = []
    var leftOut = 0
    /// Whether all words are those of the first, letter by letter.
    var isExact = false
  }

  /// Whom a query may mean.
  ///
  /// - Parameter clients: how many clients it may mean besides.
  func find(_ query: TypedQuery, limit: Int, besides clients: Int) -> Found {
    if let phone = query.phone {
      // A number may be typed in part, or with an extension that is not held.
      return found(limit, .phone) { entry in
        entry.phones.contains {
          $0.starts(with: phone) || $0.count >= Self.wholeNumber && phone.starts(with: $0)
        }
      }
    }
    if let email = query.email {
      return found(limit, .email) { $0.emails.contains { $0.hasPrefix(email) } }
    }
    guard !query.names.isEmpty, query.birth == nil, query.postcode == nil,
      query.nhsNumber == nil
    else { return Found() }
    let words = query.names.map { (word: TypedWord($0.whole), isAside: $0.isAside) }
    var found: [(entry: Entry, score: Score)] = []
    for entry in entries {
      if let score = Self.score(entry, words) { found.append((entry, score)) }
    }
    found.sort { $0.score.bits > $1.score.bits }
    // Most searches are for clients, and of several who fit equally well only one is meant.
    let rivals = found.filter { $0.score.bits >= (found.first?.score.bits ?? 0) - 1 }.count
    let doubt = 1 + log2(Double(max(1, rivals + clients)))
    let hits = found.prefix(min(limit, Self.most)).map { entry, score in
      let bits = max(score.bits - doubt, -6)
      return SearchHit(
        subject: entry.subject, tier: bits >= 0 ? .likely : .possible, bits: bits,
        reasons: score.reasons)
    }
    return Found(
      hits: hits, leftOut: found.count - hits.count, isExact: found.first?.score.isExact == true)
  }

  private static let most = 12

  /// Those with a number or an address that somebody typed.
  private func found(
    _ limit: Int, _ reason: MatchReason, where fits: (Entry) -> Bool
  ) -> Found {
    let found = entries.filter(fits)
    let hits = found.prefix(limit).map {
      SearchHit(subject: $0.subject, tier: .likely, bits: 6, reasons: [reason])
    }
    return Found(hits: hits, leftOut: found.count - hits.count)
  }

  /// How well somebody fits, and why where that is not plain.
  private struct Score {
    var bits = 1.0
    var isExact = true
    var reasons: [MatchReason] = []
  }

  /// How well every typed word is accounted for; nil when one is not, or none is part of the name
  /// and the words are not enough to be a role.
  ///
  /// - Parameter words: the words, and whether each mostly stands beside a name, so that it need not fit.
  private static func score(
    _ entry: Entry, _ words: [(word: TypedWord, isAside: Bool)]
  ) -> Score? {
    var score = Score()
    var namesMatched = 0
    for (word, isAside) in words {
      let name = entry.names.compactMap { Match(word, $0) }.max { $0.bits < $1.bits }
      // A role or an agency that is mistyped, and nothing else, is nobody.
      let other = entry.others.compactMap { Match(word, $0) }
        .map { $0.bits - ($0.isSlip ? 3 : 1.5) }.max()
      guard let bits = [name?.bits, other].compactMap({ $0 }).max() else {
        if isAside { continue }
        return nil
      }
      score.bits += bits
      score.isExact =
        score.isExact && (entry.names.map(\.folded) + entry.others).contains(word.bytes)
      guard let name else { continue }
      namesMatched += 1
      if let reason = name.reason, name.bits == bits { score.reasons.append(reason) }
    }
    guard namesMatched > 0 || score.bits > -3 else { return nil }
    score.bits = max(score.bits, -6)
    return score
  }

  /// How a typed word fits a word of a name, or of a role and an agency.
  private struct Match {
    var bits: Double
    var isSlip = false
    var reason: MatchReason?

    init?(_ typed: TypedWord, _ held: Word) {
      self.init(typed, held.folded)
      if held.isMiddle {
        guard !isSlip else { return nil }
        reason = .middleName(held: held.text)
      } else if isSlip {
        reason = .spelledNearly(
          typed: String(decoding: typed.bytes, as: UTF8.self), held: held.text)
      }
    }

    init?(_ typed: TypedWord, _ held: [UInt8]) {
      if held == typed.bytes {
        bits = 1
      } else if held.starts(with: typed.bytes) {
        bits = typed.bytes.count > 2 ? 0 : -2
      } else if typed.bytes.count > 3, abs(held.count - typed.bytes.count) <= 1,
        typed.distance(to: held) == 1
      {
        (bits, isSlip) = (-1.5, true)
      } else {
        return nil
      }
    }
  }
}
