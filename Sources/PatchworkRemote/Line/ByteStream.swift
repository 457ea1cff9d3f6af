import Dispatch
import Glibc

/// Bytes to and from a server: a socket, or the standard input and output of a relay.
///
/// Reading waits for the kernel without a thread; nothing runs while nothing arrives. A stream is
/// read by one task only.
actor ByteStream {
  private let executor = QueueExecutor(label: "patchwork.line")
  private let descriptor: Int32
  private let relay: RelayProcess?
  private let source: any DispatchSourceRead
  private var waiting: CheckedContinuation<Void, Never>?
  private var isClosed = false
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Takes over a descriptor, and the relay that is at its other end if there is one.
  init(_ descriptor: Int32, relay: RelayProcess? = nil) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    self.descriptor = descriptor
    self.relay = relay
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: executor.queue)
    source.setCancelHandler { Glibc.close(descriptor) }
  }

  isolated deinit { close() }

  /// What a relay said on standard error about why it ended; nil without a relay.
  nonisolated var complaint: String? { relay?.complaint }

  /// The bytes that arrive next; empty when the stream has ended.
  func read() async -> [UInt8] {
    while !isClosed {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      guard count < 0, errno == EAGAIN || errno == EINTR else { return [] }
      await withCheckedContinuation { continuation in
        waiting = continuation
        source.setEventHandler { [weak self] in self?.assumeIsolated { $0.wake() } }
        source.resume()
      }
    }
    return []
  }

  /// Sends bytes.
  ///
  /// - Returns: whether they went out; false when the other end is gone or does not take them.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !isClosed, !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        // It waits on the stream's own queue, so that nobody else waits with it; milliseconds.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard poll(&ready, 1, 10_000) > 0 else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return !isClosed
  }

  /// Ends the stream; a pending read returns nothing.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    // Nobody reads, so the source stands still. One that is let go of like that traps in
    // libdispatch.
    if waiting == nil { source.resume() }
    source.cancel()
    let reader = waiting
    waiting = nil
    reader?.resume()
    relay?.end()
  }

  private func wake() {
    guard let reader = waiting else { return }
    source.suspend()
    waiting = nil
    reader.resume()
  }
}
