import CTerminal
import Dispatch
import Glibc
import TerminalKit

extension TerminalSession {
  /// Starts to watch input and signals.
  ///
  /// All waiting bytes are handed over in one call, so that a burst of keys costs one redraw. The
  /// handler is not called without events.
  package func listen(_ handler: @escaping @MainActor ([TerminalEvent]) -> Void) {
    self.handler = handler
    guard sources.isEmpty else { return }
    watch(input) { $0.readInput() }
    watch(signals) { $0.readSignals() }
  }

  private func watch(_ descriptor: Int32, _ read: @escaping @MainActor (TerminalSession) -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in
      MainActor.assumeIsolated {
        if let self { read(self) }
      }
    }
    source.activate()
    sources.append(source)
  }

  func hand(over events: [TerminalEvent]) {
    // The main queue moves from thread to thread, and each needs a stack of its own for the
    // handlers that restore the terminal after a stack overflow.
    terminal_guard_thread()
    if !events.isEmpty { handler?(events) }
  }

  private func readInput() {
    // What arrives now may complete the bytes that were held back.
    pendingFlush?.cancel()
    pendingFlush = nil
    var keys: [Key] = []
    var block = [UInt8](repeating: 0, count: 4096)
    var isGone = false
    while hasInput() {
      let count = read(input, &block, block.count)
      if count > 0 {
        keys += decoder.feed(block[..<count])
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        isGone = true
        break
      }
    }
    if isGone { keys += decoder.flush() }
    scheduleFlush()
    hand(over: keys.map(TerminalEvent.key) + (isGone ? [.ended] : []))
    // A descriptor whose terminal is gone stays readable: without this the process would spin.
    if isGone {
      sources.forEach { $0.cancel() }
    }
  }

  private func hasInput() -> Bool {
    var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
  }

  /// Schedules a flush of the decoder when bytes are held back.
  private func scheduleFlush() {
    guard let waiting = decoder.waiting else { return }
    let item = DispatchWorkItem { [weak self] in
      MainActor.assumeIsolated {
        guard let self else { return }
        self.hand(over: self.decoder.flush().map(TerminalEvent.key))
      }
    }
    pendingFlush = item
    let delay = waiting == .paste ? TerminalSession.pasteDelay : TerminalSession.escapeDelay
    DispatchQueue.main.asyncAfter(deadline: .now() + delay, execute: item)
  }
}
