/// Rules for email addresses.
package enum EmailAddress {
  /// Whether a text has one `@`, something before it, a domain with a dot after it, no blanks, and
  /// at most 254 bytes (RFC 5321).
  package static func isPlausible(_ text: String) -> Bool {
    guard text.utf8.count <= 254 else { return false }
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, let domain = sides.last else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    return text.unicodeScalars.allSatisfy {
      !PlainText.isControl($0) && !$0.properties.isWhitespace
        && !",;\"<>".unicodeScalars.contains($0)
    } && PlainText.rule(brokenBy: text, longest: 254) == nil
  }
}
