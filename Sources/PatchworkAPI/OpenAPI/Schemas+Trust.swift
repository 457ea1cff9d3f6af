extension Schemas {
  /// What travels about access and activity.
  static let trust: [(String, JSON)] = []
}
