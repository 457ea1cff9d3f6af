/// Names a command of the command table.
public enum CommandID: String, Hashable, Sendable, CaseIterable {
  // Find
  case find, openChosen, chooseNext, choosePrevious, showPossible, newClient
  // Client
  case correctClient
  // Network
  case showList, showMap, showTimeline, switchOrdering, showEnded, reachSomeone, copy
  case join, leave, involve, correctInvolvement, endInvolvement
  // Me
  case myDetails, undo
  // Program
  case nextPane, previousPane, back, palette, help, openPracticeArea, importFolder, redraw, quit
}
