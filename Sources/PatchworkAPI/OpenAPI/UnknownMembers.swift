import FoundationEssentials

/// Finds what a body says beyond its schema: facts of a later release, which this one would drop.
package enum UnknownMembers {
  /// The place of the first member that no schema names and that holds something: `names[0].said`.
  /// A null holds nothing, so that a newer program may leave an empty fact in.
  ///
  /// - Returns: nil when everything is known, or the body is no JSON.
  package static func first(in body: [UInt8], of operation: Operation) -> String? {
    guard let schema = operation.body,
      let value = try? JSONDecoder().decode(Parsed.self, from: Data(body))
    else { return nil }
    return first(in: value, reference(schema), at: "")
  }

  private static let schemas = Dictionary(
    uniqueKeysWithValues: Schemas.all.map { ($0.name, $0.value) })

  private static func first(in value: Parsed, _ schema: JSON, at place: String) -> String? {
    if case .string(let pointer)? = schema["$ref"] {
      let name = pointer.split(separator: "/").last.map(String.init) ?? ""
      return schemas[name].flatMap { first(in: value, $0, at: place) }
    }
    // A value that may be null as well.
    if case .array(let choices)? = schema["anyOf"], let choice = choices.first {
      return first(in: value, choice, at: place)
    }
    switch value {
    case .object(let members):
      guard case .object(let known)? = schema["properties"] else { return nil }
      for (name, member) in members.sorted(by: { $0.key < $1.key }) where member != .null {
        let inside = place.isEmpty ? name : "\(place).\(name)"
        guard let property = known.first(where: { $0.name == name }) else { return inside }
        if let found = first(in: member, property.value, at: inside) { return found }
      }
      return nil
    case .array(let items):
      guard let schema = schema["items"] else { return nil }
      for (index, item) in items.enumerated() {
        if let found = first(in: item, schema, at: "\(place)[\(index)]") { return found }
      }
      return nil
    case .null, .other: return nil
    }
  }

  /// JSON as far as it matters which members there are.
  private enum Parsed: Decodable, Equatable {
    case object([String: Parsed])
    case array([Parsed])
    case null
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let members = try? container.decode([String: Parsed].self) {
        self = .object(members)
      } else if let items = try? container.decode([Parsed].self) {
        self = .array(items)
      } else {
        self = .other
      }
    }
  }
}
