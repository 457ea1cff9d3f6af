/// A decision to share what is known of a client, or not to, noted for the file: coded, so that it
/// says what was decided on what ground, and nothing of what was said.
///
/// The Children's Wellbeing and Schools Bill, clause 4, puts a duty to share information for
/// safeguarding or promoting the welfare of a child into the Children Act 2004 as section 16LA. Those
/// bound are the safeguarding partners (local authority, NHS integrated care board, police), agencies
/// for education and childcare, and who works for them; subsection (3) leaves out a disclosure that
/// would harm the child more than keeping silent (House of Commons, Public Bill Committee, 23
/// January 2025, fourth sitting; House of Lords, Committee, amendments 41 to 46). Check the wording
/// that is in force before relying on a ground.
package struct SharingDecision: Hashable, Sendable, Codable {
  /// The directory's identifier; unassigned in a draft.
  package var id: SharingID
  /// Whom it is about.
  package var client: ClientID
  /// Whether it was decided to share.
  package var isShared: Bool
  /// The agency with which, if it is in the directory.
  package var agency: AgencyID?
  /// What sort of agency, where it is not named.
  package var kind: Agency.Kind?
  /// What sort of information.
  package var information: [Information]
  /// On what ground.
  package var ground: Ground

  /// What sort of information it is about.
  package enum Information: String, Hashable, Sendable, Codable, CaseIterable {
    case concern, whereabouts, contact, services, family, health, education, finances

    /// The sort in words.
    package var words: String {
      switch self {
      case .concern: "a safeguarding concern"
      case .whereabouts: "whereabouts"
      case .contact: "how to reach them"
      case .services: "services involved"
      case .family: "family and household"
      case .health: "health"
      case .education: "education"
      case .finances: "money and housing"
      }
    }
  }

  /// Why it was decided so.
  package enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
    /// The duty to share, Children Act 2004, section 16LA.
    case duty = "16la"
    /// An adult at risk (Care Act 2014, sections 42 and 45).
    case adultAtRisk = "care-act"
    /// Somebody's life (UK GDPR, article 6(1)(d)).
    case vitalInterests = "vital-interests"
    /// Another law, or a court, says so.
    case law
    /// They, or who speaks for them, agreed.
    case consent
    /// It would harm the child more than keeping silent (section 16LA, the exception).
    case harm = "16la-harm"
    /// It would not help whoever asks in what they have to do.
    case noUse = "no-use"
    /// Another law, or a court, forbids it.
    case forbidden
    /// They, or who speaks for them, did not agree, and nothing else called for it.
    case noConsent = "no-consent"

    /// Whether it is a ground to share, or one not to.
    package var isToShare: Bool {
      switch self {
      case .duty, .adultAtRisk, .vitalInterests, .law, .consent: true
      case .harm, .noUse, .forbidden, .noConsent: false
      }
    }

    /// The ground in words.
    package var words: String {
      switch self {
      case .duty: "duty to share, Children Act 2004 s 16LA"
      case .adultAtRisk: "adult at risk, Care Act 2014"
      case .vitalInterests: "somebody's life"
      case .law: "another law or a court"
      case .consent: "they agreed"
      case .harm: "more harm to the child than silence, s 16LA"
      case .noUse: "no use to whoever asked"
      case .forbidden: "another law or a court forbids it"
      case .noConsent: "they did not agree"
      }
    }

    /// The grounds for a decision.
    package static func offered(toShare: Bool) -> [Ground] {
      allCases.filter { $0.isToShare == toShare }
    }
  }

  /// A decision from its parts; a draft if no identifier is given.
  package init(
    id: SharingID = .unassigned, client: ClientID, isShared: Bool, agency: AgencyID? = nil,
    kind: Agency.Kind? = nil, information: [Information], ground: Ground
  ) {
    self.id = id
    self.client = client
    self.isShared = isShared
    self.agency = agency
    self.kind = kind
    self.information = information
    self.ground = ground
  }

  /// The rules that it breaks; empty when it can be noted.
  package func problems() -> [Problem] {
    var problems: [Problem] = []
    if (agency == nil) == (kind == nil) {
      problems.append(Problem(.with, "name an agency, or what sort of agency"))
    }
    if information.isEmpty { problems.append(Problem(.information, "say what sort it is about")) }
    if ground.isToShare != isShared {
      problems.append(
        Problem(.ground, isShared ? "that is a ground not to share" : "that is a ground to share"))
    }
    return problems
  }
}

/// Names one decision to share, or not to.
package typealias SharingID = Identifier<SharingDecision>

/// A decision as it is shown and printed: with who decided, and when.
package struct SharingReceipt: Hashable, Sendable, Codable {
  /// The decision.
  package var decision: SharingDecision
  /// When, as a wall clock in the United Kingdom showed it.
  package var moment: LocalMoment
  /// Who decided: `Joy Adeyemi, social worker, County Council`; empty when they are gone.
  package var by: String
  /// The agency with which, by name, or what sort of agency.
  package var with: String

  /// A receipt from its parts.
  package init(decision: SharingDecision, moment: LocalMoment, by: String, with: String) {
    self.decision = decision
    self.moment = moment
    self.by = by
    self.with = with
  }

  /// What was decided: `shared with County Council: whereabouts, health`.
  package var words: String {
    let what = decision.information.map(\.words).joined(separator: ", ")
    return "\(decision.isShared ? "shared" : "not shared") with \(with): \(what)"
  }
}
