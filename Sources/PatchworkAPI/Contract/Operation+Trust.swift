extension Operation {
  /// Who may see what, and who looked at what.
  static let trust: [Operation] = []
}
