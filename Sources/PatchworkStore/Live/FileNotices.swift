import Glibc

/// What the kernel tells about one file: that it was touched, made or replaced.
///
/// Watches the file's folder through inotify, since the file itself comes and goes.
struct FileNotices {
  /// Becomes readable when something happens in the folder.
  let descriptor: Int32
  private let name: [UInt8]

  /// Begins to listen; nil when the kernel has no watch to give. It has only so many for one account
  /// (128 unless it is told otherwise).
  init?(path: String) {
    let (folder, name) = Self.split(path)
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.name = name
    // A touch is a change of attributes. Writes are not asked for: SQLite writes before a change
    // can be read.
    let mask = UInt32(IN_ATTRIB | IN_CREATE | IN_MOVED_TO)
    guard inotify_add_watch(descriptor, folder, mask) >= 0 else {
      close()
      return nil
    }
  }

  func close() { Glibc.close(descriptor) }

  /// Takes everything that has been told; whether any of it was about the file, or was lost.
  func take() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 4) { buffer in
      var found = false
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count <= 0 { return found }
        if concerns(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { found = true }
      }
    }
  }

  private func concerns(_ events: UnsafeRawBufferPointer) -> Bool {
    // struct inotify_event: watch, mask, cookie and length, four bytes each, then the name.
    var offset = 0
    while offset + 16 <= events.count {
      let mask = events.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      let length = Int(events.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let start = offset + 16
      guard start + length <= events.count else { return false }
      if events[start..<(start + length)].prefix(while: { $0 != 0 }).elementsEqual(name) {
        return true
      }
      offset = start + length
    }
    return false
  }

  private static func split(_ path: String) -> (folder: String, name: [UInt8]) {
    guard let slash = path.lastIndex(of: "/") else { return (".", Array(path.utf8)) }
    return (String(path[...slash]), Array(path[path.index(after: slash)...].utf8))
  }
}
