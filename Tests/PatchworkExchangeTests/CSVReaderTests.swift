import Foundation
import PatchworkCore
import RandomInput
import Synchronization
import Testing

@testable import PatchworkExchange

/// RFC 4180, and what people make of it.
@Suite(.timeLimit(.minutes(1))) struct CSVReaderTests {
  private let scratch = Scratch()

  /// Every record of a file, a bad one as its line and rule.
  private func read(_ data: some Sequence<UInt8>, name: String = "in.csv") throws -> [[String]] {
    try Data(data).write(to: URL(fileURLWithPath: scratch.path(name)))
    let reader = try #require(try CSVReader(path: scratch.path(name)))
    var records: [[String]] = []
    var record = CSVRecord()
    while true {
      do {
        guard try reader.next(&record) else { break }
        records.append(record.fields)
      } catch let malformed as CSVReader.Malformed {
        records.append(["line \(malformed.line)", malformed.rule, malformed.text])
      }
    }
    #expect(reader.bytesRead == reader.size)
    return records
  }

  /// From a pipe that has nothing to read yet.
  @Test func aSignalWhileItWaitsEndsNothing() throws {
    let path = scratch.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    // For reading too, so that neither end waits for the other.
    let far = open(path, O_RDWR | O_CLOEXEC)
    #expect(far >= 0)
    var interrupting = sigaction()
    interrupting.__sigaction_handler.sa_handler = { _ in }
    var before = sigaction()
    sigaction(SIGUSR1, &interrupting, &before)
    defer { sigaction(SIGUSR1, &before, nil) }
    let (begun, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let thread = Mutex(pthread_self())
    let read = Mutex<Result<[String], any Error>?>(nil)
    Thread.detachNewThread {
      thread.withLock { $0 = pthread_self() }
      begun.signal()
      let result = Result<[String], any Error> {
        let reader = try #require(try CSVReader(path: path))
        var record = CSVRecord()
        return try reader.next(&record) ? record.fields : []
      }
      read.withLock { $0 = result }
      done.signal()
    }
    begun.wait()
    for _ in 0..<100 {
      // Where it has ended already, there is nobody to signal.
      guard read.withLock({ $0 == nil }) else { break }
      thread.withLock { _ = pthread_kill($0, SIGUSR1) }
      usleep(1_000)
    }
    _ = write(far, "Siân,Watson\n", 13)
    done.wait()
    close(far)
    #expect(try read.withLock { try $0?.get() } == ["Siân", "Watson"])
  }

  @Test(arguments: [
    ("", []),
    ("a", [["a"]]),
    ("a\n", [["a"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}id,näme\n1,Siân\n", [["id", "näme"], ["1", "Siân"]]),
    ("a,\n,b\n", [["a", ""], ["", "b"]]),
    ("a,", [["a", ""]]),
    ("\n\nx\n", [[""], [""], ["x"]]),
    ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
    ("\"two\nlines\r\nof it\",x\r\ny,z", [["two\nlines\r\nof it", "x"], ["y", "z"]]),
    ("\"\",\"\"\n", [["", ""]]),
    ("\"\"\"\"\n", [["\""]]),
    ("\"end\"", [["end"]]),
    ("\"end\"\r", [["end"]]),
    (" a , b \n", [["a", "b"]]),
    ("a\rb\n", [["a\rb"]]),
  ])
  func readsWhatPeopleWrite(_ text: String, _ records: [[String]]) throws {
    #expect(try read(text.utf8) == records)
  }

  @Test func goesOnAfterABadRecord() throws {
    let text = """
      ok,1
      5" pipe,2
      "a"b,3
      ok,4
      "never closed,5
      ok,6
      """
    #expect(
      try read(text.utf8) == [
        ["ok", "1"],
        ["line 2", "a quotation mark stands inside a field without them", "5\" pipe,2\n"],
        ["line 3", "something follows a closing quotation mark", "\"a\"b,3\n"],
        ["ok", "4"],
        ["line 5", "a quotation mark is never closed", "\"never closed,5\n"],
        ["ok", "6"],
      ])
    let bytes = Array("a,\n".utf8) + [0xC3, 0x28, 0x0A] + Array("b,\n".utf8)
    #expect(
      try read(bytes).map(\.first) == ["a", "line 2", "b"])
  }

  @Test func aRecordWithoutEndIsGivenUpInBoundedMemory() throws {
    let long = "\"" + String(repeating: "x\n", count: CSVReader.longestRecord)
    let records = try read(("a,b\n" + long + "\nc,d\n").utf8)
    #expect(records[0] == ["a", "b"])
    #expect(records[1][0] == "line 2")
    #expect(records[1][1].contains("longer than"))
    #expect(records.last == ["c", "d"])
    let wide = String(repeating: "x", count: 3 * CSVReader.longestRecord)
    let others = try read(("a,b\n" + wide + "\nc,d\n").utf8)
    #expect(others.count == 3)
    #expect(others.first == ["a", "b"] && others.last == ["c", "d"])
  }

  /// Whatever fields are written come back, however the file is cut into reads.
  @Test func whatIsWrittenIsRead() throws {
    let pieces = ["", "a", "\"", ",", "\n", "\r\n", "\r", "Siân", "🏴‍☠️", "x,y", "\"\"", "'"]
    var random = SeededRandom()
    for _ in 0..<4 {
      var lines: [UInt8] = []
      var wanted: [[String]] = []
      while lines.count < 200_000 {
        let fields = (0..<Int.random(in: 1...6, using: &random)).map { _ in
          "|"
            + (0..<Int.random(in: 0...12, using: &random)).map { _ in
              pieces.randomElement(using: &random) ?? ""
            }.joined() + "|"
        }
        wanted.append(fields)
        lines += Array(CSVWriter.line(fields).utf8)
        lines += Bool.random(using: &random) ? [0x0A] : [0x0D, 0x0A]
      }
      #expect(try read(lines) == wanted, "\(random)")
    }
  }

  /// Any bytes at all are read to the end, with a record or a rule for each stretch.
  @Test func noBytesStopIt() throws {
    let alphabet = Array("\",\n\r a".utf8) + [0xC3, 0xA9, 0xFF, 0x00]
    var random = SeededRandom()
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = try read(bytes)
    }
  }

  @Test func aFolderIsNoFile() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path("clients.csv"), withIntermediateDirectories: true)
    #expect(throws: DirectoryError.self) { try CSVReader(path: scratch.path("clients.csv")) }
    #expect(try CSVReader(path: scratch.path("missing.csv")) == nil)
  }
}
