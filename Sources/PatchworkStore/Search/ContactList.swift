import Glibc
import PatchworkCore
import PatchworkMatching

/// Practitioners and agencies as the search box finds them: few enough to look through one by one.
struct ContactList {
  private struct Entry {
    var subject: SearchHit.Subject
    /// Folded words of the name; matching one of them is needed unless the role is asked for.
    var names: [[UInt8]]
    /// Folded words of role, agency and kind.
    var others: [[UInt8]]
    /// Telephone numbers in national form.
    var phones: [[UInt8]]
    var emails: [String]
  }

  private var entries: [Entry] = []
  /// The last change that the list contains.
  private(set) var sequence: Int64 = -1

  /// Reads the list anew if practitioners or agencies have changed.
  mutating func bringUpToDate(_ connection: Connection) throws {
    let last =
      try connection.row(
        """
        SELECT max(sequence) FROM change WHERE sequence > ?
        AND (changed_practitioner IS NOT NULL OR changed_agency IS NOT NULL OR subject IS NULL)
        """, sequence
      ) { $0.isNull(0) ? nil : $0.int64(0) } ?? nil
    guard last != nil || sequence < 0 else { return }
    entries = try connection.snapshot { try Self.read(connection) }
    sequence = last ?? 0
  }

  private static func read(_ connection: Connection) throws -> [Entry] {
    var agencies: [Int64: Entry] = [:]
    try connection.forEachRow("SELECT id, name, kind, main_line FROM agency") { row in
      let kind: Agency.Kind = try row.choice(2)
      agencies[row.int64(0)] = Entry(
        subject: .agency(AgencyID(rawValue: row.int64(0)), name: row.text(1), kind: kind),
        names: words(row.text(1)), others: [Array(kind.rawValue.utf8)],
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
      """, Int64(Store.now() / 86_400)
    ) { row in
      let name = row.personName(1)
      people[row.int64(0)] = Entry(
        subject: .practitioner(
          PractitionerID(rawValue: row.int64(0)), name: name.display, role: row.text(4),
          agency: row.text(5)),
        names: words(name.full), others: words(row.text(4)) + words(row.text(5)), phones: [],
        emails: [])
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

  private static func words(_ text: String) -> [[UInt8]] {
    Folding.fold(text).split { $0 == Folding.space || $0 == Folding.hyphen }.map(Array.init)
  }

  private static func digits(_ text: String) -> [[UInt8]] {
    let digits = text.utf8.filter { (48...57).contains($0) }
    return digits.count < 5 ? [] : [QueryParser.national(digits)]
  }

  /// Those whom a query may mean, best first.
  ///
  /// - Parameter clients: how many clients it may mean besides.
  func find(_ query: TypedQuery, limit: Int, besides clients: Int) -> [SearchHit] {
    if let phone = query.phone {
      return entries.filter { $0.phones.contains { $0.starts(with: phone) } }.prefix(limit).map {
        SearchHit(subject: $0.subject, tier: .likely, bits: 6, reasons: [.phone])
      }
    }
    if let email = query.email {
      return entries.filter { $0.emails.contains { $0.hasPrefix(email) } }.prefix(limit).map {
        SearchHit(subject: $0.subject, tier: .likely, bits: 6, reasons: [.email])
      }
    }
    guard !query.names.isEmpty, query.birth == nil, query.postcode == nil,
      query.nhsNumber == nil
    else { return [] }
    let words = query.names.map { TypedWord($0.whole) }
    var found: [(entry: Entry, bits: Double)] = []
    for entry in entries {
      if let bits = Self.score(entry, words) { found.append((entry, bits)) }
    }
    found.sort { $0.bits > $1.bits }
    // Most searches are for clients, and of several who fit equally well only one is meant.
    let rivals = found.filter { $0.bits >= (found.first?.bits ?? 0) - 1 }.count + clients
    let doubt = 1 + log2(Double(max(1, rivals)))
    return found.prefix(min(limit, 12)).map { entry, score in
      let bits = max(score - doubt, -6)
      return SearchHit(
        subject: entry.subject, tier: bits >= 0 ? .likely : .possible, bits: bits, reasons: [])
    }
  }

  /// How well every typed word is accounted for; nil when one is not, or none is part of the name
  /// and the words are not enough to be a role.
  private static func score(_ entry: Entry, _ words: [TypedWord]) -> Double? {
    var bits = 1.0
    var namesMatched = 0
    for word in words {
      let name = best(word, entry.names)
      let other = best(word, entry.others)
      guard let match = [name, other.map { $0 - 1.5 }].compactMap({ $0 }).max() else { return nil }
      if name != nil { namesMatched += 1 }
      bits += match
    }
    return namesMatched > 0 || bits > -3 ? max(bits, -6) : nil
  }

  private static func best(_ word: TypedWord, _ held: [[UInt8]]) -> Double? {
    var best: Double?
    for other in held {
      let score: Double
      if other == word.bytes {
        score = 1
      } else if other.starts(with: word.bytes) {
        score = word.bytes.count > 2 ? 0 : -2
      } else if word.bytes.count > 3, abs(other.count - word.bytes.count) <= 1,
        word.distance(to: other) == 1
      {
        score = -1.5
      } else {
        continue
      }
      best = max(best ?? score, score)
    }
    return best
  }
}
