import Glibc
import PatchworkCore

/// The bytes of an index: a file mapped read-only and shared with every process that maps it, or memory.
///
/// `@unchecked Sendable`: the bytes are never written after `init`.
package final class IndexBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file; nil when there is none.
  ///
  /// - Parameter trusts: whether what is open may be believed, by its owner and mode. A pipe or a device
  ///   is not mapped, and not waited for.
  package init?(mapping path: String, ifTrusted trusts: (stat) -> Bool = { _ in true }) throws {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    if file < 0 {
      if errno == ENOENT { return nil }
      throw IndexError(path: path, worded("cannot be opened"), errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, trusts(status) else {
      throw IndexError(path: path, worded("belongs to somebody else, or is no file"), EACCES)
    }
    guard status.st_size > 0,
      let mapped = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, file, 0),
      mapped != MAP_FAILED
    else { throw IndexError(path: path, worded("cannot be mapped"), errno) }
    bytes = UnsafeRawBufferPointer(start: mapped, count: Int(status.st_size))
    isMapped = true
  }

  /// Memory that somebody fills.
  init(count: Int, filledBy fill: (UnsafeMutableRawBufferPointer) throws -> Void) rethrows {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    isMapped = false
    bytes = UnsafeRawBufferPointer(memory)
    try fill(memory)
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}

/// A view of one section. Every read is checked: outside there are only zeros, whatever a damaged
/// file says.
///
/// `@unchecked Sendable`: the memory is only read, and the segment that owns the view keeps it.
struct SectionView<Element: BitwiseCopyable & FixedWidthInteger>: @unchecked Sendable {
  fileprivate let base: UnsafeRawPointer
  /// How many elements there are.
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<Element>.stride
    base = bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 64).unsafelyUnwrapped
  }

  /// The element at an index; 0 outside.
  @inline(__always)
  subscript(index: Int) -> Element {
    UInt(bitPattern: index) < UInt(bitPattern: count)
      ? base.load(fromByteOffset: index &* MemoryLayout<Element>.stride, as: Element.self) : 0
  }

  /// The first index whose element is not below a value, in a sorted section.
  func firstIndex(notBelow value: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low &+ high) >> 1
      if self[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low
  }
}

extension SectionView where Element == UInt32 {
  /// The sums of all communities before a word; zeros outside.
  @inline(__always)
  func communities(_ word: Int) -> SIMD16<UInt32> {
    let first = word &* 16
    guard first >= 0, first &+ 16 <= count else { return .zero }
    return base.loadUnaligned(fromByteOffset: first &* 4, as: SIMD16<UInt32>.self)
  }

  /// The range that begins at entry `index` and ends at the next one, never beyond `limit`.
  @inline(__always)
  func range(_ index: Int, limit: Int) -> Range<Int> {
    let start = min(Int(self[index]), limit)
    return start..<max(start, min(Int(self[index &+ 1]), limit))
  }
}
