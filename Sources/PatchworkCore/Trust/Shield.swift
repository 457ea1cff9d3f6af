/// Why it must not be told where a client lives and who works with them.
///
/// A shielded client is found by name, date of birth and NHS number alone, shows no place in any
/// list, and is opened by their own network or by an override that stewards hear of at once.
public enum ShieldReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// Somebody who has hurt them may look for them.
  case domesticAbuse = "domestic-abuse"
  /// A court has ordered it.
  case courtOrder = "court-order"
  /// Adopted, or placed where their family must not find them.
  case placement
  /// Protected as a witness, or under another name.
  case protectedPerson = "protected-person"
  /// Known to the people who use the directory: a colleague, or a colleague's family.
  case colleague

  /// The reason in words: `at risk from somebody who may look for them`.
  public var words: String {
    switch self {
    case .domesticAbuse: "at risk from somebody who may look for them"
    case .courtOrder: "ordered by a court"
    case .placement: "placed where the family must not find them"
    case .protectedPerson: "a protected person"
    case .colleague: "known to people who use the directory"
    }
  }
}

/// News for records stewards: a shielded client was opened from outside their network.
public struct ShieldOpening: Hashable, Sendable, Codable {
  /// The directory's identifier.
  public var id: ShieldOpeningID
  /// Why, as whoever opened the client said.
  public var reason: OpeningReason

  /// An opening from its parts.
  public init(id: ShieldOpeningID, reason: OpeningReason) {
    self.id = id
    self.reason = reason
  }

  /// What it tells: `opened though shielded: safeguarding enquiry`.
  public var words: String { "opened though shielded: \(reason.words)" }

  /// How long an override lasts at most, in seconds, if the client is not left before.
  public static let lifetime: Int64 = 15 * 60
}

/// Names one opening of a shielded client by an override.
public typealias ShieldOpeningID = Identifier<ShieldOpening>

extension Client {
  /// The record without anything that tells where the person is or was.
  public var withoutWhereabouts: Client {
    var client = self
    client.addresses = []
    client.household = nil
    return client
  }
}
