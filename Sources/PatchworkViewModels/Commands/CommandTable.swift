/// Every command of the program, in the order in which they are listed.
package enum CommandTable {
  /// Every command, each once.
  package static let all: [Command] =
    movingAbout + reach + phoneBook + inbox + network + doorbell + sheet + looks + rights + audit
    + find
    + openInbox + undoing + mine + forms + program + hiding

  /// The command with an identifier.
  package static func command(_ id: CommandID) -> Command? { byID[id] }

  /// The command that a key means in a state: the first that can be done, otherwise the first.
  static func command(for stroke: Stroke, in state: AppState) -> Command? {
    let place = state.place
    let meant = all.filter { $0.keys(in: place).contains(stroke) }
    return meant.first { $0.availabilityByKey(in: state).isEnabled } ?? meant.first
  }

  private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
