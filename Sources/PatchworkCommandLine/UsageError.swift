/// A wrong call of a program: exit status 2.
package struct UsageError: Error {
  /// What is wrong, as a sentence.
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
