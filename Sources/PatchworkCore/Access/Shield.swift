/// Why it must not be told where a client lives and who works with them.
///
/// A shielded client is found by name, date of birth and NHS number alone, shows no place in any
/// list, and is opened by their own network or by an override that stewards hear of at once.
package enum ShieldReason: String, Hashable, Sendable, Codable, CaseIterable {
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
  package var words: String {
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
package struct ShieldOpening: Hashable, Sendable, Codable {
  /// The directory's identifier.
  package var id: ShieldOpeningID
  /// Why, as whoever opened the client said.
  package var reason: OpeningReason

  /// An opening from its parts.
  package init(id: ShieldOpeningID, reason: OpeningReason) {
    self.id = id
    self.reason = reason
  }

  /// What it tells: `opened though shielded: safeguarding enquiry`.
  package var words: String { "opened though shielded: \(reason.words)" }

  /// How long an override lasts at most, in seconds, if the client is not left before.
  package static let lifetime: Int64 = 15 * 60
}

/// Names one opening of a shielded client by an override.
package typealias ShieldOpeningID = Identifier<ShieldOpening>

extension Client {
  /// The record without anything that tells where the person is or was.
  package var withoutWhereabouts: Client {
    var client = self
    client.addresses = []
    client.household = nil
    return client
  }
}
