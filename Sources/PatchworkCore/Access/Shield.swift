/// The reason why a client's whereabouts and network are secret.
///
/// A shielded client is found by NHS number, or by given and family name in full, is listed without any
/// place, and is opened by the network or by an override, of which stewards are notified at once.
package enum ShieldReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// At risk from a person who may look for them.
  case domesticAbuse = "domestic-abuse"
  case courtOrder = "court-order"
  /// Adopted, or placed where the family must not find them.
  case placement
  /// A protected witness, or a person under another name.
  case protectedPerson = "protected-person"
  /// Known to people who use the directory: a colleague, or a colleague's family.
  case colleague
  /// Nothing that is left tells why: put back from a list of a log, after a backup was restored.
  case notRecorded = "not-recorded"

  /// The reasons to choose from, in display order.
  package static let offered = allCases.filter { $0 != .notRecorded }

  /// The reason for the user: `at risk from somebody who may look for them`.
  package var words: String {
    switch self {
    case .domesticAbuse: worded("at risk from somebody who may look for them")
    case .courtOrder: worded("ordered by a court")
    case .placement: worded("placed where the family must not find them")
    case .protectedPerson: worded("a protected person")
    case .colleague: worded("known to people who use the directory")
    case .notRecorded: worded("for a reason that is not on record")
    }
  }
}

/// News for records stewards: a shielded client was opened from outside the network.
package struct ShieldOpening: Hashable, Sendable, Codable {
  package var id: ShieldOpeningID
  package var reason: OpeningReason

  package init(id: ShieldOpeningID, reason: OpeningReason) {
    self.id = id
    self.reason = reason
  }

  /// The news for the user: `opened though shielded: safeguarding enquiry`.
  package var words: String { worded("opened though shielded: \(reason.words)") }

  /// Seconds that an override lasts at most. It ends earlier when the client is closed.
  package static let lifetime: Int64 = 15 * 60
}

package typealias ShieldOpeningID = Identifier<ShieldOpening>

extension Client {
  /// What a search finds of a shielded client, for a steward to compare: names, date of birth, sex and NHS
  /// number.
  package var identityOnly: Client {
    Client(
      id: id, version: version, names: names, birth: birth, sex: sex, nhsNumber: nhsNumber)
  }

  /// The record without present and former addresses and without household.
  package var withoutWhereabouts: Client {
    var client = self
    client.addresses = []
    client.household = nil
    return client
  }
}
