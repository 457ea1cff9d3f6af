import PatchworkCore

/// The form that notes a decision to share, or not to; no text of one's own.
struct SharingForm: FormDefinition {
  let layout: FormLayout
  let client: ClientID
  let receiver: Form.Key<Receiver>
  let ground: Form.Key<SharingDecision.Ground>
  /// Whether the decision is about each sort of information.
  let information: [(sort: SharingDecision.Information, isMeant: Form.Key<Bool>)]

  /// With whom something can be shared.
  enum Receiver: Hashable {
    case agency(AgencyID, name: String)
    /// An agency that is not named.
    case kind(Agency.Kind)

    var agency: AgencyID? { if case .agency(let id, _) = self { id } else { nil } }
    var kind: Agency.Kind? { if case .kind(let kind) = self { kind } else { nil } }

    fileprivate var words: String {
      switch self {
      case .agency(_, let name): name
      case .kind(let kind): worded("another agency: \(kind.words)")
      }
    }
  }

  init(_ network: Network) {
    client = network.client.id
    var layout = FormLayout(
      worded("A decision to share about \(network.client.name.display)"),
      introduction: worded("For the file: the network and records stewards see it."))
    let agencies: [Receiver] = network.agencies.map { .agency($0.id, name: $0.name) }
    let kinds: [Receiver] = Agency.Kind.allCases.map { .kind($0) }
    receiver = layout.choice(
      .of(.with), agencies + kinds, chosen: agencies.first ?? .kind(.council), words: \.words)
    let grounds = [true, false].flatMap { SharingDecision.Ground.offered(toShare: $0) }
    ground = layout.choice(.of(.ground, called: worded("Decision")), grounds, chosen: .duty) {
      ground in
      "\(ground.isToShare ? worded("shared") : worded("not shared")): \(ground.words)"
    }
    layout.section(worded("What"))
    information = SharingDecision.Information.allCases.map { sort in
      (sort, layout.yesOrNo(.of(.information, called: sort.words), false))
    }
    layout.button(.save, worded("Note"))
    self.layout = layout
  }

  static func begin(_ state: AppState, _ scene: Scene) -> Outcome {
    guard let network = state.open?.network else { return .stay }
    return .openForm(SharingForm(network))
  }

  func read(_ reader: inout FormReader) -> FormSaving? {
    let (receiver, ground) = (reader[receiver], reader[ground])
    let meant = information.filter { reader[$0.isMeant] }.map(\.sort)
    if meant.isEmpty, let first = information.first {
      reader.refuse(first.isMeant, worded("say what sort it is about"))
    }
    return .change(
      .rights(
        .noteSharing(
          SharingDecision(
            client: client, isShared: ground.isToShare, agency: receiver.agency,
            kind: receiver.kind, information: meant, ground: ground))))
  }

  /// The list of decisions may lie below.
  func saved(_ receipt: ChangeReceipt) -> Outcome {
    .all([.say("\(receipt.words)."), .refill, .refresh([.search])])
  }
}

extension ListPage {
  /// The decisions to share what is known of a client, or not to.
  static func sharing(_ client: ClientID, named name: String) -> ListPage {
    ListPage(
      .sharing(client), title: worded("Decisions to share about \(name)"),
      nothing: worded("No decision has been noted.")
    ) { directory, today in
      try await directory.sharingDecisions(about: client).map { receipt in
        Row(
          receipt.words.capitalisedFirst, aside: receipt.moment.date.wordsNear(today),
          why: [receipt.decision.ground.words, receipt.by].filter { !$0.isEmpty }
            .joined(separator: "; "), isMarked: !receipt.decision.isShared)
      }
    }
  }
}
