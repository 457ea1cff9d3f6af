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
  package var text: Text {
    switch self {
    case .names: Text("Names")
    case .birth: Text("Date of birth")
    case .sex: Text("Sex as registered")
    case .nhsNumber: Text("NHS number")
    case .addresses: Text("Address")
    case .household: Text("Household")
    case .died: Text("Day of death")
    case .safeContact: Text("Safe contact")
    case .language: Text("First language")
    case .preferredName: Text("Preferred name")
    case .name: Text("Name")
    case .givenName: Text("Given name")
    case .middleNames: Text("Middle names")
    case .familyName: Text("Family name")
    case .role: Text("Role")
    case .contactPoints: Text("Contact point")
    case .hours: Text("Hours")
    case .leave: Text("Leave")
    case .leftOn: Text("Left")
    case .provisionalSince: Text("Waits for confirmation since")
    case .number: Text("Number")
    case .email: Text("Email")
    case .rank: Text("Rank")
    case .lastConfirmed: Text("Last confirmed")
    case .kind: Text("Kind")
    case .area: Text("Area")
    case .mainLine: Text("Main line")
    case .dutyDesk: Text("Duty desk")
    case .division: Text("Bank holidays")
    case .emergencyAreas: Text("Emergency areas")
    case .gapRules: Text("Gaps")
    case .confidential: Text("Who can see me here")
    case .client: Text("Client")
    case .practitioner: Text("Practitioner")
    case .agency: Text("Agency")
    case .from: Text("From")
    case .until: Text("Until")
    case .expectedEnd: Text("Expected end")
    case .isLead: Text("Lead")
    case .lastContact: Text("Last contact")
    case .nextVisit: Text("Next visit")
    case .fold: Text("Fold")
    case .age: Text("Age")
    case .archive: Text("Archive")
    case .purge: Text("Purge")
    case .with: Text("With")
    case .information: Text("Information")
    case .ground: Text("Ground")
    case .answer: Text("Answer")
    case .attention: Text("Attention")
    case .by: Text("By")
    case .colleague: Text("Colleague")
    case .correction: Text("Correction")
    case .doorbell: Text("Doorbell")
    case .idempotencyKey: Text("Idempotency-Key")
    case .invitation: Text("Invitation")
    case .involvement: Text("Involvement")
    case .livesTogether: Text("They live together")
    case .mail: Text("Mail")
    case .merge: Text("Merge")
    case .network: Text("Network")
    case .news: Text("News")
    case .opening: Text("Opening")
    case .reason: Text("Reason")
    case .record: Text("Record")
    case .relative: Text("Relative")
    case .request: Text("Request")
    case .to: Text("To")
    case .who: Text("Who")
    }
  }

  /// The name on screens, in files and on the wire: `Date of birth`. Unique among fields.
  package var label: String { text.english }

  /// The field with a label.
  package init?(label: String) {
    guard let field = Self.byLabel[label] else { return nil }
    self = field
  }

  private static let byLabel = Dictionary(
    allCases.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
}

/// What facts of a client stand under, beside their name.
package enum Heading: Hashable, Sendable, CaseIterable {
  case died, safeContact, speak

  /// Its entry in the catalogue of texts.
  package var text: Text {
    switch self {
    case .died: Text("Died")
    case .safeContact: Text("Safe contact")
    case .speak: Text("Speak")
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
  package var label: String { text.english }
}
