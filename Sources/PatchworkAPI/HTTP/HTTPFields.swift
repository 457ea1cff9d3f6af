/// The fields of a message's head, in order, names in lower case (RFC 9110 section 5).
public struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One field line.
  public struct Line: Hashable, Sendable {
    /// The name, in lower case.
    public var name: String
    /// The value, without the white space around it.
    public var value: String
  }

  /// The lines, in order.
  public private(set) var lines: [Line] = []

  /// No fields.
  public init() {}

  /// Fields from names, in lower case, and values.
  public init(dictionaryLiteral elements: (String, String)...) {
    lines = elements.map { Line(name: $0.0, value: $0.1) }
  }

  /// The first value of a field named in lower case; setting replaces every line of that name.
  public subscript(_ name: String) -> String? {
    get { lines.first { $0.name == name }?.value }
    set {
      lines.removeAll { $0.name == name }
      if let newValue { lines.append(Line(name: name, value: newValue)) }
    }
  }

  /// Every value of a field named in lower case.
  public func all(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }

  /// Adds a line; the name is in lower case.
  public mutating func add(_ name: String, _ value: String) {
    lines.append(Line(name: name, value: value))
  }

  /// Whether a comma-separated field lists a word, in any case.
  func lists(_ name: String, _ word: String) -> Bool {
    lines.contains { line in
      line.name == name
        && line.value.split(separator: ",").contains {
          $0.filter { $0 != " " && $0 != "\t" }.lowercased() == word
        }
    }
  }
}
