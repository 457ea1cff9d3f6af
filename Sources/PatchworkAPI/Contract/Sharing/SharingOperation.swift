/// Decisions to share, or not to, what is known of a client.
package enum SharingOperation: String, OperationSubject {
  case sharingDecisions, noteSharing

  package var operation: Operation {
    switch self {
    case .sharingDecisions:
      Operation(
        .get, "/v1/clients/{client}/sharing-decisions",
        "Decisions to share, or not to, what is known of a client; for the network and for "
          + "records stewards.",
        answers: .one("Latest first.", SharingSchema.sharingReceiptPage))
    case .noteSharing:
      .act(
        "/v1/clients/{client}/sharing-decisions",
        "Notes a decision to share, or not to, with whom, what sort of information and on what "
          + "ground.", body: SharingSchema.sharingBody, adds: true)
    }
  }
}
