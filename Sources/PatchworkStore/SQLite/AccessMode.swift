import Glibc

/// How a database file is opened.
enum AccessMode {
  /// For reading and writing; the file is made if it is missing.
  case readWrite
  case readOnly
  /// For reading a file that nobody can be writing: SQLite then needs no file beside it, which it
  /// could not make in a folder that may only be read.
  case unchanging

  /// What the file's permissions allow this user.
  static func allowed(for path: String) -> AccessMode {
    // What is missing is opened for writing too: it will be made, or SQLite says why it cannot be.
    if access(path, F_OK) != 0 || access(path, W_OK) == 0 { return .readWrite }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    // A database in WAL mode is read by way of files beside it. They must be there, or it must be
    // possible to make them.
    let mayBeWritten = access(path + "-wal", F_OK) == 0 || access(folder, W_OK) == 0
    return mayBeWritten ? .readOnly : .unchanging
  }

  /// The file's name as SQLite takes it, a URI where only that can say how to open it.
  func name(of path: String) -> String {
    guard self == .unchanging else { return path }
    // Bytes, since what is not ASCII stands in a URI as it does in the path.
    var name = Array("file:".utf8)
    for byte in path.utf8 {
      switch byte {
      // The three that a URI does not take as themselves.
      case UInt8(ascii: "%"): name += "%25".utf8
      case UInt8(ascii: "?"): name += "%3f".utf8
      case UInt8(ascii: "#"): name += "%23".utf8
      default: name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self) + "?immutable=1"
  }
}
