extension CommandTable {
  /// Somebody looks over the worker's shoulder, or the worker goes away.
  static let hiding: [Command] = [
    Command(
      .hide, "Hide the screen",
      help: "Blanks the screen at once; what is filled in stays. Enter shows it again.",
      group: .rest,
      bindings: [.init(.function(3), in: Set(Place.allCases).subtracting([.hidden, .locked]))]
    ) { $0.hide() },
    Command(
      .unhide, "Show the screen again", short: "show again",
      help: "Shows what was hidden.", group: .rest,
      bindings: [.init(.enter, .function(3), in: [.hidden])], isInPalette: false
    ) { state, _ in
      if case .hidden = state.cover { state.cover = nil }
      return .stay
    },
    Command(
      .lock, "Lock the screen",
      help: """
        Hides everything until your account's password is typed, as ten minutes without a key do; \
        what is filled in stays.
        """, group: .rest,
      bindings: [.init(.function(4), in: Set(Place.allCases).subtracting([.locked]))]
    ) { $0.lock(isByKey: true) },
    Command(
      .unlock, "Open the screen again", short: "open",
      help: "Holds what was typed against your account's password.", group: .rest,
      bindings: [.init(.enter, in: [.locked])], isInPalette: false
    ) { $0.unlock() },
  ]
}
