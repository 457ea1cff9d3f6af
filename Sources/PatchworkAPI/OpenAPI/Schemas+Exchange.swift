import PatchworkCore

extension Schemas {
  /// What is sent.
  static let bodies: [(String, JSON)] = [
    (
      "NameBody",
      object(["kind?": reference("NameKind"), "given?": text, "middle?": text, "family?": text])
    ),
    (
      "AddressBody",
      object([
        "line?": text, "postcode?": reference("Postcode"), "from?": date, "until?": date,
      ])
    ),
    (
      "ClientBody",
      object([
        "names": list("NameBody"), "birth?": reference("BirthDate"), "sex?": reference("Sex"),
        "nhsNumber?": reference("NHSNumber"), "addresses?": list("AddressBody"),
        "household?": identifier, "safeContact?": reference("SafeContact"),
      ])
    ),
    (
      "ContactPointBody",
      object([
        "id?": identifier, "system": reference("ContactSystem"),
        "use?": reference("ContactUse"), "value": text, "rank?": ["type": "integer"],
        "from?": date, "until?": date, "lastConfirmed?": date, "deadSince?": date,
      ])
    ),
    (
      "PractitionerBody",
      object([
        "name": reference("NameBody"), "role": text, "agency?": identifier,
        "contactPoints?": list("ContactPointBody"), "hours?": reference("WorkingPattern"),
        "leave?": list("Leave"), "leftOn?": date,
      ])
    ),
    (
      "DutyHoursBody",
      object(["hours": reference("WorkingPattern"), "phone": text, "onBankHolidays?": flag])
    ),
    (
      "AgencyBody",
      object([
        "name": text, "kind": reference("AgencyKind"), "area?": text, "mainLine?": text,
        "hours?": reference("WorkingPattern"), "dutyDesk?": list("DutyHoursBody"),
        "division?": oneOf(BankHolidays.Division.self), "emergencyAreas?": text,
        "gapRules?": text,
        "confidential?": reference("Confidentiality"),
      ])
    ),
    (
      "InvolvementBody",
      object([
        "client": identifier, "practitioner?": identifier, "agency": identifier, "role": text,
        "from": date, "until?": date, "expectedEnd?": date, "isLead?": flag, "lastContact?": date,
        "nextVisit?": date,
        "confidential?": reference("Confidentiality"),
      ])
    ),
    (
      "Relative",
      object(["kind": reference("RelativeKind"), "from?": date, "until?": date])
    ),
    (
      "Introduction",
      object([
        "practitioner": object([
          "id?": identifier, "version?": count, "record": reference("PractitionerBody"),
        ]),
        "agency": object([
          "id?": identifier, "version?": count, "record": reference("AgencyBody"),
        ]),
      ])
    ),
    (
      "SearchRequest",
      object([
        "text": ["type": "string", "maxLength": .number(APILimits.searchText)],
        "limit?": ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)],
        "includesPossible?": flag, "includesArchived?": flag,
      ])
    ),
    ("Enrolment", object(["code": text])),
  ]

  /// What comes back.
  static let answers: [(String, JSON)] = [
    ("Health", object(["status": ["type": "string", "const": "ok"]])),
    ("Version", object(["version": text, "api": ["type": "array", "items": text]])),
    ("Token", object(["token": text, "expires?": date])),
    (
      "Summary",
      object([
        "clients": count, "practitioners": count, "agencies": count, "isPractice": flag,
      ])
    ),
    (
      "Receipt",
      object([
        "sequence": ["type": "integer"], "words": text, "subject": identifier,
        "client?": identifier,
      ])
    ),
    (
      "MatchReason",
      object([
        "code": text, "words": text, "typed?": text, "held?": text,
        "kind?": reference("NameKind"), "years?": ["type": "integer"],
        "year?": ["type": "integer"], "district?": text, "birth?": reference("BirthDate"),
      ])
    ),
    (
      "Hit",
      object([
        "subject": object([
          "client?": reference("ClientSummary"),
          "practitioner?": object(["id": identifier, "name": text, "role": text, "agency": text]),
          "agency?": object(["id": identifier, "name": text, "kind": reference("AgencyKind")]),
        ]),
        "tier": ["type": "string", "enum": ["likely", "possible"]],
        "bits": ["type": "number"], "reasons": list("MatchReason"),
      ])
    ),
    (
      "SearchAnswer",
      object([
        "hits": list("Hit"),
        "understood": ["type": "array", "items": object(["typed": text, "words": text])],
        "warnings": ["type": "array", "items": text],
      ])
    ),
    ("ClientPage", page("ClientSummary")),
    ("HitPage", page("Hit")),
    ("AgencyPage", page("Agency")),
    (
      "PractitionerCard",
      object([
        "practitioner": reference("Practitioner"), "agency": reference("Agency"),
        "covers": list("Practitioner"),
      ])
    ),
    (
      "AgencyCard",
      object(["agency": reference("Agency"), "practitioners": list("Practitioner")])
    ),
    (
      "Problem",
      object([
        "type": [
          "type": "string",
          "enum": .array(APIProblem.Kind.allCases.map { .string(APIProblem($0, "").type) }),
        ],
        "title": text, "status": ["type": "integer"], "detail": text, "field?": text,
        "rule?": text, "client?": identifier,
      ])
    ),
  ]
}
