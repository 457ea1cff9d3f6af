extension Operation {
  /// Clients, practitioners, agencies and involvements: finding, opening and changing them.
  static let records: [Operation] = [
    Operation(
      id: .me, method: "GET", path: "/v1/me", words: "Who is asking.",
      answers: [
        Answer(status: 200, words: "The practitioner who asks.", schema: "Practitioner"),
        Answer(status: 204, words: "The asker has not said yet who they are.", schema: nil),
      ]),
    Operation(
      id: .introduceMyself, method: "PUT", path: "/v1/me",
      words: "Says who is asking, and where they work.", body: "Introduction",
      answers: [Answer(status: 200, words: "Done.", schema: "Receipt")], effect: .changes),
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
      body: "ClientBody", answers: [added], effect: .changes),
    Operation(
      id: .client, method: "GET", path: "/v1/clients/{client}",
      words: "A client's own record. Counts as opening the client.",
      answers: [Answer(status: 200, words: "The record.", schema: "Client")], bearsVersion: true),
    Operation(
      id: .correctClient, method: "PUT", path: "/v1/clients/{client}",
      words: "Corrects a client: the body replaces names, birth, sex, NHS number, addresses and "
        + "household.", body: "ClientBody", answers: [done], effect: .corrects),
    Operation(
      id: .network, method: "GET", path: "/v1/clients/{client}/network",
      words: "A client with everything around them. Counts as opening the client.",
      answers: [Answer(status: 200, words: "The network.", schema: "Network")]),
    Operation(
      id: .relate, method: "PUT", path: "/v1/clients/{client}/relatives/{relative}",
      words: "Links two clients as family, seen from both sides.", body: "Relative",
      answers: [done], effect: .changes),
    Operation(
      id: .unrelate, method: "DELETE", path: "/v1/clients/{client}/relatives/{relative}",
      words: "Takes a family link away, from both sides.",
      query: [
        Parameter(
          name: "kind", words: "What the relative is to the client.",
          schema: Schemas.reference("RelativeKind"), isRequired: true)
      ], answers: [done], effect: .changes),

    Operation(
      id: .addInvolvement, method: "POST", path: "/v1/involvements",
      words: "Adds an involvement: joining a network is adding one's own.",
      body: "InvolvementBody", answers: [added], effect: .changes),
    Operation(
      id: .correctInvolvement, method: "PUT", path: "/v1/involvements/{involvement}",
      words: "Corrects an involvement; leaving a network is setting its last day. Its version "
        + "stands in the client's network.", body: "InvolvementBody", answers: [done],
      effect: .corrects),

    Operation(
      id: .addPractitioner, method: "POST", path: "/v1/practitioners",
      words: "Adds a practitioner.", body: "PractitionerBody", answers: [added], effect: .changes),
    Operation(
      id: .practitioner, method: "GET", path: "/v1/practitioners/{practitioner}",
      words: "A practitioner's own record.",
      answers: [Answer(status: 200, words: "The record.", schema: "Practitioner")],
      bearsVersion: true),
    Operation(
      id: .practitionerCard, method: "GET", path: "/v1/practitioners/{practitioner}/card",
      words: "A practitioner with what is needed to reach them.",
      answers: [Answer(status: 200, words: "The card.", schema: "PractitionerCard")]),
    Operation(
      id: .correctPractitioner, method: "PUT", path: "/v1/practitioners/{practitioner}",
      words: "Corrects a practitioner: the body replaces the record.", body: "PractitionerBody",
      answers: [done], effect: .corrects),

    Operation(
      id: .agencies, method: "GET", path: "/v1/agencies", words: "Every agency, by name.",
      query: paging, answers: [Answer(status: 200, words: "A page.", schema: "AgencyPage")]),
    Operation(
      id: .addAgency, method: "POST", path: "/v1/agencies", words: "Adds an agency.",
      body: "AgencyBody", answers: [added], effect: .changes),
    Operation(
      id: .agency, method: "GET", path: "/v1/agencies/{agency}", words: "An agency's own record.",
      answers: [Answer(status: 200, words: "The record.", schema: "Agency")], bearsVersion: true),
    Operation(
      id: .agencyCard, method: "GET", path: "/v1/agencies/{agency}/card",
      words: "An agency with the people who work there.",
      answers: [Answer(status: 200, words: "The card.", schema: "AgencyCard")]),
    Operation(
      id: .correctAgency, method: "PUT", path: "/v1/agencies/{agency}",
      words: "Corrects an agency: the body replaces the record.", body: "AgencyBody",
      answers: [done], effect: .corrects),

    Operation(
      id: .undoLastChange, method: "POST", path: "/v1/undo",
      words: "Takes back the asker's last change that has not been taken back.",
      answers: [
        done, Answer(status: 204, words: "There is nothing to take back.", schema: nil),
      ], effect: .changes),
  ]
}

extension Operation.ID {
  /// Who is asking.
  package static let me = Self("me")
  /// Says who is asking, and where they work.
  package static let introduceMyself = Self("introduceMyself")
  /// What the directory holds, in numbers.
  package static let summary = Self("summary")
  /// Finds clients, practitioners and agencies by whatever a worker types.
  package static let search = Self("search")
  /// The clients that the asker opened last, latest first.
  package static let recentClients = Self("recentClients")
  /// Clients already held who may be the person in a draft.
  package static let possibleDuplicates = Self("possibleDuplicates")
  /// Adds a client.
  package static let addClient = Self("addClient")
  /// A client's own record.
  package static let client = Self("client")
  /// Corrects a client.
  package static let correctClient = Self("correctClient")
  /// A client with everything around them.
  package static let network = Self("network")
  /// Links two clients as family, seen from both sides.
  package static let relate = Self("relate")
  /// Takes a family link away, from both sides.
  package static let unrelate = Self("unrelate")
  /// Adds an involvement.
  package static let addInvolvement = Self("addInvolvement")
  /// Corrects an involvement; leaving a network is setting its last day.
  package static let correctInvolvement = Self("correctInvolvement")
  /// Adds a practitioner.
  package static let addPractitioner = Self("addPractitioner")
  /// A practitioner's own record.
  package static let practitioner = Self("practitioner")
  /// A practitioner with what is needed to reach them.
  package static let practitionerCard = Self("practitionerCard")
  /// Corrects a practitioner.
  package static let correctPractitioner = Self("correctPractitioner")
  /// Every agency, by name.
  package static let agencies = Self("agencies")
  /// Adds an agency.
  package static let addAgency = Self("addAgency")
  /// An agency's own record.
  package static let agency = Self("agency")
  /// An agency with the people who work there.
  package static let agencyCard = Self("agencyCard")
  /// Corrects an agency.
  package static let correctAgency = Self("correctAgency")
  /// Takes back the asker's last change that has not been taken back.
  package static let undoLastChange = Self("undoLastChange")
}
