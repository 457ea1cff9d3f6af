/// A member of the bodies in which a record travels.
package struct Member<Record: Sendable>: Sendable {
  /// The container that a body is read from.
  package typealias Source = KeyedDecodingContainer<FieldID>
  /// The container that a body is written to.
  package typealias Target = KeyedEncodingContainer<FieldID>

  /// The type of its value, without `Optional`.
  package let type: any Sendable.Type
  /// Whether it is set by what is sent, and not by the directory alone.
  package let isSent: Bool
  /// Whether a record may lack it: then null says so.
  package let isOptional: Bool
  /// Whether there is no record without it.
  package let isRequired: Bool
  /// Reads it; null empties it, unless it is required.
  package let decode: @Sendable (Source, FieldID, inout Record) throws -> Void
  /// Writes it; null where the record lacks it.
  package let encode: @Sendable (Record, FieldID, inout Target) throws -> Void
  /// Whether the record says nothing in it.
  package let isEmpty: @Sendable (Record) -> Bool

  init<Value: Codable & Hashable & Sendable>(
    _ path: WritableKeyPath<Record, Value> & Sendable, empty: Value, isSent: Bool
  ) {
    (type, isOptional, isRequired) = (Value.self, false, false)
    self.isSent = isSent
    decode = { source, id, record in
      record[keyPath: path] = try source.decodeIfPresent(Value.self, forKey: id) ?? empty
    }
    encode = { record, id, target in try target.encode(record[keyPath: path], forKey: id) }
    isEmpty = { $0[keyPath: path] == empty }
  }

  init<Value: Codable & Hashable & Sendable>(
    _ path: WritableKeyPath<Record, Value?> & Sendable, isSent: Bool
  ) {
    (type, isOptional, isRequired) = (Value.self, true, false)
    self.isSent = isSent
    decode = { source, id, record in
      record[keyPath: path] = try source.decodeIfPresent(Value.self, forKey: id)
    }
    encode = { record, id, target in
      if let value = record[keyPath: path] {
        try target.encode(value, forKey: id)
      } else {
        try target.encodeNil(forKey: id)
      }
    }
    isEmpty = { $0[keyPath: path] == nil }
  }

  init<Value: Codable & Hashable & Sendable>(
    required path: WritableKeyPath<Record, Value> & Sendable
  ) {
    (type, isSent, isOptional, isRequired) = (Value.self, true, false, true)
    decode = { source, id, record in
      record[keyPath: path] = try source.decode(Value.self, forKey: id)
    }
    encode = { record, id, target in try target.encode(record[keyPath: path], forKey: id) }
    isEmpty = { _ in false }
  }
}

/// In JSON a field is the member of its name.
extension FieldID: CodingKey {
  package var stringValue: String { member }
  package var intValue: Int? { nil }
  package init?(stringValue: String) { self.init(member: stringValue) }
  package init?(intValue: Int) { nil }
}
