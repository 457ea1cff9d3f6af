import Glibc
import PatchworkCore

/// A growing array of plain values that moves from memory into an unnamed file when it becomes long,
/// so that building an index of a nation needs disk and page cache, not private memory.
final class ScratchArray<Element: BitwiseCopyable> {
  private let folder: String
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  private var file: Int32 = -1
  /// How many elements there are.
  private(set) var count = 0

  /// How many bytes may be held in memory.
  private static var mostInMemory: Int { 1 << 20 }

  /// An empty array whose file, if it needs one, will lie in a folder.
  init(in folder: String) {
    self.folder = folder
    capacity = 1024
    base = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 64)
  }

  deinit { release() }

  private func release() {
    if file >= 0 {
      munmap(base, capacity)
      close(file)
    } else {
      base.deallocate()
    }
  }

  /// Adds an element.
  func append(_ element: Element) throws {
    let offset = count * MemoryLayout<Element>.stride
    if offset + MemoryLayout<Element>.stride > capacity {
      try grow(to: offset + MemoryLayout<Element>.stride)
    }
    base.storeBytes(of: element, toByteOffset: offset, as: Element.self)
    count += 1
  }

  /// Makes it `count` elements long, all of them zero bytes.
  func reset(to count: Int) throws {
    let bytes = count * MemoryLayout<Element>.stride
    if bytes > capacity { try grow(to: bytes) }
    memset(base, 0, bytes)
    self.count = count
  }

  var elements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base.assumingMemoryBound(to: Element.self), count: count)
  }

  /// Sorts the elements.
  func sort(by areInOrder: (Element, Element) -> Bool) {
    var elements = elements
    elements.sort(by: areInOrder)
  }

  /// The elements' bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  private func grow(to bytes: Int) throws {
    let larger = max(bytes, capacity * 2)
    let used = count * MemoryLayout<Element>.stride
    if larger <= Self.mostInMemory {
      let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 64)
      moved.copyMemory(from: base, byteCount: used)
      release()
      base = moved
    } else {
      let target = file >= 0 ? file : try Self.unnamedFile(in: folder)
      // Blocks are reserved now: a full disk must be an error here and not a signal on a later write.
      let status = posix_fallocate(target, 0, off_t(larger))
      guard status == 0,
        let mapped = mmap(nil, larger, PROT_READ | PROT_WRITE, MAP_SHARED, target, 0),
        mapped != MAP_FAILED
      else {
        if file < 0 { close(target) }
        throw IndexError(path: folder, worded("no room to build the search index"), status)
      }
      if file >= 0 {
        munmap(base, capacity)
      } else {
        mapped.copyMemory(from: base, byteCount: used)
        base.deallocate()
      }
      file = target
      base = mapped
    }
    capacity = larger
  }

  private static func unnamedFile(in folder: String) throws -> Int32 {
    let file = try UniqueFile(beginning: folder + "/.patchwork-scratch-")
    file.unlink()
    return file.descriptor
  }
}
