import PatchworkCore

/// What taking a change back takes: a step for each record that it added, changed or removed, and for
/// each thing that was told or asked. The steps of an undo are taken from the last to the first.
struct Reversal: Hashable {
  var steps: [Step] = []

  init(_ steps: [Step] = []) { self.steps = steps }

  var isEmpty: Bool { steps.isEmpty }

  /// A record of any kind, whole.
  enum Image: Hashable, Codable {
    case client(Client)
    case practitioner(Practitioner)
    case agency(Agency)
    case involvement(Involvement)
    case relationship(Relationship, reverse: Relationship)
  }

  /// One thing that a change did.
  enum Step: Hashable {
    case added(Image)
    case changed(from: Image, to: Image)
    /// Only family links are ever removed.
    case removed(Relationship, reverse: Relationship)
    /// Two records were made one: the record that stayed, before and after.
    case merged(ClientID, survivor: Client, joined: Client)
    /// The record that went with the merge. Its undo is that of `merged`.
    case mergedAway(Client)
    /// Something was asked, or answered.
    case asked(Request)
    /// Somebody said that they have seen news.
    case newsSeen(SeenNews)
    case sharingNoted(SharingID)
    /// A network was told that facts of its client were corrected.
    case correctionTold(CorrectionID)
    /// A network was told who joined or left.
    case newsTold(NetworkNewsID)
    /// A number was reported that stands beside another's.
    case numberReported(NumberReportID)
    /// A client was seen on a day that was not noted before.
    case visited(Visit)
    /// Somebody's word on a client's death was kept, or ended.
    case death(DeathStep)
  }

  /// What a change did with the words on a client's death.
  struct DeathStep: Hashable, Codable {
    /// The word that was given.
    var said: DeathWordID?
    var ended: [DeathWordID] = []
    /// The words of an earlier day that stand again.
    var revived: [DeathWordID] = []
  }

  /// News of one kind that a person said they have seen.
  struct SeenNews: Hashable, Codable {
    enum Kind: String, Codable {
      case network, correction, standing, death, guarded, shieldOpening
    }

    var kind: Kind
    /// The raw identifiers of the news.
    var ids: [Int64]
    var reader: PractitionerID
  }

  /// What was asked of somebody, or answered by them.
  enum Request: Hashable, Codable {
    case attentionRaised(AttentionID)
    case attentionSeen(AttentionID, by: PractitionerID)
    case attentionDone(AttentionID, by: PractitionerID)
    case attentionWithdrawn(AttentionID)
    case invitationSent(InvitationID)
    case invitationAnswered(InvitationID, Invitation.State)
  }
}

extension Reversal.Step {
  static func added(_ client: Client) -> Self { .added(.client(client)) }
  static func added(_ practitioner: Practitioner) -> Self { .added(.practitioner(practitioner)) }
  static func added(_ agency: Agency) -> Self { .added(.agency(agency)) }
  static func added(_ involvement: Involvement) -> Self { .added(.involvement(involvement)) }

  static func changed(from before: Practitioner, to after: Practitioner) -> Self {
    .changed(from: .practitioner(before), to: .practitioner(after))
  }

  static func changed(from before: Involvement, to after: Involvement) -> Self {
    .changed(from: .involvement(before), to: .involvement(after))
  }
}

extension Reversal {
  /// Whether a change by somebody put another number or address on somebody else's card, or took one away.
  func changesNumbers(by author: PractitionerID) -> Bool {
    steps.contains { step in
      guard case .changed(.practitioner(let before), .practitioner(let after)) = step,
        after.id != author
      else { return false }
      func values(_ person: Practitioner) -> Set<String> {
        Set(person.contactPoints.filter { $0.until == nil }.map(\.value))
      }
      return values(before) != values(after)
    }
  }
}
