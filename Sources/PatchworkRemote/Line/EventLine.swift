import PatchworkAPI
import PatchworkCore
import Synchronization

/// The line that changes arrive on: open while there are listeners, and reopened when it breaks. On
/// each opening it reports `everything`, since changes before it were missed; so it does to a listener who
/// reads too slowly.
final class EventLine: Sendable {
  private struct State {
    var listeners: [Int: EventOutlet<DirectoryEvent>] = [:]
    var nextListener = 0
    var keeper: Task<Void, Never>?
  }

  private let dialler: Dialler
  private let request: HTTPRequest
  private let watch: LineWatch
  private let state = Mutex(State())

  init(_ dialler: Dialler, request: HTTPRequest, watch: LineWatch) {
    self.dialler = dialler
    self.request = request
    self.watch = watch
  }

  deinit { state.withLock { $0.keeper?.cancel() } }

  /// What changes from now on, until the listener stops listening.
  func listen() -> AsyncStream<DirectoryEvent> {
    let (stream, outlet) = EventOutlet<DirectoryEvent>.make(everything: .everything)
    let number = state.withLock { state in
      state.nextListener += 1
      state.listeners[state.nextListener] = outlet
      if state.keeper == nil { state.keeper = keepOpen() }
      return state.nextListener
    }
    outlet.whenDone { [weak self] in self?.drop(number) }
    return stream
  }

  private func drop(_ number: Int) {
    state.withLock { state in
      state.listeners[number] = nil
      guard state.listeners.isEmpty else { return }
      state.keeper?.cancel()
      state.keeper = nil
    }
  }

  private func tell(_ event: DirectoryEvent) {
    // Never with the state locked: a listener that is being cancelled holds a lock of the runtime
    // while it waits for ours in `drop`, and being told takes that lock too.
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.tell(event) }
  }

  private func keepOpen() -> Task<Void, Never> {
    Task { [weak self] in
      var backOff = BackOff()
      while !Task.isCancelled {
        guard let didOpen = await self?.workOnce() else { return }
        if didOpen { backOff.reset() }
        try? await Task.sleep(for: .milliseconds(backOff.next()))
      }
    }
  }

  /// Listens on one stream until it ends.
  ///
  /// - Returns: whether the server accepted the subscription.
  private func workOnce() async -> Bool {
    let stream: ByteStream
    do throws(LineFailure) {
      stream = try dialler.open(false)
    } catch {
      watch.lost(error.reason)
      return false
    }
    let (didOpen, reason) = await withTaskCancellationHandler {
      await listen(to: stream)
    } onCancel: {
      // A read that waits ends when its stream does.
      Task { await stream.close() }
    }
    await stream.close()
    if let reason, !Task.isCancelled { watch.lost(stream.complaint ?? reason) }
    return didOpen
  }

  /// Reads events until the stream ends.
  ///
  /// - Returns: whether the server accepted the subscription, and why the line ended; a nil reason
  ///   means that the server refused, which the next request reports in words.
  private func listen(
    to stream: ByteStream
  ) async -> (didOpen: Bool, reason: String?) {
    var reader = HTTPReader(.client, limits: .stream)
    var events = EventReader()
    var didOpen = false
    let isOver = worded("the line was closed by the other end")
    guard await stream.write(request.bytes) else { return (false, isOver) }
    while true {
      let bytes = await stream.read()
      guard !bytes.isEmpty else { return (didOpen, isOver) }
      reader.append(bytes)
      do throws(HTTPFault) {
        while let event = try reader.next() {
          switch event {
          case .head(let head):
            guard head.start == .response(status: 200) else {
              watch.answered()
              return (false, nil)
            }
            didOpen = true
            watch.answered()
            // What changed before the line was open, or while it was not, is not known.
            tell(.everything)
          case .body(let piece):
            for change in try events.read(piece) { tell(change) }
          case .end: return (didOpen, isOver)
          }
        }
      } catch {
        return (didOpen, worded("what came back is no answer (\(error.reason))"))
      }
    }
  }
}
