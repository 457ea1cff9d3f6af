extension Operation {
  /// What keeps the records right.
  static let rights: [Operation] = mergeActs + sharingActs + shieldActs

  private static let mergeActs: [Operation] = [
    Operation(
      id: .roles, method: "GET", path: "/v1/me/roles",
      words: "What the asker may be to the directory.",
      answers: [Answer(status: 200, words: "The roles.", schema: "Roles")]),
    Operation(
      id: .mergePreview, method: "GET", path: "/v1/clients/{client}/mergeable/{other}",
      words: "What making the second record one with the first would come to; for records "
        + "stewards. Both count as opened.",
      answers: [Answer(status: 200, words: "The preview.", schema: "MergePreview")]),
    act(
      .merge, "/v1/clients/{client}/merged/{other}",
      "Makes the second record one with the first, under which it is found from then on; for "
        + "records stewards.", method: "PUT"),
    Operation(
      id: .mergedRecords, method: "GET", path: "/v1/clients/{client}/merged",
      words: "The records that were made one with a client; for records stewards.",
      answers: [
        Answer(status: 200, words: "Latest first.", schema: "MergedRecordPage")
      ]),
    act(
      .unmerge, "/v1/merged-clients/{client}",
      "Gives a merged record back; what could not be told apart is said in the receipt. For "
        + "records stewards.", method: "DELETE"),
  ]
}

extension Operation {
  private static let sharingActs: [Operation] = [
    Operation(
      id: .sharingDecisions, method: "GET", path: "/v1/clients/{client}/sharing-decisions",
      words: "Decisions to share, or not to, what is known of a client; for the network and for "
        + "records stewards.",
      answers: [Answer(status: 200, words: "Latest first.", schema: "SharingReceiptPage")]),
    act(
      .noteSharing, "/v1/clients/{client}/sharing-decisions",
      "Notes a decision to share, or not to, with whom, what sort of information and on what "
        + "ground.", body: "SharingBody", adds: true),
    act(
      .seeCorrection, "/v1/corrections/{correction}/acknowledgements",
      "Says that the asker has seen that facts of a client were corrected."),
  ]
}

extension Operation {
  private static let shieldActs: [Operation] = [
    act(
      .shield, "/v1/clients/{client}/shield",
      "Hides where a client is, and who works with them, from everybody outside their network; for "
        + "records stewards.", method: "PUT", body: "ShieldBody"),
    act(
      .endShield, "/v1/clients/{client}/shield", "Ends the shielding; for records stewards.",
      method: "DELETE"),
    act(
      .leaveShielded, "/v1/clients/{client}/override",
      "Leaves a shielded client who was opened by an override, which ends it.", method: "DELETE"),
    act(
      .seeShieldOpening, "/v1/shield-openings/{opening}/acknowledgements",
      "Says that the asker, a records steward, has seen that a shielded client was opened."),
  ]
}

extension Operation.ID {
  /// Shields a client.
  package static let shield = Self("shield")
  /// Ends it.
  package static let endShield = Self("endShield")
  /// Leaves a shielded client.
  package static let leaveShielded = Self("leaveShielded")
  /// Says that the asker has seen an override.
  package static let seeShieldOpening = Self("seeShieldOpening")
  /// Decisions to share, or not to.
  package static let sharingDecisions = Self("sharingDecisions")
  /// Notes a decision to share, or not to.
  package static let noteSharing = Self("noteSharing")
  /// Says that the asker has seen a correction.
  package static let seeCorrection = Self("seeCorrection")
  /// What the asker may be to the directory.
  package static let roles = Self("roles")
  /// What making two records one would come to.
  package static let mergePreview = Self("mergePreview")
  /// Makes two records one.
  package static let merge = Self("merge")
  /// The records that were made one with a client.
  package static let mergedRecords = Self("mergedRecords")
  /// Gives a merged record back.
  package static let unmerge = Self("unmerge")
}
