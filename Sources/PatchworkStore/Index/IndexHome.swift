import Glibc
import PatchworkSearch

/// Where the index of a database lies.
///
/// Beside the database, where every process of the host shares it. Where that folder may only be read,
/// in the user's cache folder; and where there is none either, in the memory of the process.
struct IndexHome: Sendable {
  /// Files that may be the index; the first is looked at first.
  let paths: [String]
  /// Where a new one is written; nil if it can only be held in memory.
  let target: String?
  /// Whether the target is the user's own; then the database's readers do not share it.
  let isOwn: Bool

  /// Whom an index may come from.
  let trust: FileTrust

  /// The folder for what a build needs on the way.
  var scratch: String { Self.folder(of: target ?? "/tmp/x") }

  /// The home of a database's index.
  ///
  /// - Parameters:
  ///   - cache: the user's cache folder, which is made if it is missing.
  ///   - isWritable: whether files can be made in a folder.
  init(
    database path: String, cache: String? = Self.cache,
    isWritable: (String) -> Bool = { access($0, W_OK) == 0 }
  ) {
    let beside = path + ".index"
    trust = FileTrust(database: path)
    // In a folder like /tmp nobody can take away what somebody else planted there.
    if isWritable(Self.folder(of: path)), trust.holds(at: beside) || Self.canReplace(beside) {
      (paths, target, isOwn) = ([beside], beside, false)
      return
    }
    guard let cache, !cache.isEmpty else {
      (paths, target, isOwn) = ([beside], nil, true)
      return
    }
    let folder = cache + "/patchwork"
    mkdir(cache, 0o700)
    mkdir(folder, 0o700)
    guard isWritable(folder) else {
      (paths, target, isOwn) = ([beside], nil, true)
      return
    }
    let whole = realpath(path, nil)
    defer { free(whole) }
    let name = Array((whole.map { String(cString: $0) } ?? path).utf8)
    let number = name.withUnsafeBytes { IndexFormat.checksum($0) }
    let own = "\(folder)/\(String(number, radix: 16)).index"
    (paths, target, isOwn) = ([beside, own], own, true)
  }

  /// Whether what stands at a path can be taken away: not somebody else's in a sticky folder.
  private static func canReplace(_ path: String) -> Bool {
    var status = stat()
    return stat(folder(of: path), &status) == 0
      && (status.st_mode & S_ISVTX == 0 || status.st_uid == geteuid() || geteuid() == 0)
  }

  /// `$XDG_CACHE_HOME`, or `.cache` in the home folder; nil where there is neither.
  static var cache: String? {
    func variable(_ name: String) -> String? {
      guard let value = getenv(name), value.pointee != 0 else { return nil }
      return String(cString: value)
    }
    return variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Removes the files of builders that were stopped. Only the holder of the lock may call it.
  func removeUnfinished() {
    guard let target, let folder = opendir(Self.folder(of: target)) else { return }
    defer { closedir(folder) }
    let file = target.split(separator: "/").last.map(String.init) ?? target
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name.hasPrefix(file + IndexFormat.unfinished) {
        unlink("\(Self.folder(of: target))/\(name)")
      }
    }
  }

  /// Tells the files that there are from those that there were; 0 while there is none.
  var fileNumbers: UInt64 { paths.reduce(0) { $0 &* 31 &+ Self.fileNumber(of: $1) } }

  /// The number of a file; 0 while there is none.
  static func fileNumber(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// The size of the file in bytes; 0 while there is none.
  var byteCount: Int {
    for path in paths {
      var status = stat()
      if stat(path, &status) == 0 { return Int(status.st_size) }
    }
    return 0
  }
}
