package struct VersionBody: Codable, Hashable, Sendable {
  package var version: String
  package var api: [String]

  package init(version: String, api: [String] = ["v1"]) {
    self.version = version
    self.api = api
  }
}
