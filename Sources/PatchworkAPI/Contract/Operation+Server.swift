extension Operation {
  /// What is asked of the server itself.
  static let server: [Operation] = [
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
      id: .signOut, method: "DELETE", path: "/v1/token",
      words: "Takes back the access token that asks; 404 where an account says who asks.",
      answers: [Answer(status: 204, words: "It opens nothing any more.", schema: nil)]),
    Operation(
      id: .events, method: "GET", path: "/v1/events",
      words: "What changes from now on, as server-sent events: `client`, `practitioner` or "
        + "`agency` with the record's identifier as data, `inbox` with the identifier of the "
        + "practitioner whose inbox changed, or `everything` when more changed than can be listed.",
      answers: [
        Answer(
          status: 200, words: "A stream without end.", schema: "Text",
          mediaType: "text/event-stream")
      ]),
  ]
}

extension Operation.ID {
  /// Whether the server can answer.
  package static let health = Self("health")
  /// Which version runs.
  package static let version = Self("version")
  /// This document.
  package static let openAPI = Self("openAPI")
  /// Counts and times of the server, in the Prometheus text format; no names.
  package static let metrics = Self("metrics")
  /// Exchanges a one-time code for an access token, once.
  package static let signIn = Self("signIn")
  /// Takes back the access token that asks.
  package static let signOut = Self("signOut")
  /// What changes from now on, as server-sent events.
  package static let events = Self("events")
}
