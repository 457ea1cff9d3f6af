import Dispatch

/// Calls back when a file is touched, made or replaced, for as long as it is kept.
///
/// Hundreds of terminals may share the watches that the kernel has for one account. One that gets none
/// is called back every ten seconds instead.
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
    if let notices = FileNotices(path: path) {
      let watch = DispatchSource.makeReadSource(
        fileDescriptor: notices.descriptor, queue: queue)
      watch.setEventHandler { if notices.take() { onChange() } }
      watch.setCancelHandler { notices.close() }
      source = watch
    } else {
      let timer = DispatchSource.makeTimerSource(queue: queue)
      timer.schedule(deadline: .now() + patience, repeating: patience, leeway: .seconds(1))
      timer.setEventHandler(handler: onChange)
      source = timer
    }
    source.activate()
  }

  deinit { source.cancel() }
}
