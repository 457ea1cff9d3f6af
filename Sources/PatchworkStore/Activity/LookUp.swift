/// One look-up: what was typed for one person, text after text, and everything that was found on the way.
struct LookUp {
  /// The last text.
  private(set) var text: String
  private(set) var longest: String
  /// Everything that an answer held, the last answer first.
  private(set) var found: [Int64]
  private(set) var stood: Set<Int64>
  /// What the last answer held.
  private var latest: [Int64]
  /// When it began, and when its last answer was given; in milliseconds.
  private let began: Int64
  private var instant: Int64
  private var purpose: String?

  /// Milliseconds within which a text goes on from the one before.
  static let pause: Int64 = 3_000
  /// Milliseconds after which a look-up is written down though somebody still types.
  static let longestWait: Int64 = 30_000

  /// - Parameter isWhole: whether nobody would type on within the text.
  init(
    text: String, found: [Int64], isWhole: Bool = false, purpose: String? = nil, at instant: Int64
  ) {
    (self.text, longest, self.found, latest) = (text, text, found, found)
    (began, self.instant, self.purpose) = (instant, instant, purpose)
    stood = isWhole ? Set(found) : []
  }

  /// Whether nobody can go on with it any more.
  func isOver(at now: Int64) -> Bool {
    abs(now - instant) >= Self.pause || abs(now - began) >= Self.longestWait
  }

  /// Takes in a text that goes on from the last, and from the longest: by way of their common beginning
  /// another name would take the place of the one before.
  ///
  /// - Returns: whether it does.
  mutating func goOn(with next: LookUp) -> Bool {
    guard !isOver(at: next.instant), Typing.goesOn(from: text, to: next.text),
      Typing.goesOn(from: longest, to: next.text)
    else { return false }
    stood.formUnion(next.stood)
    if abs(next.instant - instant) >= ShownClients.pause { stood.formUnion(latest) }
    let known = Set(next.found)
    found = next.found + found.filter { !known.contains($0) }
    if next.text.count > longest.count { longest = next.text }
    (text, latest, instant) = (next.text, next.latest, next.instant)
    purpose = next.purpose ?? purpose
    return true
  }

  /// The look-up as it is written down. The last answer stood.
  var details: SearchDetails {
    let stood = self.stood.union(latest)
    return SearchDetails(
      text: text, longest: longest == text ? nil : longest,
      found: found.map { .init(rawValue: $0) },
      stood: found.filter(stood.contains).map { .init(rawValue: $0) }, purpose: purpose)
  }
}
