/// The fields of a message's head, in order, names in lower case (RFC 9110 section 5).
package struct HTTPFields: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Line: Hashable, Sendable {
    /// The name, in lower case.
    package var name: String
    /// The value, without the white space around it.
    package var value: String
  }

  package private(set) var lines: [Line] = []

  package init() {}

  /// Fields from names, in lower case, and values.
  package init(dictionaryLiteral elements: (String, String)...) {
    lines = elements.map { Line(name: $0.0, value: $0.1) }
  }

  /// The first value of a field named in lower case; setting replaces every line of that name.
  package subscript(_ name: String) -> String? {
    get { lines.first { $0.name == name }?.value }
    set {
      lines.removeAll { $0.name == name }
      if let newValue { lines.append(Line(name: name, value: newValue)) }
    }
  }

  /// Every value of a field named in lower case.
  package func all(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }

  /// Adds a line; the name is in lower case.
  package mutating func add(_ name: String, _ value: String) {
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
