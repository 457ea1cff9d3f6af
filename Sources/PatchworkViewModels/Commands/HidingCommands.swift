extension CommandTable {
  /// Somebody looks over the worker's shoulder.
  static let hiding: [Command] = [
    Command(
      .hide, "Hide the screen",
      help: "Blanks the screen at once; what is filled in stays. Enter shows it again.",
      group: .program,
      bindings: [.init(.function(3), in: Set(Place.allCases).subtracting([.hidden]))]
    ) { $0.hide() },
    Command(
      .unhide, "Show the screen again", short: "show again",
      help: "Shows what was hidden.", group: .program,
      bindings: [.init(.enter, .function(3), in: [.hidden])], isInPalette: false
    ) { $0.unhide() },
  ]
}
