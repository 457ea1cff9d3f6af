import Glibc
import PatchworkCore

/// Bytes that are kept until they are written.
protocol ScratchArrayBytes {
  var bytes: UnsafeRawBufferPointer { get }
}

extension ScratchArray: ScratchArrayBytes {}

/// The sections of an index, ready to be written one behind the other.
final class SegmentLayout {
  private var sections: [IndexFormat.Section: any ScratchArrayBytes] = [:]

  func add(_ section: IndexFormat.Section, _ content: any ScratchArrayBytes) {
    sections[section] = content
  }

  /// Adds several.
  func add(_ several: [(IndexFormat.Section, any ScratchArrayBytes)]) {
    for (section, content) in several { add(section, content) }
  }

  /// How many bytes the index takes.
  var byteCount: Int {
    IndexFormat.Section.allCases.reduce(Self.aligned(IndexFormat.headerSize)) {
      $0 + Self.aligned(sections[$1]?.bytes.count ?? 0)
    }
  }

  private static func aligned(_ count: Int) -> Int {
    (count + IndexFormat.alignment - 1) / IndexFormat.alignment * IndexFormat.alignment
  }

  /// Fills zeroed memory of `byteCount` bytes.
  func write(into memory: UnsafeMutableRawBufferPointer, origin: IndexFormat.Origin) {
    func put(_ word: Int, _ value: UInt64) {
      memory.storeBytes(of: value, toByteOffset: word * 8, as: UInt64.self)
    }
    var offset = Self.aligned(IndexFormat.headerSize)
    for section in IndexFormat.Section.allCases {
      guard let bytes = sections[section]?.bytes else { continue }
      put(8 + 2 * section.rawValue, UInt64(offset))
      put(9 + 2 * section.rawValue, UInt64(bytes.count))
      if !bytes.isEmpty {
        UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + bytes.count])
          .copyMemory(from: bytes)
      }
      offset += Self.aligned(bytes.count)
    }
    put(0, IndexFormat.magic)
    put(1, IndexFormat.version)
    put(3, UInt64(memory.count))
    put(4, origin.database)
    put(5, UInt64(bitPattern: origin.sequence))
    let all = UnsafeRawBufferPointer(memory)
    put(6, IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: all[IndexFormat.headerSize...])))
    put(2, IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: all[24..<IndexFormat.headerSize])))
  }

  /// Writes a file under another name and then gives it the right one, so that a reader finds
  /// a whole index, the old or the new one, whenever this process is stopped.
  func write(to path: String, origin: IndexFormat.Origin, readableAs model: String?) throws {
    let unfinished = try UniqueFile(beginning: path + IndexFormat.unfinished)
    let file = unfinished.descriptor
    defer { close(file) }
    var status = stat()
    if let model, stat(model, &status) == 0 {
      // Where another group cannot be given, only the owner reads it.
      let isGroups = fchown(file, uid_t.max, status.st_gid) == 0
      fchmod(file, status.st_mode & (isGroups ? 0o666 : 0o600))
    }
    var isDone = false
    defer { if !isDone { unfinished.unlink() } }
    let count = byteCount
    let failure = posix_fallocate(file, 0, off_t(count))
    guard failure == 0 else {
      throw IndexError(path: path, worded("no room for the search index"), failure)
    }
    guard let mapped = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      mapped != MAP_FAILED
    else { throw IndexError(path: path, worded("cannot be mapped"), errno) }
    defer { munmap(mapped, count) }
    write(into: UnsafeMutableRawBufferPointer(start: mapped, count: count), origin: origin)
    guard fdatasync(file) == 0, unfinished.rename(to: path) else {
      throw IndexError(path: path, worded("cannot be written"), errno)
    }
    isDone = true
  }
}
