/// A value that is coded as its text form in JSON, in files and on the wire.
package protocol TextCodable: Codable, LosslessStringConvertible {
  /// The expected form, for an error message: `a date is written YYYY-MM-DD`.
  static var form: String { get }

  /// The coded text; `description` unless people read the value in another form.
  var codedText: String { get }
}

extension TextCodable {
  package var codedText: String { description }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.form)
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(codedText)
  }
}

/// Writes members with a text form directly as texts.
///
/// The standard library would create a nested encoder for each, which costs a server a tenth of its
/// requests. The compiler's synthesised conformances in this module choose these overloads.
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
