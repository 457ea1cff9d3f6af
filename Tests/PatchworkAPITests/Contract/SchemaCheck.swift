import Foundation

@testable import PatchworkAPI

/// Holds a JSON value against a schema of the API document, as far as the document uses schemas.
/// Members that no schema names count as wrong: what is sent must be described.
struct SchemaCheck {
  let schemas = Dictionary(uniqueKeysWithValues: Schemas.all.map { ($0.name, $0.value) })

  func faults(_ value: Any, _ name: String) -> [String] {
    faults(value, ["$ref": .string("#/components/schemas/\(name)")], at: name)
  }

  private func faults(_ value: Any, _ schema: JSON, at place: String) -> [String] {
    if case .string(let pointer)? = schema["$ref"] {
      let name = String(pointer.split(separator: "/").last ?? "")
      guard let named = schemas[name] else { return ["\(place): no schema \(name)"] }
      return faults(value, named, at: place)
    }
    if case .array(let choices)? = schema["anyOf"] {
      let faults = choices.map { self.faults(value, $0, at: place) }
      return faults.contains([]) ? [] : faults.flatMap { $0 }
    }
    guard case .string(let type)? = schema["type"] else { return ["\(place): no type"] }
    switch (type, value) {
    case ("object", let object as [String: Any]):
      guard case .object(let properties)? = schema["properties"] else { return [] }
      var found: [String] = []
      if case .array(let required)? = schema["required"] {
        for case .string(let name) in required where object[name] == nil {
          found.append("\(place).\(name) is missing")
        }
      }
      for (name, member) in object {
        if let property = properties.first(where: { $0.name == name }) {
          found += faults(member, property.value, at: "\(place).\(name)")
        } else {
          found.append("\(place).\(name) is not in the document")
        }
      }
      return found
    case ("array", let array as [Any]):
      guard let items = schema["items"] else { return ["\(place): no items"] }
      return array.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
    case ("string", let text as String):
      if case .string(let pattern)? = schema["pattern"],
        text.range(of: pattern, options: .regularExpression) == nil
      {
        return ["\(place): \(text) does not match \(pattern)"]
      }
      if case .array(let values)? = schema["enum"], !values.contains(.string(text)) {
        return ["\(place): \(text) is not listed"]
      }
      return []
    case ("null", is NSNull): return []
    case ("integer", is NSNumber), ("number", is NSNumber), ("boolean", is Bool): return []
    default: return ["\(place) is not of type \(type)"]
    }
  }
}
