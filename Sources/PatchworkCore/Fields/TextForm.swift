/// How a value is written as text in files, and read again.
struct TextForm<Value: Sendable>: Sendable {
  let write: @Sendable (Value) -> String
  let read: @Sendable (String) throws(BrokenForm) -> Value

  init(
    write: @escaping @Sendable (Value) -> String,
    read: @escaping @Sendable (String) throws(BrokenForm) -> Value
  ) {
    self.write = write
    self.read = read
  }
}

/// A text that is no value of its form; the rule follows the name of the column.
package struct BrokenForm: Error {
  package let rule: String

  package init(_ rule: String) { self.rule = rule }
}

extension TextForm where Value == String {
  /// As it stands.
  static var plain: TextForm {
    TextForm {
      $0
    } read: { (text) throws(BrokenForm) in
      text
    }
  }
}

extension TextForm where Value == Bool {
  /// `yes`, or nothing.
  static var yesOrEmpty: TextForm {
    TextForm {
      $0 ? "yes" : ""
    } read: { (text) throws(BrokenForm) in
      switch text {
      case "yes": return true
      case "no", "": return false
      default: throw BrokenForm(worded("must be yes, no or empty"))
      }
    }
  }
}

extension TextForm where Value: TextCodable {
  /// The text form that travels.
  static var coded: TextForm {
    TextForm {
      $0.codedText
    } read: { (text) throws(BrokenForm) in
      guard let value = Value(text) else { throw BrokenForm(Value.form) }
      return value
    }
  }
}

extension TextForm where Value: RawRepresentable<String> & CaseIterable {
  /// One of a closed list.
  static var choice: TextForm {
    TextForm {
      $0.rawValue
    } read: { (text) throws(BrokenForm) in
      if let value = Value(rawValue: text) { return value }
      let list = Value.allCases.map(\.rawValue).filter { !$0.isEmpty }
      throw BrokenForm(worded("is none of \(list.joined(separator: ", "))"))
    }
  }
}

extension TextForm {
  /// A value that may be missing: an empty text.
  var optional: TextForm<Value?> {
    TextForm<Value?> {
      $0.map(write) ?? ""
    } read: { (text) throws(BrokenForm) in
      text.isEmpty ? nil : try read(text)
    }
  }

  /// An empty text stands for a value.
  func empty(_ value: Value) -> TextForm {
    TextForm(write: write) { (text) throws(BrokenForm) in
      text.isEmpty ? value : try read(text)
    }
  }

  /// An empty text is refused.
  var required: TextForm {
    TextForm(write: write) { (text) throws(BrokenForm) in
      if text.isEmpty { throw BrokenForm(worded("must not be empty")) }
      return try read(text)
    }
  }
}
