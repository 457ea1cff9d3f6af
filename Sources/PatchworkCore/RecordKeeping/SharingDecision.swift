/// A recorded decision to share information about a client, or not to. Coded: it says what was
/// decided on which ground, and not what was said.
///
/// The Children's Wellbeing and Schools Bill, clause 4, puts a duty to share information for
/// safeguarding or promoting the welfare of a child into the Children Act 2004 as section 16LA.
/// Those bound are the safeguarding partners (local authority, NHS integrated care board, police),
/// agencies for education and childcare, and who works for them. Subsection (3) excepts a
/// disclosure that would harm the child more than silence (House of Commons, Public Bill Committee,
/// 23 January 2025, fourth sitting; House of Lords, Committee, amendments 41 to 46). Check the
/// wording in force before relying on a ground.
package struct SharingDecision: Hashable, Sendable, Codable {
  /// Unassigned in a draft.
  package var id: SharingID
  package var client: ClientID
  package var isShared: Bool
  /// The recipient, when it is in the directory.
  package var agency: AgencyID?
  /// The kind of recipient, when it is not named.
  package var kind: Agency.Kind?
  package var information: [Information]
  package var ground: Ground

  package enum Information: String, Hashable, Sendable, Codable, CaseIterable {
    case concern, whereabouts, contact, services, family, health, education, finances

    package var words: String {
      switch self {
      case .concern: worded("a safeguarding concern")
      case .whereabouts: worded("whereabouts")
      case .contact: worded("how to reach them")
      case .services: worded("services involved")
      case .family: worded("family and household")
      case .health: worded("health")
      case .education: worded("education")
      case .finances: worded("money and housing")
      }
    }
  }

  package enum Ground: String, Hashable, Sendable, Codable, CaseIterable {
    /// The duty to share, Children Act 2004, section 16LA.
    case duty = "16la"
    /// An adult at risk (Care Act 2014, sections 42 and 45).
    case adultAtRisk = "care-act"
    /// To protect a life (UK GDPR, article 6(1)(d)).
    case vitalInterests = "vital-interests"
    /// Required by another law or a court.
    case law
    /// The person, or their representative, agreed.
    case consent
    /// It would harm the child more than silence (section 16LA, the exception).
    case harm = "16la-harm"
    /// It would not help the requester in their task.
    case noUse = "no-use"
    /// Forbidden by another law or a court.
    case forbidden
    /// The person, or their representative, did not agree, and nothing else required it.
    case noConsent = "no-consent"

    /// Whether the ground is for sharing, rather than against.
    package var isToShare: Bool {
      switch self {
      case .duty, .adultAtRisk, .vitalInterests, .law, .consent: true
      case .harm, .noUse, .forbidden, .noConsent: false
      }
    }

    package var words: String {
      switch self {
      case .duty: worded("duty to share, Children Act 2004 s 16LA")
      case .adultAtRisk: worded("adult at risk, Care Act 2014")
      case .vitalInterests: worded("somebody's life")
      case .law: worded("another law or a court")
      case .consent: worded("they agreed")
      case .harm: worded("more harm to the child than silence, s 16LA")
      case .noUse: worded("no use to the person who asked")
      case .forbidden: worded("another law or a court forbids it")
      case .noConsent: worded("they did not agree")
      }
    }

    /// The grounds to choose from.
    package static func offered(toShare: Bool) -> [Ground] {
      allCases.filter { $0.isToShare == toShare }
    }
  }

  /// A decision; a draft when no identifier is given.
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

  /// The rules that the decision breaks; empty when valid.
  package func problems() -> [Problem] {
    var problems: [Problem] = []
    if (agency == nil) == (kind == nil) {
      problems.append(Problem(.with, worded("name an agency, or what sort of agency")))
    }
    if information.isEmpty {
      problems.append(Problem(.information, worded("say what sort it is about")))
    }
    if ground.isToShare != isShared {
      problems.append(
        Problem(
          .ground,
          isShared ? worded("that is a ground not to share") : worded("that is a ground to share")))
    }
    return problems
  }
}

package typealias SharingID = Identifier<SharingDecision>

/// A decision with its author and time, as shown and printed.
package struct SharingReceipt: Hashable, Sendable, Codable {
  package var decision: SharingDecision
  /// United Kingdom wall-clock time.
  package var moment: LocalMoment
  /// The author: `Joy Adeyemi, social worker, County Council`; empty when no longer known.
  package var by: String
  /// The recipient's name or kind.
  package var with: String

  package init(decision: SharingDecision, moment: LocalMoment, by: String, with: String) {
    self.decision = decision
    self.moment = moment
    self.by = by
    self.with = with
  }

  /// The decision for the user: `shared with County Council: whereabouts, health`.
  package var words: String {
    let what = decision.information.map(\.words).joined(separator: ", ")
    return worded(
      "\(decision.isShared ? worded("shared") : worded("not shared")) with \(with): \(what)")
  }
}
