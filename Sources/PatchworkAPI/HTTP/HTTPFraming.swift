/// How the end of a body is known (RFC 9112 section 6).
enum HTTPFraming: Hashable, Sendable {
  /// There is no body.
  case none
  /// So many bytes.
  case length(Int)
  /// In chunks, each with its size.
  case chunked
  /// Whatever comes until the connection closes: responses only.
  case untilClose

  /// The framing of a request with these fields.
  static func ofRequest(_ head: HTTPHead, _ limits: HTTPLimits) throws(HTTPFault) -> HTTPFraming {
    if let coding = try coding(head.fields) { return coding }
    return try length(head.fields, limits).map { $0 == 0 ? .none : .length($0) } ?? .none
  }

  /// The framing of a response; `status` is its own, `answersHead` whether HEAD was asked.
  static func ofResponse(_ head: HTTPHead, status: Int, answersHead: Bool, _ limits: HTTPLimits)
    throws(HTTPFault) -> HTTPFraming
  {
    // These have no body, whatever their fields say (RFC 9112 section 6.3).
    if answersHead || status < 200 || status == 204 || status == 304 { return .none }
    if let coding = try coding(head.fields) { return coding }
    return try length(head.fields, limits).map { $0 == 0 ? .none : .length($0) } ?? .untilClose
  }

  private static func coding(_ fields: HTTPFields) throws(HTTPFault) -> HTTPFraming? {
    let codings = fields.all("transfer-encoding")
    guard !codings.isEmpty else { return nil }
    // One reader would go by the length and another by the chunks, and what is left over would be
    // the next request to one of them (RFC 9112 section 6.1).
    guard fields["content-length"] == nil else {
      throw HTTPFault(400, "both Content-Length and Transfer-Encoding are given")
    }
    guard codings.count == 1, codings[0].lowercased() == "chunked" else {
      throw HTTPFault(501, "the only transfer coding known here is chunked")
    }
    return .chunked
  }

  private static func length(_ fields: HTTPFields, _ limits: HTTPLimits) throws(HTTPFault) -> Int? {
    let lengths = fields.all("content-length")
    guard let first = lengths.first else { return nil }
    // Two lengths are refused though they agree. Eighteen digits never overflow.
    guard lengths.count == 1, !first.isEmpty, first.utf8.count <= 18,
      first.utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(first)
    else { throw HTTPFault(400, "Content-Length is not one number") }
    guard length <= limits.body else {
      throw HTTPFault(413, "the body is longer than \(limits.body) bytes")
    }
    return length
  }
}
