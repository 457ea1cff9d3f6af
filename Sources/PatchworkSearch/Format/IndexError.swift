import Glibc

/// Why an index could not be built or opened.
struct IndexError: Error, CustomStringConvertible {
  /// The path and the reason.
  let description: String

  init(path: String, _ reason: String, _ code: Int32 = 0) {
    description = "\(path): \(reason)" + (code == 0 ? "" : " (\(String(cString: strerror(code))))")
  }
}
