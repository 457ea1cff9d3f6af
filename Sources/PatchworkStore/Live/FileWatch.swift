import Dispatch
import Glibc

/// Calls back when a file is touched, made or replaced, for as long as it is kept.
///
/// Watches the file's folder through inotify, since the file itself comes and goes. The kernel has
/// only so many watches for one account (128 unless it is told otherwise), which hundreds of
/// terminals may share; whoever gets none is called back every ten seconds instead.
final class FileWatch: Sendable {
  // A dispatch source may be used from any thread; its type does not say so.
  nonisolated(unsafe) private let source: any DispatchSourceProtocol

  /// Starts watching.
  ///
  /// - Parameter patience: how often to call back where the kernel has no watch to give.
  init(
    path: String, patience: DispatchTimeInterval = .seconds(10),
    onChange: @escaping @Sendable () -> Void
  ) {
    let queue = DispatchQueue(label: "patchwork.watch")
    let (folder, name) = Self.split(path)
    if let descriptor = Self.watch(folder) {
      let watch = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
      watch.setEventHandler {
        if Self.drain(descriptor, lookingFor: name) { onChange() }
      }
      watch.setCancelHandler { close(descriptor) }
      source = watch
    } else {
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + patience, repeating: patience, leeway: .seconds(1))
      timer.setEventHandler(handler: onChange)
      source = timer
    }
    source.activate()
  }

  /// A descriptor that tells what happens in a folder; nil when the kernel has none to give.
  private static func watch(_ folder: String) -> Int32? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let mask = UInt32(IN_ATTRIB | IN_CREATE | IN_MOVED_TO)
    if inotify_add_watch(descriptor, folder, mask) >= 0 { return descriptor }
    close(descriptor)
    return nil
  }

  deinit { source.cancel() }

  private static func split(_ path: String) -> (folder: String, name: [UInt8]) {
    guard let slash = path.lastIndex(of: "/") else { return (".", Array(path.utf8)) }
    return (String(path[...slash]), Array(path[path.index(after: slash)...].utf8))
  }

  /// Reads every waiting event; whether one of them was about the file, or was lost.
  private static func drain(_ descriptor: Int32, lookingFor name: [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var found = false
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return found }
      // struct inotify_event: watch, mask, cookie and length, four bytes each, then the name.
      var offset = 0
      while offset + 16 <= count {
        func number(at place: Int) -> Int {
          (0..<4).reduce(0) { $0 | Int(buffer[offset + place + $1]) << (8 * $1) }
        }
        if number(at: 4) & Int(IN_Q_OVERFLOW) != 0 { found = true }
        let length = number(at: 12)
        let start = offset + 16
        guard length >= 0, start + length <= count else { break }
        if buffer[start..<(start + length)].prefix(while: { $0 != 0 }).elementsEqual(name) {
          found = true
        }
        offset = start + length
      }
    }
  }
}
