import Glibc
import PatchworkAPI
import PatchworkCore

/// One line to standard error for each request, in logfmt, without anybody's name: the operation,
/// never the path; who asked, by identifier.
final class Journal {
  private let descriptor: Int32
  private var lines: [UInt8] = []
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

  /// Writes what has been noted.
  func flush() {
    guard !lines.isEmpty else { return }
    lines.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        // A broken log pipe must not stop the server.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
    lines.removeAll(keepingCapacity: true)
  }
}
