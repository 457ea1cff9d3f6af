import Glibc
import PatchworkStore

/// The heads of the record of activity that a server wrote to its log.
enum PublishedHeads {
  /// Reads the lines of a log that bear a head; `-` is standard input. Other lines are passed over.
  static func read(_ path: String) throws -> [ActivityHead] {
    let file = path == "-" ? fdopen(STDIN_FILENO, "r") : fopen(path, "r")
    guard let file else {
      throw CommandError("\(path) could not be opened: \(String(cString: strerror(errno))).")
    }
    defer { fclose(file) }
    var heads: [ActivityHead] = []
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0 {
      guard let line else { break }
      if let head = head(in: String(cString: line)) { heads.append(head) }
    }
    return heads
  }

  private static func head(in line: String) -> ActivityHead? {
    let words = line.split { $0 == " " || $0 == "\n" }
    func value(_ name: String) -> String? {
      words.first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
    }
    guard let number = value("sequence").flatMap({ Int64($0) }), let hash = value("hash"),
      hash.utf8.count == 64
    else { return nil }
    return ActivityHead(sequence: number, hash: hash)
  }
}
