import PatchworkCore

/// One page of a list; `next` is the cursor of the page that follows, if there is one.
public struct Page<Item: Codable & Sendable>: Codable, Sendable {
  /// The items.
  public var items: [Item]
  /// Ask again with `cursor` set to it; absent on the last page.
  public var next: String?

  /// A page from its parts.
  public init(items: [Item], next: String? = nil) {
    self.items = items
    self.next = next
  }
}

/// A receipt as it is sent; the subject's identifier is a text like every other.
public struct ReceiptBody: Codable, Hashable, Sendable {
  var sequence: Int64
  var words: String
  var subject: Identifier<Never>
  var client: ClientID?

  /// The body that says what a receipt says.
  public init(_ receipt: ChangeReceipt) {
    sequence = receipt.sequence
    words = receipt.words
    subject = Identifier(rawValue: receipt.subject)
    client = receipt.client
  }

  /// The receipt.
  public var receipt: ChangeReceipt {
    ChangeReceipt(
      sequence: sequence, words: words, subject: subject.rawValue, client: client)
  }
}

/// A search as it is sent. It travels in a body, because what stands in a path ends up in the logs
/// of every proxy on the way.
public struct SearchBody: Codable, Hashable, Sendable {
  var text: String
  var limit: Int?
  var includesPossible: Bool?
  var includesArchived: Bool?

  /// The body that asks what a request asks.
  public init(_ request: SearchRequest) {
    text = request.text
    limit = request.limit
    includesPossible = request.includesPossible
    includesArchived = request.includesArchived
  }

  /// The request, held within the limits.
  ///
  /// - Throws: an `APIProblem` when the text is longer than a search may be.
  public func request() throws(APIProblem) -> SearchRequest {
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
public struct EnrolmentBody: Codable, Hashable, Sendable {
  /// The code that the administrator handed out.
  public var code: String

  /// A code.
  public init(code: String) { self.code = code }
}

/// An access token, told once.
public struct TokenBody: Codable, Hashable, Sendable {
  /// The token; the server keeps only its SHA-256.
  public var token: String
  /// The last day on which it is good, if it ends.
  public var expires: CivilDate?

  /// A token.
  public init(token: String, expires: CivilDate?) {
    self.token = token
    self.expires = expires
  }
}

/// What the server is.
public struct VersionBody: Codable, Hashable, Sendable {
  /// The program's version.
  public var version: String
  /// The versions of the API that it speaks.
  public var api: [String]

  /// A version.
  public init(version: String, api: [String] = ["v1"]) {
    self.version = version
    self.api = api
  }
}

/// The sizes that the API document states.
public enum APILimits {
  /// The longest search text, in bytes of UTF-8.
  public static let searchText = 1000
  /// The most items of a page or hits of a search.
  public static let page = 500
  /// The longest `Idempotency-Key`, in characters.
  public static let idempotencyKey = 64
}
