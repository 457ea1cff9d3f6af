import Glibc
import Testing

@testable import PatchworkServer

@Suite("A journal that nobody reads", .timeLimit(.minutes(1)))
struct JournalTests {
  private func readAll(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test("holds nobody up, and says how many lines went when it is read again")
  func unread() {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    let journal = Journal(descriptor: ends[1])
    for number in 0..<20_000 {
      journal.note(event: "test", "number=\(number)")
      journal.flush()
    }
    let first = readAll(ends[0])
    #expect(first.hasPrefix("time=") && first.contains(" number=0\n"))
    #expect(first.hasSuffix("\n"))
    journal.flush()
    let second = readAll(ends[0])
    #expect(second.contains("event=journal-lost lines="))
    var rest = second
    while !rest.contains("number=19999\n") {
      journal.flush()
      let more = readAll(ends[0])
      guard !more.isEmpty else { break }
      rest += more
    }
    #expect(rest.hasSuffix("number=19999\n"))
    #expect(rest.split(separator: "\n").allSatisfy { $0.hasPrefix("time=") })
  }
}
