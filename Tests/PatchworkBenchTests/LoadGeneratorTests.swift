import Testing

@testable import patchwork_bench

@Suite(.timeLimit(.minutes(2))) struct LoadGeneratorTests {
  @Test func anAnswerIsTakenOnceItIsWhole() {
    let answer = Array("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello".utf8)
    var bytes: [UInt8] = []
    for byte in answer.dropLast() {
      bytes.append(byte)
      #expect(LoadGenerator.takeAnswer(from: &bytes) == nil)
    }
    bytes += [UInt8(ascii: "o")] + Array("HTTP/1.1 404".utf8)
    #expect(LoadGenerator.takeAnswer(from: &bytes) == 200)
    #expect(bytes == Array("HTTP/1.1 404".utf8))
    bytes += Array(" Not Found\r\nContent-Length: 0\r\n\r\n".utf8)
    #expect(LoadGenerator.takeAnswer(from: &bytes) == 404)
    #expect(bytes.isEmpty)
  }

  @Test func whatIsSearchedForIsQuotedAndItsLengthCountedInBytes() {
    let request = String(
      decoding: Requests(token: "t").search("siân \"x\"\\"), as: UTF8.self)
    #expect(request.hasSuffix(#"{"text":"siân \"x\"\\","limit":10}"#))
    #expect(request.contains("content-length: 35\r\n"))
  }
}
