import PatchworkCore

extension Schemas {
  /// What keeps a network alive.
  static let living: [(String, JSON)] = [
    ("PlannedVisitBody", object(["day?": date])),
    ("Visit", object(["involvement": identifier, "day": date])),
    ("IntroductionsBody", object(["to?": list("Identifier")])),
    (
      "HouseholdMember",
      object([
        "person": reference("ClientSummary"), "involvements": list("Involvement"),
        "sharesHousehold": flag,
      ])
    ),
    (
      "HouseholdNetwork",
      object([
        "client": identifier, "members": list("HouseholdMember"),
        "practitioners": list("Practitioner"), "agencies": list("Agency"),
      ])
    ),
    (
      "InvitationBody",
      object(["practitioner?": identifier, "agency": identifier, "role?": text])
    ),
    ("MoveBody", object(["agency": identifier, "area?": text])),
    ("HandoverBody", object(["to": identifier])),
    (
      "Invitation",
      object([
        "id": identifier, "kind": oneOf(Invitation.Kind.self), "client": identifier,
        "sender": identifier, "practitioner?": identifier, "agency": identifier, "role": text,
        "involvement?": identifier, "area?": text, "sent": reference("Moment"), "until": date,
        "state": oneOf(Invitation.State.self), "answered?": date,
      ])
    ),
    (
      "HandoverCase",
      object([
        "involvement": reference("Involvement"), "client": reference("ClientSummary"),
        "invitation?": reference("Invitation"), "receiver": text,
      ])
    ),
    (
      "HandoverList",
      object(["practitioner": identifier, "cases": list("HandoverCase")])
    ),
    (
      "DayCase",
      object([
        "client": reference("ClientSummary"), "involvement": reference("Involvement"),
        "changes": count, "away": list("Name"), "move?": reference("Invitation"),
      ])
    ),
    ("MyDay", object(["cases": list("DayCase"), "moves": list("Invitation")])),
    (
      "AgencyUpkeep",
      object(["agency": identifier, "name": text, "items": list("UpkeepItem")])
    ),
    (
      "UpkeepItem",
      object([
        "kind": oneOf(AgencyUpkeep.Item.Kind.self), "practitioner?": identifier, "name": text,
        "client?": reference("ClientSummary"), "contactPoint?": reference("ContactPoint"),
        "invitation?": reference("Invitation"), "until?": date,
      ])
    ),
    ("MailWishBody", object(["isMailed": flag])),
    ("ReplacementBody", object(["value": text])),
    (
      "Moment",
      object(["date": date, "time": ["type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"]])
    ),
    ("AttentionReason", oneOf(Attention.Reason.self)),
    ("AttentionUrgency", oneOf(Attention.Urgency.self)),
    (
      "AttentionBody",
      object([
        "reason": reference("AttentionReason"), "urgency?": reference("AttentionUrgency"),
        "by?": date, "to?": list("Identifier"),
      ])
    ),
    (
      "AttentionRecipient",
      object(["practitioner": identifier, "acknowledged?": reference("Moment")])
    ),
    (
      "Attention",
      object([
        "id": identifier, "client": identifier, "sender": identifier,
        "reason": reference("AttentionReason"), "urgency": reference("AttentionUrgency"),
        "by?": date, "raised": reference("Moment"), "recipients": list("AttentionRecipient"),
        "withdrawn?": reference("Moment"),
      ])
    ),
    (
      "AttentionCard",
      object([
        "attention": reference("Attention"), "client": reference("ClientSummary"),
        "people": list("PractitionerCard"),
      ])
    ),
    (
      "Sender",
      object(["id": identifier, "name": reference("Name"), "role": text, "agency": text])
    ),
    (
      "InboxItem",
      object([
        "kind": oneOf(InboxItem.Kind.self), "moment": reference("Moment"),
        "client?": reference("ClientSummary"), "from?": reference("Sender"),
        "attention?": reference("Attention"), "contactPoint?": reference("ContactPoint"),
        "invitation?": reference("Invitation"), "correction?": reference("Correction"),
        "shieldOpening?": reference("ShieldOpening"), "ring?": reference("Ring"),
        "news?": reference("NetworkNews"), "colleague?": reference("Sender"),
      ])
    ),
    (
      "NetworkNews",
      object(["id": identifier, "entries": list("NetworkNewsEntry")])
    ),
    (
      "NetworkNewsEntry",
      object([
        "kind": oneOf(NetworkNews.Entry.Kind.self), "name": text, "role": text, "isReader": flag,
      ])
    ),
    ("RingAnswer", oneOf(Ring.Answer.self)),
    ("ColleagueBody", object(["worksHere": flag])),
    ("RingAnswerBody", object(["answer": reference("RingAnswer")])),
    (
      "Ring",
      object([
        "id": identifier, "client": identifier, "rung": reference("Moment"),
        "until": reference("Moment"), "answer?": reference("RingAnswer"),
      ])
    ),
    ("Inbox", object(["items": list("InboxItem"), "isMailed": flag])),
  ]
}
