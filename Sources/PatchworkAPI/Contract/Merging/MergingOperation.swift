import PatchworkCore

/// Making two records of one person one.
package enum MergingOperation: String, OperationSubject {
  case mergePreview, merge, mergedRecords, unmerge

  package var operation: Operation {
    switch self {
    case .mergePreview:
      Operation(
        .get, "/v1/clients/{client}/mergeable/{other}",
        "What making the second record one with the first would come to; for records "
          + "stewards. Both count as opened.",
        answers: .one("The preview.", MergingSchema.mergePreview))
    case .merge:
      .act(
        "/v1/clients/{client}/merged/{other}",
        "Makes the second record one with the first, under which it is found from then on; for "
          + "records stewards.", method: .put)
    case .mergedRecords:
      Operation(
        .get, "/v1/clients/{client}/merged",
        "The records that were made one with a client; for records stewards.",
        answers: .one("Latest first.", MergingSchema.mergedRecordPage))
    case .unmerge:
      .act(
        "/v1/merged-clients/{client}",
        "Gives a merged record back; what could not be told apart is said in the receipt. For "
          + "records stewards.", method: .delete)
    }
  }
}

/// Two records that are one person.
package enum MergingSchema: String, SchemaSubject {
  case mergePreview = "MergePreview"
  case mergedRecord = "MergedRecord"
  case mergedRecordPage = "MergedRecordPage"

  package var schema: JSON {
    switch self {
    case .mergePreview:
      object([
        "survivor": reference(ClientSchema.client), "merged": reference(ClientSchema.client),
        "joined": reference(ClientSchema.client), "obstacle?": text,
        "notes": ["type": "array", "items": text],
      ])
    case .mergedRecord:
      object([
        "id": identifier, "name": reference(ValueSchema.name),
        "birth?": reference(ClientSchema.birthDate),
        "moment": moment, "by": text,
      ])
    case .mergedRecordPage:
      page(MergingSchema.mergedRecord)
    }
  }
}
