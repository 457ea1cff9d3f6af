/// One entry of the catalogue of texts that people read. It is looked up by a typed key, so that a
/// key without a text does not compile, and a further language is a further member here.
package struct Text: Hashable, Sendable {
  /// The text in English.
  package let english: String

  init(_ english: String) { self.english = english }
}
