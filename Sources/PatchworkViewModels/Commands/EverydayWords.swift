extension CommandID {
  /// The words by which somebody looks for the command who does not know what it is called here:
  /// `moved house`, `print`, `wrong number`. Exhaustive, so that a new command says its own.
  var everydayWords: String {
    switch self {
    // Reach
    case .reachSomeone:
      "call phone ring telephone contact mobile speak talk urgent emergency duty who is there email"
    case .copy: "clipboard paste email e-mail mail phone number address nhs"
    case .raiseAttention:
      "message call me back callback alert tell notify send worried concern text email write"
    case .ringDoorbell: "refuge confidential secret anonymous domestic abuse"
    case .copyCaller: "call back number"
    case .copySheet: "print paper pdf"
    // See
    case .showMap: "picture diagram chart ecomap genogram"
    case .showTimeline: "history past dates when since"
    case .showVisits: "calendar diary appointments last seen"
    case .switchOrdering: "sort order organisation"
    case .showEnded: "past workers former old previous left history closed"
    case .showHousehold: "address lives there neighbours lodger siblings home house household"
    case .showLooks: "audit opened viewed snooping privacy access looked"
    case .showLooksAtMe: "audit viewed privacy me"
    case .showRecords: "duplicate merge same person twice double"
    case .showSharing: "consent permission share gdpr information"
    case .showAudit: "audit log report"
    case .showSheet: "print paper pdf letter leaflet family give export contacts list"
    case .openInbox:
      "inbox messages alerts notifications requests tasks to do accept decline answer"
    case .showAgency: "team manager stale uncovered"
    case .showAccounts: "users logins access password leavers roles tokens"
    case .showChanges: "history mistake revert not saved did"
    case .find: "search look up another client person"
    case .filter: "narrow only search in list"
    case .openChosen: ""
    case .showPossible: "more less likely maybe others"
    case .showArchived: "old closed archive inactive"
    case .sayPurpose: "reason why"
    // Change
    case .join: "add me involved take on allocate start new case caseload assign"
    case .leave: "close case discharge stop end remove me finish sign off"
    case .involve:
      "add invite colleague refer referral worker nurse gp doctor school team professional"
    case .correctInvolvement: "role lead key worker start date"
    case .endInvolvement: "end remove worker left job finish"
    case .letCoverIn: "cover stand in locum"
    case .correctClient:
      "new address moved house changed wrong moving flat home postcode name spelling married born birthday birth sex "
        + "gender nhs number phone language interpreter translator pronounce safe contact temporary"
    case .addRelative:
      "family mother mum father dad parent carer brother sister sibling child baby partner husband "
        + "wife housemate lodger"
    case .removeRelative: "divorced separated unlink family"
    case .recordDeath: "died dead death passed away deceased funeral"
    case .confirmDeath: "died dead death passed away"
    case .takeBackDeath: "died dead death alive mistake"
    case .myDetails:
      "holiday leave annual away sick ill off work hours part time new number email mobile cover covers "
        + "maternity absence job"
    case .myAbsence:
      "holiday leave annual absent sick ill off maternity cover covers not at work training course"
    case .undo: "mistake wrong oops revert take back delete"
    case .newPractitioner: "colleague starter worker staff gp doctor"
    case .openGivenBack: "lost unsaved draft"
    case .wishMail: "email e-mail notify notifications alerts reminder"
    case .markAgency: "hide secret refuge confidential"
    case .gapRules: "warnings missing rules"
    case .answerYes: "accept agree ok seen acknowledge"
    case .answerHere: "accept agree ok seen done acknowledge invitation"
    case .answerNo: "refuse reject decline"
    case .answerThroughCover: "accept call"
    case .confirmContactPoint: "right number works answered correct got through"
    case .reportDead: "wrong number bad disconnected no answer unobtainable dead not in use"
    case .replaceContactPoint: "new number wrong number phone changed email"
    case .handOver: "transfer reassign pass on give change worker leaving"
    case .handOverSeveral: "transfer caseload reassign leaving all cases job"
    case .markCase: "select tick choose"
    case .markAllCases: "select tick everybody everyone"
    case .chooseTaker: "receiver who to"
    case .withdrawOffer: "cancel take back mistake"
    case .seenToday: "visit visited done saw met contact spoke home"
    case .planVisit: "appointment visit schedule book diary calendar"
    case .announceMove: "moved away moving area transfer out relocate abroad family"
    case .noteSharing: "consent permission share gdpr information"
    case .shield: "hide address protect witness danger refuge safe secret restrict"
    case .newClient: "add create register baby person birth referral"
    case .narrowAudit: "filter"
    case .exportAudit: "csv export print"
    // Rest
    case .hide: "privacy blank behind me"
    case .lock: "password away break lunch"
    case .unhide, .unlock: ""
    case .nextField, .previousField, .nextPart, .previousPart, .confirmField, .saveForm: ""
    case .nextPerson, .previousPerson: ""
    case .palette: "commands menu"
    case .help: "help keys shortcuts manual how"
    case .nextPane, .previousPane, .back, .retry: ""
    case .openPracticeArea: "training practise demo test learn try"
    case .importFolder: "csv excel spreadsheet upload load"
    case .redraw: "garbled broken refresh messy"
    case .quit: "exit close log out logout sign out leave"
    case .chooseNext, .choosePrevious, .chooseNextPage, .choosePreviousPage, .chooseFirst,
      .chooseLast:
      ""
    }
  }
}
