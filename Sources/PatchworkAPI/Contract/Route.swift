/// A request line as it was understood: the operation, the identifiers in its path, its query.
package struct Route: Sendable {
  package var id: Operation.ID
  package var operation: Operation
  /// The identifiers in the path, in order, percent-decoded.
  package var identifiers: [String]
  /// The query, percent-decoded.
  package var query: [String: String]

  /// Finds the operation for a method and target.
  ///
  /// - Throws: `APIProblem` 404 for an unknown path, 405 for an unknown method of a known one, 400
  ///   for a target that cannot be decoded.
  package init(method: String, target: String) throws(APIProblem) {
    let (path, query) = Self.divide(target)
    var pieces: [Substring] = path.split(separator: "/", omittingEmptySubsequences: false)
    guard pieces.first == "" else {
      throw APIProblem(.malformed, "The target must be a path that begins with a slash.")
    }
    pieces.removeFirst()
    // HEAD is answered as GET is, and loses its body where answers are written.
    let method = method == "HEAD" ? "GET" : method
    var knownMethods: [String] = []
    for shape in Self.shapes where shape.pieces.count == pieces.count {
      guard let identifiers = shape.identifiers(in: pieces) else { continue }
      guard shape.operation.method.rawValue == method else {
        knownMethods.append(shape.operation.method.rawValue)
        continue
      }
      (id, operation) = (shape.id, shape.operation)
      self.identifiers = try identifiers.map { piece throws(APIProblem) in try Self.decoded(piece) }
      self.query = try Self.parameters(query)
      return
    }
    guard !knownMethods.isEmpty else {
      throw APIProblem(
        .noSuchRoute, "There is no such path. /v1/openapi.json lists those there are.")
    }
    throw APIProblem(
      .methodNotAllowed, "This path knows only \(knownMethods.joined(separator: ", ")).")
  }

  private struct Shape {
    var pieces: [String]
    var id: Operation.ID
    var operation: Operation

    func identifiers(in other: [Substring]) -> [Substring]? {
      var found: [Substring] = []
      for (mine, theirs) in zip(pieces, other) {
        if mine.utf8.first == UInt8(ascii: "{") {
          guard !theirs.isEmpty else { return nil }
          found.append(theirs)
        } else if mine != theirs {
          return nil
        }
      }
      return found
    }
  }

  private static let shapes = Operation.ID.allCases.map { id in
    let operation = id.operation
    return Shape(
      pieces: operation.path.dropFirst().split(separator: "/").map(String.init), id: id,
      operation: operation)
  }

  /// The path and the query of a target, which may name the server too (RFC 9112 section 3.2.2).
  private static func divide(_ target: String) -> (path: Substring, query: Substring) {
    var rest = target[...]
    for scheme in ["http://", "https://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count).drop { $0 != "/" }
    }
    let path = rest.prefix { $0 != "?" }
    return (path, rest.dropFirst(path.count + 1))
  }

  private static func parameters(_ query: Substring) throws(APIProblem) -> [String: String] {
    var parameters: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let name = pair.prefix { $0 != "=" }
      parameters[try decoded(name)] = try decoded(pair.dropFirst(name.count + 1))
    }
    return parameters
  }

  /// Percent-decoded text; nothing that is not UTF-8, and no NUL.
  private static func decoded(_ text: Substring) throws(APIProblem) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit),
        high << 4 | low != 0
      else { throw APIProblem(.malformed, "The target is wrongly percent-encoded.") }
      bytes.append(high << 4 | low)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw APIProblem(.malformed, "The target is not UTF-8.")
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
