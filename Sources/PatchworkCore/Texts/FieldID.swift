/// Identifies what a value or a problem is about: a field of a record, a part of a field, or a
/// parameter of an act. Files, the API, forms and news look up their own names by it.
///
/// Raw values are stored and sent, so they never change.
package enum FieldID: String, Hashable, Sendable, Codable, CaseIterable {
  // Of a client.
  case names
  case birth
  case sex
  case nhsNumber = "nhs-number"
  case addresses
  case household
  case died
  case safeContact = "safe-contact"
  case language
  case preferredName = "preferred-name"

  // Parts of a name.
  case name
  case givenName = "given-name"
  case middleNames = "middle-names"
  case familyName = "family-name"

  // Of a practitioner, and parts of their contact points.
  case role
  case contactPoints = "contact-points"
  case hours
  case leave
  case leftOn = "left-on"
  case provisionalSince = "provisional-since"
  case number
  case email
  case rank
  case lastConfirmed = "last-confirmed"

  // Of an agency.
  case kind
  case area
  case mainLine = "main-line"
  case dutyDesk = "duty-desk"
  case division
  case emergencyAreas = "emergency-areas"
  case gapRules = "gap-rules"
  case confidential

  // Of an involvement.
  case client
  case practitioner
  case agency
  case from
  case until
  case expectedEnd = "expected-end"
  case isLead = "is-lead"
  case lastContact = "last-contact"
  case nextVisit = "next-visit"

  // Of a rule of retention.
  case fold
  case age
  case archive
  case purge

  // Of a decision to share.
  case with
  case information
  case ground

  // What an act is about or asks for.
  case answer
  case attention
  case by
  case colleague
  case correction
  case doorbell
  case idempotencyKey = "idempotency-key"
  case invitation
  case involvement
  case livesTogether = "lives-together"
  case mail
  case merge
  case network
  case news
  case opening
  case reason
  case record
  case relative
  case request
  case to
  case who
}

extension FieldID {
  /// The entry in the catalogue of texts.
  package var text: Phrase {
    switch self {
    case .names: "Names"
    case .birth: "Date of birth"
    case .sex: "Sex as registered"
    case .nhsNumber: "NHS number"
    case .addresses: "Address"
    case .household: "Household"
    case .died: "Day of death"
    case .safeContact: "Safe contact"
    case .language: "First language"
    case .preferredName: "Preferred name"
    case .name: "Name"
    case .givenName: "Given name"
    case .middleNames: "Middle names"
    case .familyName: "Family name"
    case .role: "Role"
    case .contactPoints: "Contact point"
    case .hours: "Hours"
    case .leave: "Leave"
    case .leftOn: "Left"
    case .provisionalSince: "Waits for confirmation since"
    case .number: "Number"
    case .email: "Email"
    case .rank: "Rank"
    case .lastConfirmed: "Last confirmed"
    case .kind: "Kind"
    case .area: "Area"
    case .mainLine: "Main line"
    case .dutyDesk: "Duty desk"
    case .division: "Bank holidays"
    case .emergencyAreas: "Emergency areas"
    case .gapRules: "Gaps"
    case .confidential: "Who can see me here"
    case .client: "Client"
    case .practitioner: "Practitioner"
    case .agency: "Agency"
    case .from: "From"
    case .until: "Until"
    case .expectedEnd: "Expected end"
    case .isLead: "Lead"
    case .lastContact: "Last contact"
    case .nextVisit: "Next visit"
    case .fold: "Fold"
    case .age: "Age"
    case .archive: "Archive"
    case .purge: "Purge"
    case .with: "With"
    case .information: "Information"
    case .ground: "Ground"
    case .answer: "Answer"
    case .attention: "Attention"
    case .by: "By"
    case .colleague: "Colleague"
    case .correction: "Correction"
    case .doorbell: "Doorbell"
    case .idempotencyKey: "Idempotency-Key"
    case .invitation: "Invitation"
    case .involvement: "Involvement"
    case .livesTogether: "They live together"
    case .mail: "Mail"
    case .merge: "Merge"
    case .network: "Network"
    case .news: "News"
    case .opening: "Opening"
    case .reason: "Reason"
    case .record: "Record"
    case .relative: "Relative"
    case .request: "Request"
    case .to: "To"
    case .who: "Who"
    }
  }

  /// The name on screens and in files: `Date of birth`.
  package var label: String { worded(text) }

  /// The field with a label in English, by which it is known on the wire. Unique among fields.
  package init?(label: String) {
    guard let field = Self.byLabel[label] else { return nil }
    self = field
  }

  private static let byLabel = Dictionary(
    allCases.map { ($0.text.english, $0) }, uniquingKeysWith: { first, _ in first })
}

/// What facts of a client stand under, beside their name.
package enum Heading: Hashable, Sendable, CaseIterable {
  case died, safeContact, speak

  /// Its entry in the catalogue of texts.
  package var text: Phrase {
    switch self {
    case .died: "Died"
    case .safeContact: "Safe contact"
    case .speak: "Speak"
    }
  }

  /// Whether it must not be overlooked.
  package var isCaution: Bool {
    switch self {
    case .died, .safeContact: true
    case .speak: false
    }
  }

  /// How it reads on screens: `Safe contact`.
  package var label: String { worded(text) }
}
