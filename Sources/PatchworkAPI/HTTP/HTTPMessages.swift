/// The first line and fields of a message.
package struct HTTPHead: Hashable, Sendable {
  /// What the first line says.
  package enum Start: Hashable, Sendable {
    /// A request: its method and its target as sent.
    case request(method: String, target: String)
    /// A response: its status.
    case response(status: Int)
  }

  /// What the first line says.
  package var start: Start
  package var fields: HTTPFields
  /// Whether the connection carries another message after this one.
  package var keepsAlive: Bool

  package init(start: Start, fields: HTTPFields, keepsAlive: Bool) {
    self.start = start
    self.fields = fields
    self.keepsAlive = keepsAlive
  }
}

package struct HTTPRequest: Hashable, Sendable {
  /// The method, in capitals.
  package var method: String
  /// The path and query, as sent.
  package var target: String
  package var fields: HTTPFields
  /// The body; empty if there is none.
  package var body: [UInt8]
  /// Whether the sender keeps the connection open.
  package var keepsAlive: Bool

  package init(
    _ method: String, _ target: String, fields: HTTPFields = HTTPFields(), body: [UInt8] = [],
    keepsAlive: Bool = true
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.body = body
    self.keepsAlive = keepsAlive
  }

  /// The message as it is sent; the field `content-length` is added where there is a body.
  package var bytes: [UInt8] {
    var text = "\(method) \(target) HTTP/1.1\r\n"
    for line in fields.lines { text += "\(line.name): \(line.value)\r\n" }
    // Where a method means something by its body, an empty one says its length too (RFC 9110
    // section 8.6).
    if !body.isEmpty || method == "POST" || method == "PUT" {
      text += "content-length: \(body.count)\r\n"
    }
    if !keepsAlive { text += "connection: close\r\n" }
    text += "\r\n"
    return Array(text.utf8) + body
  }
}

/// A whole response, or the head of a stream.
package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  package var fields: HTTPFields
  /// The body; empty if there is none.
  package var body: [UInt8]

  package init(status: Int, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The message as it is sent.
  ///
  /// - Parameters:
  ///   - closing: whether the connection closes after it.
  ///   - withoutBody: whether it answers a HEAD request, which gets the length and nothing else.
  package func bytes(closing: Bool = false, withoutBody: Bool = false) -> [UInt8] {
    var text = head(closing: closing)
    // A 204 must not say a length, and a 304 would say that of the body it leaves out (RFC 9110
    // section 8.6).
    if status != 204 && status != 304 { text += "content-length: \(body.count)\r\n" }
    text += "\r\n"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + body.count)
    bytes.append(contentsOf: text.utf8)
    if !withoutBody { bytes.append(contentsOf: body) }
    return bytes
  }

  /// The head of a body sent in chunks as they come about.
  package var streamHead: [UInt8] {
    Array((head(closing: false) + "transfer-encoding: chunked\r\n\r\n").utf8)
  }

  /// One piece of a body sent in chunks; an empty piece ends it.
  package static func chunk(_ bytes: [UInt8]) -> [UInt8] {
    Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [0x0D, 0x0A]
  }

  private func head(closing: Bool) -> String {
    var text = "HTTP/1.1 \(status) \(HTTPStatus.phrase(status))\r\n"
    for line in fields.lines { text += "\(line.name): \(line.value)\r\n" }
    if closing { text += "connection: close\r\n" }
    return text
  }
}

/// The statuses that Patchwork uses (RFC 9110 section 15, RFC 6585).
package enum HTTPStatus {
  /// The reason phrase; empty for a status that is not used here.
  package static func phrase(_ status: Int) -> String {
    switch status {
    case 100: "Continue"
    case 200: "OK"
    case 201: "Created"
    case 204: "No Content"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 412: "Precondition Failed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Content"
    case 428: "Precondition Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    case 507: "Insufficient Storage"
    default: ""
    }
  }
}
