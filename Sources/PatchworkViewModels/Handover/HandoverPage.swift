import PatchworkCore

/// A practitioner's clients, to be marked and handed over: those that nobody is asked to take first.
package struct HandoverPage: Sendable {
  /// One client.
  package struct Row: Hashable, Sendable {
    package var item: HandoverList.Case
    package var isMarked: Bool
    package var name: String
    package var age: String
    /// Who is asked, or what to know before handing them over.
    package var remark: String
    /// Whether the remark has to be noticed.
    package var isUrgent: Bool

    /// Why the client cannot be marked; nil where they can.
    var hindrance: String? {
      if item.client.death != nil {
        return worded("\(name) died: Enter asks about this client alone")
      }
      if item.invitation?.state == .pending { return worded("\(item.receiver) is asked already") }
      return nil
    }
  }

  /// Whose clients they are.
  package let owner: PractitionerID
  /// The clients, those alone to which the list is narrowed.
  package private(set) var rows: [Row] = []
  package private(set) var filter = FilterWords.none
  private var all: [Row] = []
  /// The chosen row's place in `rows`.
  package var chosen = 0
  package var isAsking = true

  var ticket = 0
  private var marked: Set<InvolvementID> = []
  /// A client to mark as soon as the list is there.
  private var marksFirst: ClientID?

  /// - Parameter client: marked at first.
  init(of owner: PractitionerID, marking client: ClientID? = nil) {
    self.owner = owner
    marksFirst = client
  }

  /// The chosen row, if any.
  var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

  /// The heading: `Hand over  25 clients, 3 marked`.
  package var title: String {
    let clients = worded(.counted(all.count, one: "1 client", other: "\(all.count) clients"))
    return worded(
      "Hand over  \(clients)\(markedCount == 0 ? "" : worded(", \(markedCount) marked"))")
  }

  /// The number of clients that are marked.
  package var markedCount: Int { marked.count }

  /// Whether every client of the list who can be marked is.
  private var isAllMarked: Bool { rows.allSatisfy { $0.isMarked || $0.hindrance != nil } }

  mutating func markChosen() -> Outcome {
    guard let row = chosenRow else { return .stay }
    if let hindrance = row.hindrance { return .say("\(hindrance).", .refusal) }
    marked.formSymmetricDifference([row.item.involvement.id])
    layOut()
    chosen = min(chosen + 1, rows.count - 1)
    return .stay
  }

  /// Marks every client of the list whom somebody else can be asked to take, or none where all are marked.
  mutating func markAll() {
    let shown = Set(rows.filter { $0.hindrance == nil }.map(\.item.involvement.id))
    if isAllMarked { marked.subtract(shown) } else { marked.formUnion(shown) }
    layOut()
  }

  private mutating func layOut() {
    for place in all.indices {
      all[place].isMarked = marked.contains(all[place].item.involvement.id)
    }
    rows = all.filter { filter.fit($0.name, $0.age, $0.remark) }
  }

  /// Asks to whom the marked clients are handed over; the chosen one where none is marked.
  func choosingTaker() -> Outcome {
    let cases = all.filter(\.isMarked).map(\.item)
    return cases.isEmpty ? askingForChosen() : .openForm(HandoverForm(cases))
  }

  private func askingForChosen() -> Outcome {
    guard let row = chosenRow else { return .stay }
    if row.item.invitation?.state == .pending {
      return .say(worded("\(row.item.receiver) is asked already. x takes that back."), .refusal)
    }
    guard let mark = row.item.client.death else { return .openForm(HandoverForm([row.item])) }
    return .open(
      .confirm(
        Confirm(
          .handOver(row.item),
          question: worded("\(row.name) \(mark.words). Hand over all the same?"),
          yes: worded("Go on"), no: worded("Stop"))))
  }

  /// Takes back what the chosen client's receiver was asked.
  func withdrawing() -> Outcome {
    guard let invitation = chosenRow?.item.invitation, let row = chosenRow,
      invitation.state == .pending || invitation.state == .declined
    else { return .stay }
    return .act(
      .withdrawInvitation(invitation.id),
      saying: worded(
        "\(row.item.receiver) is not asked any more to take over \(row.name). u undoes."))
  }
}

extension HandoverPage: NarrowedPage {
  mutating func narrow(to words: FilterWords) {
    filter = words
    layOut()
    chosen = min(chosen, max(0, rows.count - 1))
  }
}

extension HandoverPage: FilledPage {
  static let place = Place.handover
  var overlay: Overlay { .handover(self) }
  var enterWords: String? { chosenRow == nil ? nil : worded("this one") }
  var subject: PractitionerID { owner }

  func question(in scene: Scene) -> @Sendable (any Directory) async throws -> HandoverList {
    { [owner] directory in try await directory.handovers(of: owner) }
  }

  mutating func show(_ list: HandoverList, in scene: Scene) {
    if let client = marksFirst, let one = list.cases.first(where: { $0.client.id == client }) {
      marked.insert(one.involvement.id)
    }
    let before = chosenRow?.item.involvement.id
    all = list.cases.map { Row($0, on: scene.today) }
    let markable = all.filter { $0.hindrance == nil }.map(\.item.involvement.id)
    marked.formIntersection(markable)
    layOut()
    let first = marksFirst.flatMap { client in rows.firstIndex { $0.item.client.id == client } }
    chosen =
      first ?? rows.firstIndex { $0.item.involvement.id == before }
      ?? min(chosen, max(0, rows.count - 1))
    marksFirst = nil
  }

  func concerns(_ event: DirectoryEvent) -> Bool {
    switch event {
    case .everything: true
    case .inbox(let id): id == owner
    case .client(let id): rows.contains { $0.item.client.id == id }
    default: false
    }
  }

  mutating func move(_ step: ListStep, page: Int) {
    chosen = step.place(from: chosen, count: rows.count, page: page) ?? 0
  }

  mutating func confirm(in scene: Scene) -> Outcome { askingForChosen() }

  func mustWait(for command: Command?) -> Bool { isAsking && command?.waitsForClient == true }
}

extension HandoverPage.Row {
  fileprivate init(_ item: HandoverList.Case, on today: CivilDate) {
    self.item = item
    isMarked = false
    name = item.client.name.display
    age = item.client.ageWords(on: today)
    let until = item.invitation?.until.wordsNear(today) ?? ""
    isUrgent = false
    switch item.invitation?.state {
    case .pending: remark = worded("\(item.receiver) is asked, until \(until)")
    case .declined: (remark, isUrgent) = (worded("\(item.receiver) declined"), true)
    case .expired: (remark, isUrgent) = (worded("\(item.receiver) did not answer"), true)
    case .accepted, .withdrawn, nil:
      remark = item.involvement.nextVisit.map { worded("next visit \($0.wordsNear(today))") } ?? ""
    }
    if let death = item.client.death { remark = death.words }
  }
}
