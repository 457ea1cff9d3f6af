#if canImport(Glibc)
  import Glibc
#endif

/// Bytes that arrived and have not been read yet.
///
/// Holds no memory while it is empty, so that a connection at rest costs next to nothing.
struct ByteQueue: Sendable {
  private var storage: [UInt8] = []
  private var start = 0

  /// How many bytes wait.
  var count: Int { storage.count - start }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    // What has been read is cleared away now and then: each time would move all the rest.
    if start > 0, start == storage.count || start >= 16_384 {
      storage.removeSubrange(0..<start)
      start = 0
    }
    storage.append(contentsOf: bytes)
  }

  /// Forgets the first `length` bytes.
  mutating func drop(_ length: Int) {
    start += min(length, count)
    if start == storage.count {
      storage = []
      start = 0
    }
  }

  /// Takes the first `length` bytes, or all if there are fewer.
  mutating func take(_ length: Int) -> [UInt8] {
    let end = start + min(length, count)
    let taken: [UInt8]
    if start == 0, end == storage.count {
      taken = storage
    } else {
      taken = Array(storage[start..<end])
    }
    drop(end - start)
    return taken
  }

  /// The place of the next line feed at or after `offset`, counted from the first byte.
  func lineFeed(from offset: Int) -> Int? {
    storage.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, offset < count else { return nil }
      let from = base + start + offset
      guard let found = memchr(from, 0x0A, count - offset) else { return nil }
      return UnsafeRawPointer(found) - (base + start)
    }
  }

  /// The byte `offset` places from the first; the caller keeps `offset` below `count`.
  subscript(offset: Int) -> UInt8 { storage[start + offset] }

  /// A run of bytes, counted from the first; the caller keeps it below `count`.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    storage[start + range.lowerBound..<start + range.upperBound]
  }
}
