extension Operation {
  /// Every operation.
  public static let all: [Operation] = [
    Operation(
      id: .health, method: "GET", path: "/v1/health", words: "Whether the server can answer.",
      answers: [Answer(status: 200, words: "It can.", schema: "Health")], access: .anybody),
    Operation(
      id: .version, method: "GET", path: "/v1/version", words: "Which version runs.",
      answers: [Answer(status: 200, words: "The version.", schema: "Version")], access: .anybody),
    Operation(
      id: .openAPI, method: "GET", path: "/v1/openapi.json", words: "This document.",
      answers: [Answer(status: 200, words: "The document.", schema: "Document")],
      access: .anybody),
    Operation(
      id: .metrics, method: "GET", path: "/v1/metrics",
      words: "Counts and times of the server, in the Prometheus text format; no names.",
      answers: [
        Answer(status: 200, words: "The metrics.", schema: "Text", mediaType: "text/plain")
      ], access: .anybody),
    Operation(
      id: .signIn, method: "POST", path: "/v1/enrolments",
      words: "Exchanges a one-time code for an access token, once.", body: "Enrolment",
      answers: [Answer(status: 201, words: "The token, told only here.", schema: "Token")],
      access: .anybody),

    Operation(
      id: .me, method: "GET", path: "/v1/me", words: "Who is asking.",
      answers: [
        Answer(status: 200, words: "The practitioner who asks.", schema: "Practitioner"),
        Answer(status: 204, words: "The asker has not said yet who they are.", schema: nil),
      ]),
    Operation(
      id: .introduceMyself, method: "PUT", path: "/v1/me",
      words: "Says who is asking, and where they work.", body: "Introduction",
      answers: [Answer(status: 200, words: "Done.", schema: "Receipt")]),
    Operation(
      id: .summary, method: "GET", path: "/v1/summary",
      words: "What the directory holds, in numbers.",
      answers: [Answer(status: 200, words: "The numbers.", schema: "Summary")]),
    Operation(
      id: .search, method: "POST", path: "/v1/searches",
      words: "Finds clients, practitioners and agencies by whatever a worker types. It is a POST "
        + "so that no name stands in a path, where proxies log it.", body: "SearchRequest",
      answers: [Answer(status: 200, words: "What was found.", schema: "SearchAnswer")]),
    Operation(
      id: .recentClients, method: "GET", path: "/v1/recent-clients",
      words: "The clients that the asker opened last, latest first.", query: paging,
      answers: [Answer(status: 200, words: "A page of clients.", schema: "ClientPage")]),
    Operation(
      id: .possibleDuplicates, method: "POST", path: "/v1/possible-duplicates",
      words: "Clients already held who may be the person in a draft.", body: "ClientBody",
      answers: [Answer(status: 200, words: "Likeliest first.", schema: "HitPage")]),

    Operation(
      id: .addClient, method: "POST", path: "/v1/clients", words: "Adds a client.",
      body: "ClientBody", answers: [added]),
    Operation(
      id: .client, method: "GET", path: "/v1/clients/{client}",
      words: "A client's own record. Counts as opening the client.",
      answers: [Answer(status: 200, words: "The record.", schema: "Client")]),
    Operation(
      id: .correctClient, method: "PUT", path: "/v1/clients/{client}",
      words: "Corrects a client: the body replaces names, birth, sex, NHS number, addresses and "
        + "household.", body: "ClientBody", answers: [done]),
    Operation(
      id: .network, method: "GET", path: "/v1/clients/{client}/network",
      words: "A client with everything around them. Counts as opening the client.",
      answers: [Answer(status: 200, words: "The network.", schema: "Network")]),
    Operation(
      id: .relate, method: "PUT", path: "/v1/clients/{client}/relatives/{relative}",
      words: "Links two clients as family, seen from both sides.", body: "Relative",
      answers: [done]),
    Operation(
      id: .unrelate, method: "DELETE", path: "/v1/clients/{client}/relatives/{relative}",
      words: "Takes a family link away, from both sides.",
      query: [
        Parameter(
          name: "kind", words: "What the relative is to the client.",
          schema: Schemas.reference("RelativeKind"), isRequired: true)
      ], answers: [done]),

    Operation(
      id: .addInvolvement, method: "POST", path: "/v1/involvements",
      words: "Adds an involvement: joining a network is adding one's own.",
      body: "InvolvementBody", answers: [added]),
    Operation(
      id: .correctInvolvement, method: "PUT", path: "/v1/involvements/{involvement}",
      words: "Corrects an involvement; leaving a network is setting its last day. Its version "
        + "stands in the client's network.", body: "InvolvementBody", answers: [done]),

    Operation(
      id: .addPractitioner, method: "POST", path: "/v1/practitioners",
      words: "Adds a practitioner.", body: "PractitionerBody", answers: [added]),
    Operation(
      id: .practitioner, method: "GET", path: "/v1/practitioners/{practitioner}",
      words: "A practitioner's own record.",
      answers: [Answer(status: 200, words: "The record.", schema: "Practitioner")]),
    Operation(
      id: .practitionerCard, method: "GET", path: "/v1/practitioners/{practitioner}/card",
      words: "A practitioner with what is needed to reach them.",
      answers: [Answer(status: 200, words: "The card.", schema: "PractitionerCard")]),
    Operation(
      id: .correctPractitioner, method: "PUT", path: "/v1/practitioners/{practitioner}",
      words: "Corrects a practitioner: the body replaces the record.", body: "PractitionerBody",
      answers: [done]),

    Operation(
      id: .agencies, method: "GET", path: "/v1/agencies", words: "Every agency, by name.",
      query: paging, answers: [Answer(status: 200, words: "A page.", schema: "AgencyPage")]),
    Operation(
      id: .addAgency, method: "POST", path: "/v1/agencies", words: "Adds an agency.",
      body: "AgencyBody", answers: [added]),
    Operation(
      id: .agency, method: "GET", path: "/v1/agencies/{agency}", words: "An agency's own record.",
      answers: [Answer(status: 200, words: "The record.", schema: "Agency")]),
    Operation(
      id: .agencyCard, method: "GET", path: "/v1/agencies/{agency}/card",
      words: "An agency with the people who work there.",
      answers: [Answer(status: 200, words: "The card.", schema: "AgencyCard")]),
    Operation(
      id: .correctAgency, method: "PUT", path: "/v1/agencies/{agency}",
      words: "Corrects an agency: the body replaces the record.", body: "AgencyBody",
      answers: [done]),

    Operation(
      id: .undoLastChange, method: "POST", path: "/v1/undo",
      words: "Takes back the asker's last change that has not been taken back.",
      answers: [
        done, Answer(status: 204, words: "There is nothing to take back.", schema: nil),
      ]),
    Operation(
      id: .events, method: "GET", path: "/v1/events",
      words: "What changes from now on, as server-sent events: `client`, `practitioner` or "
        + "`agency` with the record's identifier as data, or `everything` when more changed than "
        + "can be listed.",
      answers: [
        Answer(
          status: 200, words: "A stream without end.", schema: "Text",
          mediaType: "text/event-stream")
      ]),
  ]

  private static let done = Answer(status: 200, words: "Done.", schema: "Receipt")
  private static let added = Answer(status: 201, words: "Added.", schema: "Receipt")
  private static let paging = [
    Parameter(
      name: "limit", words: "At most this many items.",
      schema: ["type": "integer", "minimum": 1, "maximum": .number(APILimits.page)]),
    Parameter(
      name: "cursor", words: "The `next` of the page before.",
      schema: ["type": "string", "pattern": "^[0-9A-Z]{13}$"]),
  ]
}
