/// Names a command of the command table.
package enum CommandID: String, Hashable, Sendable, CaseIterable {
  // Find
  case find, filter, openChosen, showPossible, showArchived, sayPurpose, newClient
  // Client and network
  case recordDeath, confirmDeath, takeBackDeath
  case correctClient, addRelative, removeRelative, reachSomeone, copy
  case showMap, showTimeline, switchOrdering, showEnded
  case answerHere
  case join, leave, involve, correctInvolvement, endInvolvement, letCoverIn
  // My work
  case myDetails, myAbsence, undo, showChanges, newPractitioner, openGivenBack
  // Keeping the network alive
  case raiseAttention, answerYes, answerNo, answerThroughCover, copyCaller,
    openInbox, wishMail
  case ringDoorbell, markAgency, showAgency, showAccounts, gapRules
  case confirmContactPoint, reportDead, replaceContactPoint
  case showHousehold, handOver, handOverSeveral, markCase, markAllCases, chooseTaker, withdrawOffer
  case showVisits, seenToday, planVisit
  case announceMove
  // Who looked
  case showLooks, showLooksAtMe
  // Keeping the records right
  case showRecords, showSharing, noteSharing, shield
  case showAudit, narrowAudit, exportAudit
  // The page for the family
  case showSheet, copySheet
  // Hiding
  case hide, unhide, lock, unlock
  // Forms
  case nextField, previousField, nextPart, previousPart, confirmField, saveForm
  // Program
  case palette, help, nextPane, previousPane, back, openPracticeArea, importFolder, retry,
    redraw, quit
  // Moving about
  case nextPerson, previousPerson
  case chooseNext, choosePrevious, chooseNextPage, choosePreviousPage, chooseFirst, chooseLast
}
