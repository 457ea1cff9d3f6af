import Foundation
import PatchworkAPI
import ServedDirectory

/// One request to a served directory, and what came back.
struct Exchange {
  let status: Int
  let fields: HTTPFields
  let body: String

  /// Sends a request on a connection of its own.
  init(
    _ served: ServedDirectory, _ method: String, _ target: String,
    _ extra: HTTPFields = HTTPFields(), body: String = ""
  ) async throws {
    var fields: HTTPFields = ["host": "a"]
    if !body.isEmpty { fields.add("content-type", "application/json") }
    for line in extra.lines { fields.add(line.name, line.value) }
    let client = RawClient(socket: served.socket)
    client.send(
      HTTPRequest(method, target, fields: fields, body: Array(body.utf8), keepsAlive: false)
        .bytes)
    var reader = HTTPReader(.client, limits: .answers)
    reader.answersHead = method == "HEAD"
    reader.append(Array(await client.readAll().utf8))
    var (status, headers, text) = (0, HTTPFields(), [UInt8]())
    while let event = try reader.next() {
      switch event {
      case .head(let head):
        if case .response(let found) = head.start { (status, headers) = (found, head.fields) }
      case .body(let piece): text += piece
      case .end: break
      }
    }
    self.status = status
    self.fields = headers
    self.body = String(decoding: text, as: UTF8.self)
  }

  /// A member of the body, which is an object.
  subscript(_ name: String) -> String? {
    let object = try? JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    return object?[name].map { "\($0)" }
  }
}
