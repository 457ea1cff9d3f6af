extension Operation {
  /// What keeps a network alive: attentions, invitations and what waits for somebody.
  static let living: [Operation] = []
}
