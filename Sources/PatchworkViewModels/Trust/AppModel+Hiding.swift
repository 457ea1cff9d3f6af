extension AppModel {
  /// After so many seconds without a key, the screen hides what it shows.
  public static let idleSeconds = 600

  /// Hides everything at once; drafts and whatever was open stay as they are behind it.
  public func hide() {
    typeAhead.drop()
    state.isHidden = true
  }

  /// Shows what was hidden.
  func unhide() { state.isHidden = false }
}
