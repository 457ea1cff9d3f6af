/// Reads HTTP/1.1 messages (RFC 9112) from bytes as they arrive, however they are cut.
///
/// Feed it with `append`, then call `next` until it answers nil:
///
/// ```swift
/// reader.append(bytes)
/// while let event = try reader.next() { ... }
/// ```
///
/// It holds at most one head and what has arrived of a body. After it has thrown, the connection
/// is of no further use.
package struct HTTPReader: Sendable {
  package enum Event: Hashable, Sendable {
    /// A message begins.
    case head(HTTPHead)
    /// A piece of its body.
    case body([UInt8])
    /// The message is complete.
    case end
  }

  /// Which kind of message arrives.
  package enum Side: Sendable {
    /// Requests arrive: this is the server's side.
    case server
    /// Responses arrive: this is the client's side.
    case client
  }

  private enum State: Sendable {
    case head
    case length(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailers(length: Int)
    case untilClose
    case ended
    case failed(HTTPFault)
  }

  /// Whether the next response answers a HEAD request, and so has no body.
  package var answersHead = false

  private let side: Side
  private let limits: HTTPLimits
  private var queue = ByteQueue()
  private var state = State.head
  /// The lines of the head so far, as places in the queue.
  private var lines: [Range<Int>] = []
  private var lineStart = 0
  private var scanned = 0
  private var bodyLength = 0
  private var emptyLines = 0

  /// A reader at the beginning of a connection.
  package init(_ side: Side, limits: HTTPLimits = HTTPLimits()) {
    self.side = side
    self.limits = limits
  }

  /// Whether nothing of an unfinished message waits.
  package var isAtRest: Bool {
    if case .head = state { queue.count == 0 } else { false }
  }

  /// How many bytes have arrived and wait to be read.
  package var waiting: Int { queue.count }

  /// Adds bytes that have arrived.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) { queue.append(bytes) }

  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { queue.append($0) }
  }

  /// Reads the next event; nil until more bytes arrive.
  ///
  /// - Throws: what breaks the rules, now and at every later call.
  package mutating func next() throws(HTTPFault) -> Event? {
    do {
      return try step()
    } catch {
      state = .failed(error)
      queue = ByteQueue()
      throw error
    }
  }

  /// Says that the connection was closed by the other end.
  ///
  /// - Returns: the end of a message that lasts until then, or nil.
  /// - Throws: when a message was cut short.
  package mutating func close() throws(HTTPFault) -> Event? {
    switch state {
    case .untilClose:
      state = .head
      return .end
    case .failed: return nil
    default:
      guard isAtRest else { throw HTTPFault(400, "the message was cut short") }
      return nil
    }
  }

  private mutating func step() throws(HTTPFault) -> Event? {
    while true {
      switch state {
      case .head:
        return try readHead()
      case .length(let remaining):
        guard queue.count > 0 else { return nil }
        let piece = queue.take(remaining)
        state = piece.count == remaining ? .ended : .length(remaining: remaining - piece.count)
        return .body(piece)
      case .untilClose:
        guard queue.count > 0 else { return nil }
        try countBody(queue.count)
        return .body(queue.take(queue.count))
      case .chunkSize:
        guard let line = try readLine(limit: 256) else { return nil }
        let size = try Self.chunkSize(line)
        try countBody(size)
        state = size == 0 ? .trailers(length: 0) : .chunk(remaining: size)
      case .chunk(let remaining):
        guard queue.count > 0 else { return nil }
        let piece = queue.take(remaining)
        state = piece.count == remaining ? .chunkEnd : .chunk(remaining: remaining - piece.count)
        return .body(piece)
      case .chunkEnd:
        guard queue.count >= 2 else { return nil }
        guard queue[0] == 0x0D, queue[1] == 0x0A else {
          throw HTTPFault(400, "a chunk is longer than its size")
        }
        queue.drop(2)
        state = .chunkSize
      case .trailers(let length):
        guard let line = try readLine(limit: limits.line) else { return nil }
        guard !line.isEmpty else {
          state = .ended
          continue
        }
        guard length + line.count <= limits.line else {
          throw HTTPFault(431, "the trailer is longer than \(limits.line) bytes")
        }
        state = .trailers(length: length + line.count)
      case .ended:
        state = .head
        return .end
      case .failed(let fault):
        throw fault
      }
    }
  }

  /// Counts bytes of a body whose length was not said before.
  private mutating func countBody(_ size: Int) throws(HTTPFault) {
    // The length of a stream is unbounded; only what waits is counted then.
    guard limits.body < .max else { return }
    bodyLength += size
    guard bodyLength <= limits.body else {
      throw HTTPFault(413, "the body is longer than \(limits.body) bytes")
    }
  }

  private mutating func readHead() throws(HTTPFault) -> Event? {
    while let feed = queue.lineFeed(from: scanned) {
      try checkHeadLength(feed + 1)
      // By itself a line feed ends a line for some readers and not for others.
      guard feed > lineStart, queue[feed - 1] == 0x0D else {
        throw HTTPFault(400, "a line ends without a carriage return")
      }
      let line = lineStart..<feed - 1
      scanned = feed + 1
      lineStart = scanned
      if !line.isEmpty {
        lines.append(line)
        guard lines.count <= limits.fields + 1 else {
          throw HTTPFault(431, "there are more than \(limits.fields) fields")
        }
      } else if lines.isEmpty {
        // One empty line before a request is forgiven (RFC 9112 section 2.2).
        emptyLines += 1
        guard emptyLines == 1 else { throw HTTPFault(400, "the request line is missing") }
      } else {
        return try finishHead()
      }
    }
    // The search goes on from here: a head that comes byte by byte is not looked through again each
    // time.
    scanned = queue.count
    try checkHeadLength(scanned)
    return nil
  }

  private func checkHeadLength(_ length: Int) throws(HTTPFault) {
    // Four more for the line's own end and the one empty line before it.
    if lines.isEmpty, length > limits.line + 4 {
      throw HTTPFault(414, "the request line is longer than \(limits.line) bytes")
    }
    if length > limits.head {
      throw HTTPFault(431, "the head is longer than \(limits.head) bytes")
    }
  }

  private mutating func finishHead() throws(HTTPFault) -> Event {
    let texts = lines.map { queue[$0] }
    let head = try side == .server ? HTTPHeadParser.request(texts) : HTTPHeadParser.response(texts)
    let framing: HTTPFraming
    if case .response(let status) = head.start {
      framing = try .ofResponse(head, status: status, answersHead: answersHead, limits)
    } else {
      framing = try .ofRequest(head, limits)
    }
    queue.drop(lineStart)
    lines.removeAll()
    (lineStart, scanned, emptyLines, bodyLength) = (0, 0, 0, 0)
    switch framing {
    case .none: state = .ended
    case .length(let length): state = .length(remaining: length)
    case .chunked: state = .chunkSize
    case .untilClose: state = .untilClose
    }
    return .head(head)
  }

  private mutating func readLine(limit: Int) throws(HTTPFault) -> ArraySlice<UInt8>? {
    guard let feed = queue.lineFeed(from: 0) else {
      guard queue.count <= limit else { throw HTTPFault(400, "a line of a chunk is too long") }
      return nil
    }
    guard feed <= limit, feed > 0, queue[feed - 1] == 0x0D else {
      throw HTTPFault(400, "a line of a chunk ends wrongly")
    }
    let line = queue[0..<feed - 1]
    queue.drop(feed + 1)
    return line
  }

  private static func chunkSize(_ line: ArraySlice<UInt8>) throws(HTTPFault) -> Int {
    let digits = line.prefix { $0 != UInt8(ascii: ";") }
    let fault = HTTPFault(400, "a chunk's size is not a number in base 16")
    // Eight digits never overflow.
    guard (1...8).contains(digits.count) else { throw fault }
    var size = 0
    for byte in digits {
      switch byte {
      case 48...57: size = size << 4 | Int(byte - 48)
      case 65...70: size = size << 4 | Int(byte - 55)
      case 97...102: size = size << 4 | Int(byte - 87)
      default: throw fault
      }
    }
    guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw fault }
    return size
  }
}
