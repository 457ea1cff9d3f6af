import PatchworkCore

/// One page of a list; `next` is the cursor of the page that follows, if there is one.
package struct Page<Item: Codable & Sendable>: Codable, Sendable {
  /// The items.
  package var items: [Item]
  /// Ask again with `cursor` set to it; absent on the last page.
  package var next: String?

  /// A page from its parts.
  package init(items: [Item], next: String? = nil) {
    self.items = items
    self.next = next
  }
}

/// A receipt as it is sent; the subject's identifier is a text like every other.
package struct ReceiptBody: Codable, Hashable, Sendable {
  var sequence: Int64
  var words: String
  var subject: Identifier<Never>
  var client: ClientID?

  /// The body that says what a receipt says.
  package init(_ receipt: ChangeReceipt) {
    sequence = receipt.sequence
    words = receipt.words
    subject = Identifier(rawValue: receipt.subject)
    client = receipt.client
  }

  /// The receipt.
  package var receipt: ChangeReceipt {
    ChangeReceipt(
      sequence: sequence, words: words, subject: subject.rawValue, client: client)
  }
}

/// A search as it is sent. It travels in a body, because what stands in a path ends up in the logs
/// of every proxy on the way.
package struct SearchBody: Codable, Hashable, Sendable {
  var text: String
  var limit: Int?
  var includesPossible: Bool?
  var includesArchived: Bool?

  /// The body that asks what a request asks.
  package init(_ request: SearchRequest) {
    text = request.text
    limit = request.limit
    includesPossible = request.includesPossible
    includesArchived = request.includesArchived
  }

  /// The request, held within the limits.
  ///
  /// - Throws: an `APIProblem` when the text is longer than a search may be.
  package func request() throws(APIProblem) -> SearchRequest {
    guard text.utf8.count <= APILimits.searchText else {
      throw .invalid(field: "text", rule: "it is longer than \(APILimits.searchText) bytes")
    }
    let limit = limit ?? 50
    guard (1...APILimits.page).contains(limit) else {
      throw .invalid(field: "limit", rule: "it must be from 1 to \(APILimits.page)")
    }
    return SearchRequest(
      text: text, limit: limit, includesPossible: includesPossible ?? true,
      includesArchived: includesArchived ?? false)
  }
}

/// A one-time code, exchanged for an access token.
package struct EnrolmentBody: Codable, Hashable, Sendable {
  /// The code that the administrator handed out.
  package var code: String

  /// A code.
  package init(code: String) { self.code = code }
}

/// An access token, told once.
package struct TokenBody: Codable, Hashable, Sendable {
  /// The token; the server keeps only its SHA-256.
  package var token: String
  /// The last day on which it is good, if it ends.
  package var expires: CivilDate?

  /// A token.
  package init(token: String, expires: CivilDate?) {
    self.token = token
    self.expires = expires
  }
}

/// What the server is.
package struct VersionBody: Codable, Hashable, Sendable {
  /// The program's version.
  package var version: String
  /// The versions of the API that it speaks.
  package var api: [String]

  /// A version.
  package init(version: String, api: [String] = ["v1"]) {
    self.version = version
    self.api = api
  }
}

/// The sizes that the API document states.
package enum APILimits {
  /// The longest search text, in bytes of UTF-8.
  package static let searchText = 1000
  /// The most items of a page or hits of a search.
  package static let page = 500
  /// The longest `Idempotency-Key`, in characters.
  package static let idempotencyKey = 64
}
