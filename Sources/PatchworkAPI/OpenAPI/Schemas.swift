/// The JSON schemas of one subject, by name. A name whose schema is missing does not compile;
/// `APIDocumentTests` hold the schemas against real values.
package protocol SchemaSubject: RawRepresentable<String>, CaseIterable, Sendable {
  var schema: JSON { get }
}

/// Every named schema of the API document.
enum Schemas {
  private static let subjects: [any SchemaSubject.Type] = [
    ValueSchema.self, ServerSchema.self, AskerSchema.self, SearchSchema.self, ClientSchema.self,
    InvolvementSchema.self, PractitionerSchema.self, AgencySchema.self, AccessSchema.self,
    InboxSchema.self, AttentionSchema.self, HouseholdSchema.self, InvitationSchema.self,
    DoorbellSchema.self, MergingSchema.self, SharingSchema.self, ShieldingSchema.self,
  ]

  static let all: [JSON.Member] = subjects.flatMap { members($0) }

  private static func members<Subject: SchemaSubject>(_: Subject.Type) -> [JSON.Member] {
    Subject.allCases.map { JSON.Member(name: $0.rawValue, value: $0.schema) }
  }
}

/// A pointer to a named schema.
func reference(_ schema: any SchemaSubject) -> JSON {
  ["$ref": .string("#/components/schemas/\(schema.rawValue)")]
}

/// The words in which schemas are written.
extension SchemaSubject {
  /// An object; members whose name ends in `?` may be missing.
  func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    object(members.map { ($0.key, $0.value) })
  }

  /// The same of members that are gathered.
  func object(_ members: [(String, JSON)]) -> JSON {
    var properties: [JSON.Member] = []
    var required: [JSON] = []
    for (name, schema) in members {
      if name.hasSuffix("?") {
        properties.append(JSON.Member(name: String(name.dropLast()), value: schema))
      } else {
        properties.append(JSON.Member(name: name, value: schema))
        required.append(.string(name))
      }
    }
    return ["type": "object", "properties": .object(properties), "required": .array(required)]
  }

  func list(_ schema: any SchemaSubject) -> JSON {
    ["type": "array", "items": reference(schema)]
  }

  func page(_ schema: any SchemaSubject) -> JSON {
    object(["items": list(schema), "next?": text])
  }

  func oneOf<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> JSON {
    ["type": "string", "enum": .array(Value.allCases.map { .string($0.rawValue) })]
  }

  /// A text of a fixed form.
  func form(_ words: String, _ pattern: String) -> JSON {
    ["type": "string", "description": .string(words), "pattern": .string(pattern)]
  }

  var text: JSON { ["type": "string"] }
  var flag: JSON { ["type": "boolean"] }
  var count: JSON { ["type": "integer", "minimum": 0] }
  var identifier: JSON { reference(ValueSchema.identifier) }
  var date: JSON { reference(ValueSchema.date) }
  var moment: JSON { reference(ValueSchema.moment) }
}
