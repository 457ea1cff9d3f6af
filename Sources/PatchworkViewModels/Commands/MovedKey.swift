import PatchworkCore

/// A letter that lost its place. For one release it does nothing but name the key that is meant now, so
/// that a habit of the hands is told instead of doing something else.
struct MovedKey: Sendable {
  let key: Stroke
  let places: Set<Place>
  /// The key that is meant now, and where.
  private let heir: String
  private let place: Phrase
  /// Whether it meant something in a state.
  let applies: @Sendable (AppState) -> Bool

  private init(
    _ key: Character, in places: Set<Place>, _ heir: String, _ place: Phrase = Phrase("here now"),
    where applies: @escaping @Sendable (AppState) -> Bool = { _ in true }
  ) {
    self.key = .character(key)
    self.places = places
    (self.heir, self.place) = (heir, place)
    self.applies = applies
  }

  /// Which key is meant now.
  var sentence: String { worded("\(key.label) is \(heir) \(place).") }

  /// What became of a key in a state; nil where it never meant anything.
  static func of(_ stroke: Stroke, in state: AppState) -> MovedKey? {
    let place = state.place
    return all.first { $0.key == stroke && $0.places.contains(place) && $0.applies(state) }
  }

  static let all: [MovedKey] =
    [
      MovedKey("w", in: [.card], "+"), MovedKey("d", in: [.card], "-"),
      MovedKey("n", in: [.card], "e"),
      MovedKey("a", in: [.inbox], "y"), MovedKey("o", in: [.inbox], "Enter"),
      MovedKey("x", in: [.client], "e"), MovedKey("b", in: Place.letterPanes, "U"),
      MovedKey("L", in: Place.letterPanes, "l", Phrase("now, on your own card")),
    ] + audit
    + reasons

  private static let audit: [MovedKey] =
    ("12345678pcgdx".map { MovedKey($0, in: [.list], "=", where: isAudit) }
      + [MovedKey("e", in: [.list], "W", where: isAudit)])

  /// Why a client is opened, and what people are looked up for.
  private static let reasons = zip("nsdjct", 1...).map { letter, number in
    MovedKey(letter, in: [.reasons], "\(number)") { state in
      (state.topPage as? ReasonPage).map { number <= $0.reasons.count } ?? false
    }
  }

  private static let isAudit: @Sendable (AppState) -> Bool = { state in
    (state.topPage as? ListPage)?.auditQuestion != nil
  }
}
