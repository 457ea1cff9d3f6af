/// The sizes that the API document states.
package enum APILimits {
  /// The longest search text, in bytes of UTF-8.
  package static let searchText = 1000
  /// The most items of a page or hits of a search.
  package static let page = 500
  /// The longest `Idempotency-Key`, in characters.
  package static let idempotencyKey = 64
}
