/// One kind of fact that is held on a client: what a correction is told by, without what it says.
package enum ClientFact: String, Hashable, Sendable, Codable, CaseIterable {
  case names, birth, sex
  case nhsNumber = "nhs-number"
  case addresses, household
  case safeContact = "safe-contact"

  /// The fact in words, as a sentence begins with it: `Date of birth`.
  package var title: String {
    switch self {
    case .names: "Names"
    case .birth: "Date of birth"
    case .sex: "Sex as registered"
    case .nhsNumber: "NHS number"
    case .addresses: "Address"
    case .household: "Household"
    case .safeContact: "Safe contact"
    }
  }
}

extension Client {
  /// The kinds of fact in which this record differs from how it was.
  package func facts(changedSince before: Client) -> [ClientFact] {
    ClientFact.allCases.filter { fact in
      switch fact {
      case .names: names != before.names
      case .birth: birth != before.birth
      case .sex: sex != before.sex
      case .nhsNumber: nhsNumber != before.nhsNumber
      case .addresses: addresses != before.addresses
      case .household: household != before.household
      case .safeContact: safeContact != before.safeContact
      }
    }
  }
}
