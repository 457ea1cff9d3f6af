import Glibc
import PatchworkCore

extension LocalDirectory {
  /// Writes the file anew without what was taken out, empties the write-ahead log, and takes the
  /// search index away, which is made again at the next search.
  ///
  /// - Returns: whether somebody still reads pages as they were before.
  func wipe() async throws -> Bool {
    let isBusy = try await upkeep.writeQuietly { connection in
      try connection.execute("VACUUM")
      return try connection.emptyLog()
    }
    for file in IndexHome(database: path).paths { unlink(file) }
    return isBusy
  }
}
