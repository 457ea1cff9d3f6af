import FoundationEssentials
import PatchworkCore

/// How values become JSON on the wire and come back.
package enum WireJSON {
  /// The deepest nesting of arrays and objects that is read.
  package static let deepest = 32

  /// The JSON of a value, in UTF-8.
  package static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// Reads a value from JSON.
  ///
  /// - Throws: `APIProblem` 400 when it is not JSON, 422 when a value breaks a rule, naming the place.
  package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8])
    throws(APIProblem) -> Value
  {
    guard nesting(of: bytes) <= deepest else {
      throw APIProblem(.malformed, "The body nests arrays and objects more than \(deepest) deep.")
    }
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw Self.problem(error)
    } catch {
      throw APIProblem(.malformed, "The body is not JSON in UTF-8.")
    }
  }

  private static func problem(_ error: DecodingError) -> APIProblem {
    switch error {
    case .keyNotFound(let key, let context):
      return .invalid(field: place(context.codingPath + [key]), rule: "it is missing")
    case .valueNotFound(_, let context):
      return .invalid(field: place(context.codingPath), rule: "it may not be null")
    case .typeMismatch(let type, let context):
      return .invalid(field: place(context.codingPath), rule: "it must be \(kind(type))")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return .invalid(field: place(context.codingPath), rule: rule(context.debugDescription))
    default:
      return APIProblem(.malformed, "The body is not JSON in UTF-8.")
    }
  }

  /// The rule of a text form is told; what the decoder says of itself is not for readers.
  private static func rule(_ description: String) -> String {
    forms.contains(description) ? description : "it is not one of the values that are known"
  }

  private static let forms: Set<String> = Set(
    [CivilDate.form, Postcode.form, ClientID.form] + forms(of: Client.self)
      + forms(of: Involvement.self) + forms(of: Practitioner.self) + forms(of: Agency.self))

  private static func forms<Record: DescribedRecord>(of _: Record.Type) -> [String] {
    Record.fields.compactMap { ($0.member.type as? any TextCodable.Type)?.form }
  }

  private static func kind(_ type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is Int.Type, is Int64.Type, is Int32.Type: "a whole number"
    default: "of another kind: see /v1/openapi.json"
    }
  }

  /// Where in the body a value stands: `names[0].family`.
  private static func place(_ path: [any CodingKey]) -> String {
    let text = path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return text.isEmpty ? "body" : text
  }

  /// How deep arrays and objects nest, strings left out; a decoder recurses as deep.
  static func nesting(of bytes: [UInt8]) -> Int {
    var (depth, most, inString, escaped) = (0, 0, false, false)
    for byte in bytes {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        most = max(most, depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return most
  }
}
