import Glibc

/// The available themes: the bundled ones and the user's own, which win when two have the same
/// name.
package struct ThemeLibrary: Sendable {
  /// A theme inside the program.
  package struct Bundled: Sendable {
    /// The name that the user chooses.
    package let name: String
    /// The contents of the theme file.
    package let bytes: @Sendable () -> [UInt8]

    /// A bundled theme. `bytes` is called only when the theme is chosen.
    package init(name: String, bytes: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  private static let suffix = ".json5"

  private let bundled: [Bundled]
  private let folder: String?

  /// A library of bundled themes, the first of which is the default, and of a folder of
  /// `NAME.json5` files, which need not exist.
  package init(bundled: [Bundled], folder: String? = nil) {
    self.bundled = bundled
    self.folder = folder
  }

  /// The names of all themes: the bundled ones in their order, then the user's own.
  package var names: [String] {
    let known = bundled.map(\.name)
    return known + userNames.filter { !known.contains($0) }
  }

  /// Loads a theme by name.
  ///
  /// - Throws: `ThemeError` when there is none, or its file is unreadable or malformed.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    if let folder, ThemeLibrary.isName(name) {
      let path = folder + "/" + name + ThemeLibrary.suffix
      if let bytes = try ThemeLibrary.read(path) {
        return try Theme(name: name, file: path, bytes: bytes)
      }
    }
    guard let theme = bundled.first(where: { $0.name == name }) else {
      throw .unknown(name: name, known: names)
    }
    return try Theme(name: name, file: name + ThemeLibrary.suffix, bytes: theme.bytes())
  }

  private var userNames: [String] {
    guard let folder, let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        bytes.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard file.hasSuffix(ThemeLibrary.suffix) else { continue }
      let name = String(file.dropLast(ThemeLibrary.suffix.count))
      if ThemeLibrary.isName(name) { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a name is safe: stays within the folder, and contains no control characters.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_ .".unicodeScalars.contains(scalar)
      }
  }

  /// The bytes of a file; nil when there is none. Reads little more than 64 kB, which
  /// `ThemeDocument` then refuses.
  private static func read(_ path: String) throws(ThemeError) -> [UInt8]? {
    // Without O_NONBLOCK, opening a named pipe in the folder would wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .unreadable(file: path, reason: reason(errno))
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 8192)
    while bytes.count <= 65_536 {
      let count = Glibc.read(file, &block, block.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(file: path, reason: reason(errno))
      }
      if count == 0 { break }
      bytes += block[..<count]
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0).lowercased() } ?? "error \(code)"
  }
}
