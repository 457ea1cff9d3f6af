extension Operation {
  /// What keeps the records right.
  static let rights: [Operation] = mergeActs

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

extension Operation.ID {
  /// What the asker may be to the directory.
  public static let roles = Self("roles")
  /// What making two records one would come to.
  public static let mergePreview = Self("mergePreview")
  /// Makes two records one.
  public static let merge = Self("merge")
  /// The records that were made one with a client.
  public static let mergedRecords = Self("mergedRecords")
  /// Gives a merged record back.
  public static let unmerge = Self("unmerge")
}
