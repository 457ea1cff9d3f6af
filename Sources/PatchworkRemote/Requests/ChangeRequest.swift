import PatchworkAPI
import PatchworkCore

struct ChangeRequest {
  var operation: Operation.ID
  var identifiers: [String]
  var query: String
  var body: [UInt8]
  var version: Int?

  /// A change without a body.
  init(_ operation: Operation.ID, _ identifiers: [String] = [], query: String = "") {
    (self.operation, self.identifiers, self.query, body) = (operation, identifiers, query, [])
  }

  /// A change with a body.
  ///
  /// - Parameter version: the version that a correction corrects.
  init(
    _ operation: Operation.ID, _ identifiers: [String] = [], body: some Encodable,
    version: Int? = nil
  ) throws {
    (self.operation, self.identifiers, query) = (operation, identifiers, "")
    (self.body, self.version) = (try WireJSON.encode(body), version)
  }
}
