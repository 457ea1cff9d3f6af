/// An entry of the catalogue of texts for users. It is looked up by a typed key, so that a key
/// without a text does not compile. A further language is a further member here.
package struct Text: Hashable, Sendable {
  package let english: String

  init(_ english: String) { self.english = english }
}
