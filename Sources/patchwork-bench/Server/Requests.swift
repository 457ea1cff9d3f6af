import PatchworkCore

/// The measured requests as bytes.
struct Requests {
  let token: String

  var health: [UInt8] { asking("/v1/health") }
  var me: [UInt8] { asking("/v1/me") }
  var events: [UInt8] { asking("/v1/events") }

  /// A client with household and network.
  func network(_ client: ClientID) -> [UInt8] { asking("/v1/clients/\(client)/network") }

  func search(_ text: String) -> [UInt8] {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let body = "{\"text\":\"\(quoted)\",\"limit\":10}"
    return Array(
      """
      POST /v1/searches HTTP/1.1\r
      host: a\r
      authorization: Bearer \(token)\r
      content-type: application/json\r
      content-length: \(body.utf8.count)\r
      \r
      \(body)
      """.utf8)
  }

  private func asking(_ path: String) -> [UInt8] {
    Array("GET \(path) HTTP/1.1\r\nhost: a\r\nauthorization: Bearer \(token)\r\n\r\n".utf8)
  }
}
