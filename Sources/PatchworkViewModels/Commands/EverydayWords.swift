import PatchworkCore

extension CommandID {
  /// The words by which somebody looks for the command who does not know what it is called here:
  /// `moved house`, `print`, `wrong number`. Exhaustive, so that a new command says its own.
  var everydayWords: String {
    switch self {
    // Reach
    case .reachSomeone:
      worded(
        """
        call phone ring telephone contact mobile speak talk urgent emergency duty who is there \
        email
        """
      )
    case .copy: worded("clipboard paste email e-mail mail phone number address nhs")
    case .raiseAttention:
      worded(
        "message call me back callback alert tell notify send worried concern text email write")
    case .ringDoorbell: worded("refuge confidential secret anonymous domestic abuse")
    case .copyCaller: worded("call back number")
    case .copySheet: worded("print paper pdf")
    // See
    case .showMap: worded("picture diagram chart ecomap genogram")
    case .showTimeline: worded("history past dates when since")
    case .showVisits: worded("calendar diary appointments last seen")
    case .switchOrdering: worded("sort order organisation")
    case .showEnded: worded("past workers former old previous left history closed")
    case .showHousehold:
      worded("address lives there neighbours lodger siblings home house household")
    case .showLooks: worded("audit opened viewed snooping privacy access looked")
    case .showLooksAtMe: worded("audit viewed privacy me")
    case .showRecords: worded("duplicate merge same person twice double")
    case .showSharing: worded("consent permission share gdpr information")
    case .showAudit: worded("audit log report")
    case .showSheet: worded("print paper pdf letter leaflet family give export contacts list")
    case .openInbox:
      worded("inbox messages alerts notifications requests tasks to do accept decline answer")
    case .showAgency: worded("team manager stale uncovered")
    case .showAccounts: worded("users logins access password leavers roles tokens")
    case .showChanges: worded("history mistake revert not saved did")
    case .find: worded("search look up another client person")
    case .filter: worded("narrow only search in list")
    case .openChosen: ""
    case .showPossible: worded("more less likely maybe others")
    case .showArchived: worded("old closed archive inactive")
    case .sayPurpose: worded("reason why")
    // Change
    case .join: worded("add me involved take on allocate start new case caseload assign")
    case .leave: worded("close case discharge stop end remove me finish sign off")
    case .involve:
      worded("add invite colleague refer referral worker nurse gp doctor school team professional")
    case .correctInvolvement: worded("role lead key worker start date")
    case .endInvolvement: worded("end remove worker left job finish")
    case .letCoverIn: worded("cover stand in locum")
    case .correctClient:
      worded(
        """
        new address moved house changed wrong moving flat home postcode name spelling married \
        born birthday birth sex gender nhs number phone language interpreter translator pronounce \
        safe contact temporary
        """)
    case .addRelative:
      worded(
        """
        family mother mum father dad parent carer brother sister sibling child baby partner \
        husband wife housemate lodger
        """)
    case .removeRelative: worded("divorced separated unlink family")
    case .recordDeath: worded("died dead death passed away deceased funeral")
    case .confirmDeath: worded("died dead death passed away")
    case .takeBackDeath: worded("died dead death alive mistake")
    case .myDetails:
      worded(
        """
        holiday leave annual away sick ill off work hours part time new number email mobile cover \
        covers maternity absence job
        """)
    case .myAbsence:
      worded(
        """
        holiday leave annual absent sick ill off maternity cover covers not at work training course
        """)
    case .undo: worded("mistake wrong oops revert take back delete")
    case .newPractitioner: worded("colleague starter worker staff gp doctor")
    case .openGivenBack: worded("lost unsaved draft")
    case .wishMail: worded("email e-mail notify notifications alerts reminder")
    case .markAgency: worded("hide secret refuge confidential")
    case .gapRules: worded("warnings missing rules")
    case .answerYes: worded("accept agree ok seen acknowledge")
    case .answerHere: worded("accept agree ok seen done acknowledge invitation")
    case .answerNo: worded("refuse reject decline")
    case .answerThroughCover: worded("accept call")
    case .confirmContactPoint: worded("right number works answered correct got through")
    case .reportDead: worded("wrong number bad disconnected no answer unobtainable dead not in use")
    case .replaceContactPoint: worded("new number wrong number phone changed email")
    case .handOver: worded("transfer reassign pass on give change worker leaving")
    case .handOverSeveral: worded("transfer caseload reassign leaving all cases job")
    case .markCase: worded("select tick choose")
    case .markAllCases: worded("select tick everybody everyone")
    case .chooseTaker: worded("receiver who to")
    case .withdrawOffer: worded("cancel take back mistake")
    case .seenToday: worded("visit visited done saw met contact spoke home")
    case .planVisit: worded("appointment visit schedule book diary calendar")
    case .announceMove: worded("moved away moving area transfer out relocate abroad family")
    case .noteSharing: worded("consent permission share gdpr information")
    case .shield: worded("hide address protect witness danger refuge safe secret restrict")
    case .newClient: worded("add create register baby person birth referral")
    case .narrowAudit: "filter"
    case .exportAudit: worded("csv export print")
    // Rest
    case .hide: worded("privacy blank behind me")
    case .lock: worded("password away break lunch")
    case .unhide, .unlock: ""
    case .nextField, .previousField, .nextPart, .previousPart, .confirmField, .saveForm: ""
    case .nextPerson, .previousPerson: ""
    case .palette: worded("commands menu")
    case .help: worded("help keys shortcuts manual how")
    case .nextPane, .previousPane, .back, .retry: ""
    case .openPracticeArea: worded("training practise demo test learn try")
    case .importFolder: worded("csv excel spreadsheet upload load")
    case .redraw: worded("garbled broken refresh messy")
    case .quit: worded("exit close log out logout sign out leave")
    case .chooseNext, .choosePrevious, .chooseNextPage, .choosePreviousPage, .chooseFirst,
      .chooseLast:
      ""
    }
  }
}
