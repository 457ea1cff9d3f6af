/// What the server is.
package struct VersionBody: Codable, Hashable, Sendable {
  /// The program's version.
  package var version: String
  /// The versions of the API that it speaks.
  package var api: [String]

  package init(version: String, api: [String] = ["v1"]) {
    self.version = version
    self.api = api
  }
}
