/// What a number or address was replaced by.
package struct ReplacementBody: Codable, Hashable, Sendable {
  package var value: String

  package init(value: String) { self.value = value }
}
