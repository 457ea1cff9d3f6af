import Testing

@testable import PatchworkAPI

/// The limits of a message, to the byte: what just fits is taken, one more is refused.
@Suite("How much of a message is read", .timeLimit(.minutes(1)))
struct HTTPLimitTests {
  /// The status with which a message is refused; nil when it is taken.
  private func refusal(_ text: String) throws -> Int? {
    do {
      _ = try HTTPReaderTests.read(Array(text.utf8), by: 50_000)
      return nil
    } catch let fault as HTTPFault { return fault.status }
  }

  private func post(_ framing: String, _ body: String) -> String {
    "POST / HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n\(body)"
  }

  @Test("a body of 262,144 bytes, and not one more")
  func body() throws {
    let whole = String(repeating: "a", count: 262_144)
    #expect(try refusal(post("Content-Length: 262144", whole)) == nil)
    #expect(try refusal(post("Content-Length: 262145", whole + "a")) == 413)
  }

  @Test("the chunks of a body count together")
  func chunks() throws {
    let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
    let chunked = "Transfer-Encoding: chunked"
    let four = String(repeating: chunk, count: 4)
    #expect(try refusal(post(chunked, four + "0\r\n\r\n")) == nil)
    #expect(try refusal(post(chunked, four + "1\r\na\r\n0\r\n\r\n")) == 413)
  }

  @Test("64 fields, and not one more")
  func fields() throws {
    func head(_ count: Int) -> String {
      "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: count - 1) + "\r\n"
    }
    #expect(try refusal(head(64)) == nil)
    #expect(try refusal(head(65)) == 431)
  }

  @Test("a head of 16,384 bytes, and not one more")
  func head() throws {
    func head(_ length: Int) -> String {
      let start = "GET / HTTP/1.1\r\nHost: a\r\nX: "
      return start + String(repeating: "a", count: length - start.utf8.count - 4) + "\r\n\r\n"
    }
    #expect(try refusal(head(16_384)) == nil)
    #expect(try refusal(head(16_385)) == 431)
  }

  @Test("a connection is kept open by HTTP/1.1 unless it says close, by 1.0 only if it says so")
  func connections() throws {
    let cases = [
      ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close\r\n", false),
      ("HTTP/1.1", "Connection: Keep-Alive, Close\r\n", false), ("HTTP/1.0", "", false),
      ("HTTP/1.0", "Connection: Keep-Alive\r\n", true),
    ]
    for (version, field, isKept) in cases {
      var reader = HTTPReader(.server)
      reader.append(Array("GET / \(version)\r\nHost: a\r\n\(field)\r\n".utf8))
      guard case .head(let head)? = try reader.next() else {
        Issue.record("no head")
        continue
      }
      #expect(head.keepsAlive == isKept, "\(version) \(field)")
    }
  }
}
