import PatchworkCore

/// A question to be answered with yes or no; no unless one says yes.
package struct Confirm: Hashable, Sendable {
  /// What yes does.
  package enum Act: Hashable, Sendable {
    /// Leaves the form and what was filled in.
    case discardForm
    /// Leaves the program and what was filled in.
    case quit
    /// Undoes a change made before this sitting.
    case undo
    /// Undoes the latest change of the list below the question, which stays for the one before.
    case undoFromList
    /// Leaves this directory, and what was filled in, for the practice area.
    case openPracticeArea
    /// Keeps the records right.
    case rights(RightsAct)
    /// Does for a client who died what is seldom meant for one.
    case goOn(CommandID, with: ClientID)
    /// Asks a client's confidential services to get in touch.
    case ring(ClientID)
    /// Hands over a client who died.
    case handOver(HandoverList.Case)
  }

  /// What yes does.
  package var act: Act
  package var question: String
  /// The words of yes: `Discard`.
  package var yes: String
  /// The words of no: `Keep editing`.
  package var no: String
  /// Whether yes is the chosen answer.
  package var isYesChosen = false

  package init(_ act: Act, question: String, yes: String, no: String) {
    self.act = act
    self.question = question
    self.yes = yes
    self.no = no
  }
}

extension Confirm: OverlayPage {
  static let place = Place.confirm
  var overlay: Overlay { .confirm(self) }
  var enterWords: String? { isYesChosen ? yes.lowercased() : no.lowercased() }

  mutating func move(_ step: ListStep, page: Int) { isYesChosen.toggle() }

  mutating func take(_ stroke: Stroke, in scene: Scene) -> Outcome {
    switch stroke {
    case .character("y"), .character("Y"):
      isYesChosen = true
      return confirm(in: scene)
    case .character("n"), .character("N"): return .close
    case .left, .right, .tab, .backTab: isYesChosen.toggle()
    default: break
    }
    return .stay
  }

  mutating func confirm(in scene: Scene) -> Outcome {
    isYesChosen ? .all([.close, act.outcome]) : .close
  }
}

extension Confirm.Act {
  fileprivate var outcome: Outcome {
    switch self {
    // The form lies right below the question.
    case .discardForm: .close
    case .quit: .effect(.quit)
    case .undo: .undoLastChange()
    case .undoFromList: .undoLastChange()
    case .openPracticeArea: .effect(.openPracticeArea)
    case .rights(let act): .apply(.rights(act))
    case .ring(let client): .act(.ring(client))
    case .goOn(let command, let client):
      .desk { state in
        state.toldOfDeath = client
        return .perform(command)
      }
    case .handOver(let one): .openForm(HandoverForm([one]))
    }
  }
}
