extension Schemas {
  /// What travels about attentions and invitations.
  static let living: [(String, JSON)] = []
}
