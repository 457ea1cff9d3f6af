import PatchworkCore

/// Finding people and agencies.
package enum SearchOperation: String, OperationSubject {
  case summary, search

  package var operation: Operation {
    switch self {
    case .summary:
      Operation(
        .get, "/v1/summary", "What the directory holds, in numbers.",
        answers: .one("The numbers.", SearchSchema.summary))
    case .search:
      Operation(
        .post, "/v1/searches",
        "Finds clients, practitioners and agencies by whatever a worker types. It is a POST "
          + "so that no name stands in a path, where proxies log it.",
        body: SearchSchema.searchRequest,
        answers: .one("What was found.", SearchSchema.searchAnswer))
    }
  }
}

/// What is typed, and what is found.
package enum SearchSchema: String, SchemaSubject {
  case searchRequest = "SearchRequest"
  case searchAnswer = "SearchAnswer"
  case matchReason = "MatchReason"
  case hit = "Hit"
  case hitPage = "HitPage"
  case summary = "Summary"

  package var schema: JSON {
    switch self {
    case .searchRequest:
      object([
        "text": ["type": "string", "maxLength": .number(APILimits.searchText)],
        "limit?": ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)],
        "includesPossible?": flag, "includesArchived?": flag,
        "purpose?": reference(AccessSchema.openingReason),
        "namesakes?": [
          "type": "integer", "minimum": 0, "maximum": .number(APILimits.page),
          "description": .string(
            "How many clients who fit equally well are wanted at most; "
              + "\(SearchRequest.fewNamesakes) if not given. Whoever is answered counts as shown."),
        ],
      ])
    case .searchAnswer:
      object([
        "hits": list(SearchSchema.hit),
        "understood": [
          "type": "array",
          "items": object([
            "typed": text, "kind?": oneOf(Understanding.Kind.self), "words": text,
          ]),
        ],
        "warnings": ["type": "array", "items": text],
        "namesakes?": object(["count": count, "isMore": flag, "words": text]),
        "leftOut?": object(["clients": count, "colleagues": count, "isMore": flag]),
        "progress?": object([
          "percent?": ["type": "integer", "minimum": 0, "maximum": 100], "words": text,
        ]),
      ])
    case .matchReason:
      object([
        "code": text, "words": text, "typed?": text, "held?": text,
        "kind?": reference(ValueSchema.nameKind), "years?": ["type": "integer"],
        "year?": ["type": "integer"], "district?": text,
        "birth?": reference(ClientSchema.birthDate), "fact?": oneOf(MatchReason.Fact.self),
      ])
    case .hit:
      object([
        "subject": object([
          "client?": reference(ClientSchema.clientSummary),
          "practitioner?": object(["id": identifier, "name": text, "role": text, "agency": text]),
          "agency?": object([
            "id": identifier, "name": text, "kind": reference(AgencySchema.agencyKind),
          ]),
        ]),
        "tier": ["type": "string", "enum": ["likely", "possible"]],
        "bits": ["type": "number"], "reasons": list(SearchSchema.matchReason),
        "isOwn?": flag,
      ])
    case .hitPage:
      page(SearchSchema.hit)
    case .summary:
      object([
        "clients": count, "practitioners": count, "agencies": count, "isPractice": flag,
        "asksPurpose?": flag,
      ])
    }
  }
}
