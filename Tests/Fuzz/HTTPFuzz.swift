// The parser of HTTP messages under libFuzzer, compiled together with Sources/PatchworkAPI/HTTP by
// `.ci/run`, without the rest of the package:
//
//     swiftc -parse-as-library -sanitize=fuzzer,address -o fuzz Sources/PatchworkAPI/HTTP/*.swift \
//       Tests/Fuzz/HTTPFuzz.swift && SWIFT_BACKTRACE=enable=no ./fuzz Tests/Fuzz/Corpus
//
// The first byte says how the rest is cut into reads. Whatever arrives, and however it is cut: no
// crash; no more held than the limits allow; and cutting changes nothing.

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let step = Int(start[0] & 0x3F) + 1
  for side in [HTTPReader.Side.server, .client] {
    let whole = Outcome(side, bytes, step: bytes.count)
    let cut = Outcome(side, bytes, step: step)
    precondition(whole == cut, "cutting the reads changed what was read")
  }
  return 0
}

/// What a reader made of a stream.
private struct Outcome: Equatable {
  var heads: [HTTPHead] = []
  var bodies: [[UInt8]] = []
  var ends = 0
  var fault: Int?

  init(_ side: HTTPReader.Side, _ bytes: [UInt8], step: Int) {
    let limits = HTTPLimits()
    var reader = HTTPReader(side, limits: limits)
    var rest = bytes[...]
    while !rest.isEmpty {
      reader.append(Array(rest.prefix(step)))
      rest = rest.dropFirst(step)
      do throws(HTTPFault) {
        while let event = try reader.next() {
          switch event {
          case .head(let head):
            heads.append(head)
            bodies.append([])
          case .body(let piece):
            precondition(!bodies.isEmpty, "a body without a head")
            bodies[bodies.count - 1] += piece
            precondition(bodies[bodies.count - 1].count <= limits.body, "a body beyond the limit")
          case .end: ends += 1
          }
        }
      } catch {
        fault = error.status
        return
      }
      precondition(reader.waiting <= limits.head + step, "more is held than the limits allow")
    }
    precondition(ends <= heads.count && heads.count <= ends + 1, "a message began inside another")
  }
}
