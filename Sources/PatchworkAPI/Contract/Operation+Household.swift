extension Operation {
  /// Everybody at one address.
  static let householdActs: [Operation] = [
    Operation(
      id: .household, method: "GET", path: "/v1/clients/{client}/household",
      words: "Everybody who works with anybody at a client's address.",
      answers: [Answer(status: 200, words: "The household.", schema: "HouseholdNetwork")]),
    act(
      .introduce, "/v1/clients/{client}/introductions",
      "Asks those who work at a client's address, and share no network with the asker, to talk.",
      body: "IntroductionsBody", adds: true),
  ]
}

extension Operation.ID {
  /// Everybody who works with anybody at a client's address.
  package static let household = Self("household")
  /// Asks those who work at a client's address to talk.
  package static let introduce = Self("introduce")
}
