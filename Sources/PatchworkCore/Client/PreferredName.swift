/// The name that a client goes by, and how their name is said: `Evie`, said `EE-vee`.
///
/// Both are one fact: a name that is corrected takes what it sounds like with it. Either may be empty,
/// since a registered name may be all that needs saying.
package struct PreferredName: Hashable, Sendable {
  /// The most letters of either.
  package static let longest = 40

  /// What the client is called; empty where they go by their registered name.
  package let name: String
  /// How it is said, in a reader's own spelling; empty where nobody need ask.
  package let said: String

  /// - Returns: nil when both are empty, or either is longer than `longest`, has no letter, or holds a
  ///   digit or a sign that no name has.
  package init?(name: String, said: String = "") {
    guard !(name.isEmpty && said.isEmpty), Self.isPlain(name), Self.isPlain(said) else {
      return nil
    }
    (self.name, self.said) = (name, said)
  }

  /// As a worker reads it: `goes by Evie, say “EE-vee”`.
  package var words: String {
    [name.isEmpty ? "" : worded("goes by \(name)"), said.isEmpty ? "" : worded("say “\(said)”")]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether a text can be one of the two parts.
  package static func isPlain(_ text: String) -> Bool {
    text.isEmpty
      || text.count <= longest && text.contains(where: \.isLetter)
        && PlainText.rule(brokenBy: text, longest: longest) == nil
        && text.unicodeScalars.allSatisfy(isOfNames)
  }

  private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    guard properties.numericType == nil else { return false }
    return properties.isAlphabetic || properties.isDiacritic || properties.isJoinControl
      || properties.generalCategory == .nonspacingMark || " -'’.".unicodeScalars.contains(scalar)
  }
}

extension PreferredName: TextCodable {
  package static var form: String {
    worded(
      "a preferred name is written Evie (EE-vee), at most \(longest) letters each and no digits")
  }

  /// The text form of files and the API: `Evie (EE-vee)`, `Evie`, `(EE-vee)`.
  package var description: String {
    [name, said.isEmpty ? "" : "(\(said))"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  package init?(_ description: String) {
    guard description.hasSuffix(")"), let start = description.firstIndex(of: "(") else {
      self.init(name: description)
      return
    }
    self.init(
      name: PlainText.trimmed(description[..<start]),
      said: String(description[start...].dropFirst().dropLast()))
  }
}
