import Glibc
import PatchworkCore
import PatchworkStore

/// What a server wrote to its log of the record of activity: its heads, and whose rights were taken away.
enum PublishedHeads {
  /// Reads the lines of a log that bear them; `-` is standard input. Other lines are passed over.
  static func read(_ path: String) throws -> PublishedRecord {
    let file = path == "-" ? fdopen(STDIN_FILENO, "r") : fopen(path, "r")
    guard let file else {
      throw CommandError(
        worded("\(path) could not be opened: \(String(cString: strerror(errno)))."))
    }
    defer { fclose(file) }
    var record = PublishedRecord()
    var list = UnfinishedList()
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0 {
      guard let line else { break }
      let words = Words(String(cString: line))
      if let head = words.head { record.heads.append(head) }
      if let whole = list.add(words), whole.sequence >= record.withdrawn?.sequence ?? 0 {
        record.withdrawn = whole
      }
    }
    return record
  }

  /// The `name=value` of a line.
  private struct Words {
    private let words: [Substring]

    init(_ line: String) { words = line.split { $0 == " " || $0 == "\n" } }

    func value(_ name: String) -> Substring? {
      words.first { $0.hasPrefix(name + "=") }?.dropFirst(name.count + 1)
    }

    func number(_ name: String) -> Int64? { value(name).flatMap { Int64($0) } }

    var head: ActivityHead? {
      guard let number = number("sequence"), let hash = value("hash"), hash.utf8.count == 64 else {
        return nil
      }
      return ActivityHead(sequence: number, hash: String(hash))
    }
  }

  /// A list of which some lines have been read.
  private struct UnfinishedList {
    private var sequence: Int64 = 0
    private var lines: Int64 = 0
    private var words: [Substring] = []

    /// Takes a line of a list.
    ///
    /// - Returns: the list when it is whole.
    mutating func add(_ line: Words) -> (sequence: Int64, rights: WithdrawnRights)? {
      guard let rights = line.value("rights"), let number = line.number("sequence"),
        let part = line.number("part"), let of = line.number("of")
      else { return nil }
      if part == 1 { (sequence, lines, words) = (number, 0, []) }
      guard number == sequence, part == lines + 1 else {
        // No part has the number that follows: what comes of this list is passed over.
        lines = .min
        return nil
      }
      lines = part
      words += rights.split(separator: ",")
      guard part == of else { return nil }
      return WithdrawnRights(words: words).map { (number, $0) }
    }
  }
}
