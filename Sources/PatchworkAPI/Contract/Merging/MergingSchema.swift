import PatchworkCore

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
