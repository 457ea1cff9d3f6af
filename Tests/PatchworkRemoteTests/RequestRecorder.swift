import Foundation
import Glibc
import PatchworkCore
import PatchworkRemote

/// Writes down the bytes that this program sends for every change.
struct RequestRecorder {
  private let socketPath: String
  private let listener: Int32

  init() throws {
    socketPath = NSTemporaryDirectory() + "record-\(getpid()).sock"
    unlink(socketPath)
    listener = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) {
      $0.copyBytes(from: socketPath.utf8.prefix(107))
    }
    let isBound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isBound, listen(listener, 5) == 0 else {
      throw DirectoryError.cannotOpen(path: socketPath, reason: "it cannot be listened on")
    }
  }

  /// Records every change into a folder, each in a file of its own: `01-introduce-myself.http`.
  func record(into folder: String) async throws {
    defer {
      close(listener)
      unlink(socketPath)
    }
    for (place, recorded)
      in (RecordedChanges.all.map { ($0.name, Optional($0.change)) } + [("undo", nil)]).enumerated()
    {
      let directory = RemoteDirectory(try ServerAddress("unix:\(socketPath)"))
      async let answered: Void = Self.make(recorded.1, on: directory)
      let bytes = await received()
      try await answered
      await directory.close()
      let number = place + 1 < 10 ? "0\(place + 1)" : "\(place + 1)"
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(number)-\(recorded.0).http"))
    }
  }

  private static func make(_ change: Change?, on directory: RemoteDirectory) async throws {
    if let change {
      _ = try await directory.apply(change)
    } else {
      _ = try await directory.undoLastChange()
    }
  }

  /// The bytes of the next request, which is answered with a receipt.
  private func received() async -> [UInt8] {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [listener] in
        let descriptor = accept(listener, nil, nil)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !Self.isWhole(bytes) {
          let count = read(descriptor, &buffer, buffer.count)
          guard count > 0 else { break }
          bytes += buffer[..<count]
        }
        let receipt = #"{"sequence":1,"words":"Done","subject":"0000000000001"}"#
        let answer = Array(
          "HTTP/1.1 200 OK\r\nContent-Length: \(receipt.utf8.count)\r\n\r\n\(receipt)".utf8)
        _ = send(descriptor, answer, answer.count, Int32(MSG_NOSIGNAL))
        continuation.resume(returning: bytes)
      }
    }
  }

  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else { return false }
    let head = text[..<end.lowerBound].lowercased()
    let length = head.components(separatedBy: "content-length: ").dropFirst().first?
      .prefix { $0.isNumber }
    return text[end.upperBound...].utf8.count >= length.flatMap { Int($0) } ?? 0
  }
}
