import Glibc
import PatchworkAPI
import PatchworkCore

/// One line to standard error for each request, in logfmt, without anybody's name: the operation,
/// never the path; who asked, by identifier.
final class Journal {
  private let descriptor: Int32
  private var lines: [UInt8] = []
  /// Lines that nobody read in time, since that was last said.
  private var lost = 0
  private var second: Int64 = 0
  private var isoDate = ""
  private var date = ""

  /// A journal that writes to a descriptor; nothing is written to -1.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Now, as HTTP writes it.
  var httpDate: String {
    refresh()
    return date
  }

  private func refresh() {
    let now = Clock.seconds
    guard now != second else { return }
    second = now
    isoDate = Clock.isoDate(now)
    date = Clock.httpDate(now)
  }

  func note(
    method: String, operation: Operation.ID?, status: Int, length: Int, microseconds: Int64,
    peer: Peer, asker: PractitionerID?
  ) {
    guard descriptor >= 0 else { return }
    refresh()
    let way =
      switch peer {
      case .account(let user): "uid:\(user)"
      case .network: "tcp"
      case .proxy: "proxy"
      }
    let line =
      "time=\(isoDate) level=\(status >= 500 ? "error" : "info") event=request "
      + "operation=\(operation?.name ?? "none") method=\(method.isEmpty ? "-" : method) "
      + "status=\(status) bytes=\(length) us=\(microseconds) peer=\(way) "
      + "asker=\(asker?.description ?? "-")\n"
    lines.append(contentsOf: line.utf8)
    // The loop writes them out when it has served all who were ready; this bounds what waits till
    // then.
    if lines.count > 32_768 { flush() }
  }

  /// Notes something that is no request.
  func note(event: String, _ words: String) {
    guard descriptor >= 0 else { return }
    refresh()
    lines.append(contentsOf: "time=\(isoDate) level=info event=\(event) \(words)\n".utf8)
  }

  /// Writes what has been noted, as far as somebody reads it: a server must not wait for the reader of its
  /// journal. Beyond a quarter of a megabyte the oldest lines go, and how many is said.
  func flush() {
    while !lines.isEmpty, isRead {
      if lost > 0 {
        lines.insert(
          contentsOf: "time=\(isoDate) level=error event=journal-lost lines=\(lost)\n".utf8, at: 0)
        lost = 0
      }
      // A pipe that is ready takes so much without waiting.
      let piece = lines.prefix(Int(PIPE_BUF))
      let whole = piece.lastIndex(of: Self.lineEnd).map { $0 + 1 } ?? piece.count
      let count = lines.withUnsafeBytes { write(descriptor, $0.baseAddress, whole) }
      // A broken log pipe must not stop the server.
      guard count > 0 else { break }
      lines.removeFirst(count)
    }
    guard lines.count > Self.mostWaiting else { return }
    let kept = lines.suffix(Self.mostWaiting / 2).drop { $0 != Self.lineEnd }.dropFirst()
    lost += lines.dropLast(kept.count).count { $0 == Self.lineEnd }
    lines = Array(kept)
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let mostWaiting = 262_144

  /// Whether something can be written without waiting.
  private var isRead: Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&asked, 1, 0) == 1 && asked.revents & Int16(POLLOUT) != 0
  }
}
