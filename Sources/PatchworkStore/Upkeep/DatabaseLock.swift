import Glibc
import PatchworkCore

/// Keeps every other program away from a database, by the bytes that SQLite itself locks: in WAL mode each
/// connection holds them for as long as it is open.
final class DatabaseLock {
  private let descriptor: Int32

  /// The bytes that a reader shares (SQLite's file format, section 3.1 of its locking document).
  private static let (first, count): (off_t, off_t) = (0x4000_0002, 510)
  /// The lock belongs to the open file, not to the process: F_OFD_SETLK, which Swift does not import.
  private static let setLock: Int32 = 37

  /// A second in all; the pause is in microseconds.
  private static let (attempts, pause): (Int, useconds_t) = (20, 50_000)

  /// - Returns: nil when there is no such file.
  /// - Throws: `RestoreRefusal` when a program has it open.
  init?(_ path: String) throws {
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw DirectoryError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    var range = Glibc.flock()
    (range.l_type, range.l_whence) = (Int16(F_WRLCK), Int16(SEEK_SET))
    (range.l_start, range.l_len) = (Self.first, Self.count)
    // This program's own connections may be about to close.
    for _ in 0..<Self.attempts where fcntl(descriptor, Self.setLock, &range) != 0 {
      usleep(Self.pause)
    }
    guard fcntl(descriptor, Self.setLock, &range) == 0 else {
      let isInUse = errno == EAGAIN || errno == EACCES
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw isInUse
        ? RestoreRefusal(
          worded(
            """
            \(path) is being served, or another program has it open. Nothing was changed. Stop \
            them first, then say restore again.
            """))
        : DirectoryError.cannotOpen(path: path, reason: reason)
    }
  }

  deinit { close(descriptor) }

  /// Makes a file that has lost its name unusable, so that a program which opened it at the same moment
  /// writes nothing that is then lost.
  func spoil() {
    let words = Array("gone by restore.".utf8)
    _ = words.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// Gives a file the owner and the mode of this one, as far as this account may.
  func lendOwner(to path: String) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    _ = chown(path, status.st_uid, status.st_gid)
    chmod(path, status.st_mode & 0o777)
  }
}
