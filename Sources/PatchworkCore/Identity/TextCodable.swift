/// A value that travels as its text form: in JSON, in files, on the wire.
public protocol TextCodable: Codable, LosslessStringConvertible {
  /// How the text form is written, for whoever sent a wrong one: `a date is written YYYY-MM-DD`.
  static var form: String { get }

  /// The text form that travels; `description` unless people read it differently.
  var codedText: String { get }
}

extension TextCodable {
  /// The text form that people read.
  public var codedText: String { description }

  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.form)
    }
    self = value
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(codedText)
  }
}
