import PatchworkCore

/// What waits for the asker, and their day.
package enum InboxSchema: String, SchemaSubject {
  case inbox = "Inbox"
  case inboxItem = "InboxItem"
  case sender = "Sender"
  case correction = "Correction"
  case networkNews = "NetworkNews"
  case networkNewsEntry = "NetworkNewsEntry"
  case standingNews = "StandingNews"
  case deathNews = "DeathNews"
  case myDay = "MyDay"
  case dayCase = "DayCase"

  package var schema: JSON {
    switch self {
    case .inbox:
      object(["items": list(InboxSchema.inboxItem), "isMailed": flag])
    case .inboxItem:
      object([
        "kind": oneOf(InboxItem.Kind.self), "moment": moment,
        "client?": reference(ClientSchema.clientSummary), "from?": reference(InboxSchema.sender),
        "attention?": reference(AttentionSchema.attention),
        "contactPoint?": reference(PractitionerSchema.contactPoint),
        "invitation?": reference(InvitationSchema.invitation),
        "correction?": reference(InboxSchema.correction),
        "shieldOpening?": reference(ShieldingSchema.shieldOpening),
        "ring?": reference(DoorbellSchema.ring),
        "news?": reference(InboxSchema.networkNews), "colleague?": reference(InboxSchema.sender),
        "standing?": reference(InboxSchema.standingNews),
        "death?": reference(InboxSchema.deathNews),
        "guarded?": reference(ShieldingSchema.guardedAct),
        "numberReport?": reference(PractitionerSchema.numberReport),
      ])
    case .sender:
      object(["id": identifier, "name": reference(ValueSchema.name), "role": text, "agency": text])
    case .correction:
      object([
        "id": identifier, "facts": ["type": "array", "items": toldFields], "isTakenBack?": flag,
      ])
    case .networkNews:
      object(["id": identifier, "entries": list(InboxSchema.networkNewsEntry)])
    case .deathNews:
      object(["id": identifier, "kind": oneOf(DeathNews.Kind.self), "day": date])
    case .networkNewsEntry:
      object([
        "kind": oneOf(NetworkNews.Entry.Kind.self), "name": text, "role": text, "isReader": flag,
        "until?": date,
      ])
    case .standingNews:
      object([
        "id": identifier, "kind": oneOf(StandingNews.Kind.self),
        "person": reference(InboxSchema.sender), "cover?": reference(InboxSchema.sender),
        "formerAgency?": text, "through?": date,
      ])
    case .myDay:
      object(["cases": list(InboxSchema.dayCase), "moves": list(InvitationSchema.invitation)])
    case .dayCase:
      object([
        "client": reference(ClientSchema.clientSummary),
        "involvement": reference(InvolvementSchema.involvement),
        "changes": count, "away": list(ValueSchema.name),
        "move?": reference(InvitationSchema.invitation),
      ])
    }
  }

  /// The fields whose corrections a network is told of.
  private var toldFields: JSON {
    let told = Client.fields.filter(\.isTold).map(\.id.rawValue)
    return ["type": "string", "enum": .array(told.map { .string($0) })]
  }
}
