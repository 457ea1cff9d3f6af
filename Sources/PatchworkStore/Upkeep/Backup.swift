import Glibc
import PatchworkCore

extension LocalDirectory {
  /// Copies the whole database to a new file, as it stands at one moment, while it is in use.
  ///
  /// The copy is made in a folder of its own that nobody else may enter, so that in a folder where others
  /// may write too it fills no file of theirs.
  ///
  /// - Throws: `DirectoryError` when the file is there already or cannot be written; then nothing
  ///   of it is left.
  package func backUp(to path: String) async throws {
    let place = try BackupPlace(for: path)
    defer { place.remove() }
    try await upkeep.read { connection in
      Store.makeFile(place.file)
      let copy = try Connection(path: place.file, mode: .readWrite)
      try DatabaseCopy(of: connection).write(to: copy)
    }
    try place.publish()
  }
}

/// Where a copy is made before it gets its name.
private struct BackupPlace {
  private let path: String
  private let folder: String
  var file: String { folder + "/copy" }

  init(for path: String) throws(DirectoryError) {
    self.path = path
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw .cannotOpen(path: path, reason: "a file of that name is there already")
    }
    var template = Array((path + ".unfinished-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Gives the copy its name, unless somebody made a file of that name meanwhile.
  func publish() throws(DirectoryError) {
    guard link(file, path) == 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
  }

  func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(file + ending) }
    rmdir(folder)
  }
}
