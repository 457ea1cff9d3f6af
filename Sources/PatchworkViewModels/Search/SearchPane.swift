import PatchworkCore

/// The one box that finds clients, practitioners and agencies, and what it found.
package struct SearchPane: Hashable, Sendable {
  /// What the rows are.
  package enum Listing: Hashable, Sendable {
    /// The clients opened last, shown while the box is empty.
    case recent
    /// The hits of a text.
    case hits(of: String)
  }

  /// The search box.
  package var field = TextField()
  /// What the rows are; lags behind `field` while a search runs.
  package var listing: Listing = .recent
  /// The lines to choose from, best first.
  package var rows: [SearchRow] = []
  /// The chosen line's place in `rows`; nil when there is none.
  package var chosen: Int?
  /// What each part of the text was taken for, in the order typed.
  package var understood: [Understanding] = []
  /// What in the text contradicts itself or could not be used.
  package var warnings: [String] = []
  /// What to try when nothing was found; empty otherwise.
  package var guidance: [String] = []
  /// How many hits are likely.
  package var likelyCount = 0
  /// How many hits are possible, whether shown or not.
  package var possibleCount = 0
  /// That too many clients bear the typed name; nil where they can be told apart.
  package var namesakes: SearchAnswer.Namesakes?
  /// How many more fit than were answered.
  package var leftOut = SearchAnswer.LeftOut()
  /// That the directory is still being read; nil once it is.
  package var progress: SearchAnswer.Progress?
  /// How many namesakes are asked for: more as somebody goes on through them, since everybody in
  /// an answer counts as shown.
  var wantedNamesakes = SearchRequest.fewNamesakes
  /// Whether somebody goes through all who bear the typed name.
  package var isGoingThroughNamesakes: Bool { wantedNamesakes > SearchRequest.fewNamesakes }
  /// Whether possible hits are unfolded.
  package var showsPossible = false
  /// Whether archived clients are looked for, too; until the text changes.
  package var includesArchived = false
  /// Whether an answer is still awaited; the old rows stay meanwhile.
  package var isAsking: Bool { questions.isUnderway }
  /// Why the last search failed; nil once one succeeds.
  package var problem: String?
  /// How long the last answer took.
  package var took: Duration?

  /// What my day comes to, `25 clients`, `2 visits due`; empty where I have no clients.
  package var dayFacts: [String] = []

  /// To what my day is narrowed; nothing while something is typed.
  package internal(set) var filter = FilterWords.none
  /// My day, and those opened last, whole.
  var dayRows: [SearchRow] = []
  /// Everything that the last answer held, possible hits included.
  var hits: [SearchHit] = []
  /// Tells newer answers from older ones.
  var questions = Questions()
  /// Whether the box has changed since the last question.
  var isAskDue = false
  /// Whether the next answer is a refresh of the same rows, which must not move the choice.
  var keepsChoice = false
  /// Steps through the list taken since the text changed, for the answer to it.
  var pendingSteps: [ListStep] = []
  /// Whether more namesakes are awaited, through whom the pending steps lead.
  var isGrowing = false
  /// Whether Enter was pressed before the answer to the text had come.
  var opensWhenAnswered = false

  /// An empty box.
  package init() {}

  /// The chosen line, if any.
  package var chosenRow: SearchRow? {
    chosen.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
  }

  /// How many were found: `3 likely, 12 less likely`; empty while the box is, and while there may be more than
  /// could be looked for.
  package var tally: String {
    guard case .hits = listing, problem == nil else { return "" }
    if likelyCount + possibleCount == 0 {
      return progress == nil && namesakes == nil ? worded("nobody found") : ""
    }
    var pieces: [String] = []
    if likelyCount > 0 { pieces.append(worded("\(likelyCount) likely")) }
    if possibleCount > 0 { pieces.append(worded("\(possibleCount) less likely")) }
    return pieces.joined(separator: ", ")
  }
}
