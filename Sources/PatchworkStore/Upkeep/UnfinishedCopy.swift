import Glibc
import PatchworkCore

/// A copy of a database that is made in a folder of its own before it gets its name: nobody else may enter
/// there, so that in a folder where others may write too it fills no file of theirs.
struct UnfinishedCopy {
  private let path: String
  private let folder: String
  var file: String { folder + "/copy" }

  /// - Parameter path: the name that the copy is to have, in a folder that is there.
  init(of path: String) throws(DirectoryError) {
    self.path = path
    var template = Array((path + ".unfinished-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a database into it, as that stands now.
  func fill(from source: Connection) throws {
    Store.makeFile(file)
    let copy = try Connection(path: file, mode: .readWrite)
    try DatabaseCopy(of: source).write(to: copy)
  }

  /// Gives the copy its name, unless somebody made a file of that name meanwhile.
  func publish() throws(DirectoryError) {
    // Unlike `rename`, `link` refuses a name that is taken.
    guard link(file, path) == 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Gives the copy its name in the place of the file that has it, on the disk before it returns.
  func replace() throws(DirectoryError) {
    let copy = open(file, O_RDONLY | O_CLOEXEC)
    defer { close(copy) }
    guard copy >= 0, fsync(copy) == 0, rename(file, path) == 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    // The name stands in the folder, which has to reach the disk as well.
    let parent = open(IndexHome.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if parent >= 0 {
      fsync(parent)
      close(parent)
    }
  }

  func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(file + ending) }
    rmdir(folder)
  }
}
