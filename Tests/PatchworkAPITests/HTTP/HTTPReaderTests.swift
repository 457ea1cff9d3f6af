import RandomInput
import Testing

@testable import PatchworkAPI

@Suite("HTTP messages, however they arrive", .timeLimit(.minutes(1)))
struct HTTPReaderTests {
  static let good: [String] = [
    "GET /v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
    "\r\nGET / HTTP/1.1\r\nHost:a\r\nX-Empty:\r\n\r\n",
    "POST /v1/clients HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
      + "5;note=1\r\nhello\r\n0006\r\n world\r\n0\r\nX-Trailer: yes\r\n\r\n",
    "GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
  ]

  /// Feeds a text in pieces of `size` bytes and gathers what is read.
  static func read(_ text: [UInt8], by size: Int, side: HTTPReader.Side = .server) throws
    -> [String]
  {
    var reader = HTTPReader(side)
    var told: [String] = []
    var body: [UInt8] = []
    var place = 0
    while place < text.count {
      let end = min(text.count, place + size)
      reader.append(Array(text[place..<end]))
      place = end
      while let event = try reader.next() {
        switch event {
        case .head(let head): told.append("\(head)")
        case .body(let piece): body += piece
        case .end:
          told.append(String(decoding: body, as: UTF8.self))
          body = []
        }
      }
    }
    return told
  }

  @Test("a message is the same however its bytes are cut", arguments: good)
  func cuts(_ text: String) throws {
    let bytes = Array(text.utf8)
    let whole = try Self.read(bytes, by: bytes.count)
    #expect(!whole.isEmpty)
    for size in 1..<bytes.count {
      #expect(try Self.read(bytes, by: size) == whole)
    }
  }

  @Test("chunks are put together and their trailer is left out")
  func chunks() throws {
    let told = try Self.read(Array(Self.good[3].utf8), by: 1000)
    #expect(told.last == "hello world")
  }

  @Test("requests sent in one go are read one after the other")
  func pipelining() throws {
    var reader = HTTPReader(.server)
    reader.append(Array(Self.good[4].utf8))
    guard case .head(let first)? = try reader.next() else { return #expect(Bool(false)) }
    #expect(first.start == .request(method: "GET", target: "/a"))
    #expect(first.keepsAlive)
    #expect(try reader.next() == .end)
    guard case .head(let second)? = try reader.next() else { return #expect(Bool(false)) }
    #expect(second.start == .request(method: "GET", target: "/b"))
    #expect(!second.keepsAlive)
    #expect(try reader.next() == .end)
    #expect(try reader.next() == nil)
    #expect(reader.isAtRest)
  }

  @Test(
    "what two readers could understand differently is refused",
    arguments: [
      ("GET / HTTP/1.1\nHost: a\n\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{0}\r\n\r\n", 400),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", 400),
      ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET /é HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400),
      ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
      ("GET / FTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("G@T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("GET /\r\n\r\n", 400),
      ("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
      ("\u{16}\u{3}\u{1}\u{2}\u{0}\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n", 413),
      (
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
          + "0\r\n\r\n", 400
      ),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n123456789\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n", 413),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n", 400),
      ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\nab\n", 400),
      (
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;"
          + String(repeating: "x", count: 300) + "\r\n", 400
      ),
      ("GET /" + String(repeating: "a", count: 5000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414),
      ("GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 17_000), 431),
      (
        "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 100) + "\r\n", 431
      ),
    ])
  func refusals(_ text: String, _ status: Int) {
    for size in [1, 7, text.utf8.count] {
      do {
        let told = try Self.read(Array(text.utf8), by: size)
        Issue.record("read as \(told)")
      } catch let fault as HTTPFault {
        #expect(fault.status == status, "\(fault)")
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test("an endless first line is refused before it has filled the memory")
  func bounded() {
    var reader = HTTPReader(.server)
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    var refusedAfter = 0
    for round in 1...100 {
      reader.append(piece)
      do { _ = try reader.next() } catch {
        refusedAfter = round
        break
      }
    }
    #expect((1...10).contains(refusedAfter))
    #expect(reader.waiting == 0)
  }

  @Test("a fault stays: nothing is read after it")
  func faultsStay() {
    var reader = HTTPReader(.server)
    reader.append(Array("bad\r\n\r\n".utf8))
    #expect(throws: HTTPFault.self) { try reader.next() }
    reader.append(Array(Self.good[0].utf8))
    #expect(throws: HTTPFault.self) { try reader.next() }
  }

  @Test("answers end by length, by chunks, by their status or with the connection")
  func answers() throws {
    func read(_ text: String) throws -> [String] {
      try Self.read(Array(text.utf8), by: 3, side: .client)
    }
    #expect(try read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi").last == "hi")
    #expect(try read("HTTP/1.1 204 No Content\r\n\r\n").last == "")
    #expect(try read("HTTP/1.1 304 \r\nContent-Length: 10\r\n\r\n").last == "")
    #expect(
      try read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n").last
        == "hi")
    var reader = HTTPReader(.client)
    reader.append(Array("HTTP/1.0 200 OK\r\n\r\nhi".utf8))
    _ = try reader.next()
    #expect(try reader.next() == .body(Array("hi".utf8)))
    #expect(try reader.next() == nil)
    #expect(try reader.close() == .end)
    #expect(throws: HTTPFault.self) { try read("SSH-2.0-OpenSSH_9.2\r\n\r\n") }
  }

  @Test("an answer cut short is not taken for a whole one")
  func cutShort() throws {
    var reader = HTTPReader(.client)
    reader.append(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel".utf8))
    while try reader.next() != nil {}
    #expect(throws: HTTPFault.self) { try reader.close() }
  }

  @Test("no bytes at all make it trap or hold more than its limits")
  func noise() {
    var random = SeededRandom()
    let scraps = Self.good.map { Array($0.utf8) }
    for _ in 0..<2000 {
      var bytes = scraps.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = .random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: scraps[place % scraps.count].prefix(20), at: place)
        }
      }
      var reader = HTTPReader(Bool.random(using: &random) ? .server : .client)
      reader.append(bytes)
      var events = 0
      while (try? reader.next()) != nil { events += 1 }
      _ = try? reader.close()
      #expect(events <= bytes.count + 1, "\(random)")
    }
  }
}
