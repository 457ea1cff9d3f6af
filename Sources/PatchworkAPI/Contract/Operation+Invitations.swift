extension Operation {
  /// Asking somebody to join or to take over, and their answer.
  static let invitationActs: [Operation] = [
    act(
      .invite, "/v1/clients/{client}/invitations",
      "Asks a practitioner, or an agency, to join a client's network.", body: "InvitationBody",
      adds: true),
    act(
      .propose, "/v1/involvements/{involvement}/handovers",
      "Asks a practitioner to take an involvement over; it stays as it is until they accept.",
      body: "HandoverBody", adds: true),
    act(
      .announceMove, "/v1/clients/{client}/moves",
      "Says that a client moves, and asks the agency that receives them to acknowledge it.",
      body: "MoveBody", adds: true),
    act(
      .acceptInvitation, "/v1/invitations/{invitation}/acceptances",
      "Joins the network, takes the case over, or acknowledges the move."),
    act(
      .declineInvitation, "/v1/invitations/{invitation}/refusals", "Declines an invitation."),
    act(
      .withdrawInvitation, "/v1/invitations/{invitation}",
      "Takes an invitation of the asker's own back, or puts one away that was declined.",
      method: "DELETE"),
    Operation(
      id: .myDay, method: "GET", path: "/v1/my-day",
      words: "The asker's own clients, and what is due or has changed.",
      answers: [
        Answer(status: 200, words: "Those with something due first.", schema: "MyDay")
      ]),
    Operation(
      id: .myAgency, method: "GET", path: "/v1/my-agency",
      words: "What the asker's agency has to see to, for its managers.",
      answers: [
        Answer(status: 200, words: "The most urgent first.", schema: "AgencyUpkeep")
      ]),
    Operation(
      id: .handovers, method: "GET", path: "/v1/practitioners/{practitioner}/handovers",
      words: "A practitioner's cases, and which of them are being handed over.",
      answers: [Answer(status: 200, words: "The cases.", schema: "HandoverList")]),
  ]
}

extension Operation.ID {
  /// Asks a practitioner, or an agency, to join a client's network.
  package static let invite = Self("invite")
  /// Asks a practitioner to take an involvement over.
  package static let propose = Self("propose")
  /// Says that a client moves to the area of another agency.
  package static let announceMove = Self("announceMove")
  /// Joins the network, takes the case over, or acknowledges the move.
  package static let acceptInvitation = Self("acceptInvitation")
  /// Declines an invitation.
  package static let declineInvitation = Self("declineInvitation")
  /// Takes an invitation back.
  package static let withdrawInvitation = Self("withdrawInvitation")
  /// The asker's own clients.
  package static let myDay = Self("myDay")
  /// What the asker's agency has to see to.
  package static let myAgency = Self("myAgency")
  /// A practitioner's cases, and which of them are being handed over.
  package static let handovers = Self("handovers")
}
