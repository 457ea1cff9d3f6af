import CLinux
import Foundation
import FoundationNetworking
import PatchworkAPI
import PatchworkCore

/// Carries requests from standard input to an https server and its answers to standard output, so
/// that the terminal's own program need not load a TLS library that most starts never use.
///
/// It speaks plain HTTP/1.1 on both: requests go out as they come, answers come back in the order
/// of the requests. When the server cannot be reached it says why and ends; the program that
/// started it starts it again.
@main
enum PatchworkHTTPS {
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    // Names and a token pass through here.
    _ = linux_keep_memory_private()
    guard CommandLine.arguments.count == 2, let base = URL(string: CommandLine.arguments[1]),
      base.scheme == "https", base.host != nil
    else { fail(worded("Say patchwork-https https://HOST[/PATH].")) }
    let courier = Courier(base: CommandLine.arguments[1])
    var reader = HTTPReader(.server)
    var request: HTTPRequest?
    var last: Task<Void, Never>?
    for await bytes in standardInput() {
      reader.append(bytes)
      do throws(HTTPFault) {
        while let event = try reader.next() {
          switch event {
          case .head(let head):
            if case .request(let method, let target) = head.start {
              request = HTTPRequest(method, target, fields: head.fields)
            }
          case .body(let piece): request?.body += piece
          case .end:
            if let request { last = courier.carry(request, after: last) }
          }
        }
      } catch {
        fail(worded("What was asked is no request: \(error.reason)."))
      }
    }
    await last?.value
  }

  /// Bytes as they arrive, until the end.
  private static func standardInput() -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
          let count = read(STDIN_FILENO, &buffer, buffer.count)
          if count < 0 && errno == EINTR { continue }
          guard count > 0 else { return continuation.finish() }
          continuation.yield(Array(buffer[..<count]))
        }
      }
    }
  }
}

/// Says why and ends.
func fail(_ sentence: String) -> Never {
  FileHandle.standardError.write(Data((sentence + "\n").utf8))
  exit(1)
}

/// Writes bytes to standard output; ends when nobody reads them.
func put(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { exit(0) }
    rest = rest.dropFirst(count)
  }
}
