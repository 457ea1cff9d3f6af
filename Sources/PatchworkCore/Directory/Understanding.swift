/// The meaning of one part of the search text.
package struct Understanding: Hashable, Sendable, Codable {
  /// What a part can be.
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case name, birth, postcode, telephone, email
    case nhsNumber = "nhs-number"
  }

  package var typed: String
  /// Nil where a server before contract 3 does not tell.
  package var kind: Kind?
  /// The meaning for the user: `a name`, `born 3 Mar 2016`, `postcode ST16 2LH`.
  package var words: String

  package init(_ typed: String, as kind: Kind, words: String) {
    self.typed = typed
    self.kind = kind
    self.words = words
  }
}
