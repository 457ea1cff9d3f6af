import PatchworkCore

/// What a change did, for the record of changes and the record of activity.
struct Outcome {
  /// In words that name nobody. They are recorded in English, in whatever language they are read.
  var words: Phrase
  /// The record added or changed, whatever its kind.
  var subject: Int64
  var client: ClientID?
  /// The other client, where the change is about two.
  var relative: ClientID?
  var practitioner: PractitionerID?
  var agency: AgencyID?
  /// What an undo does; no steps when the change cannot be taken back.
  var reversal = Reversal()
  /// Those whose inbox it touches.
  var recipients: Set<PractitionerID> = []
  /// Why, in coded form, where somebody had to say: for the record of activity alone.
  var why: String?
  /// Whether nothing of the client was changed, who stays in the archive then.
  var isLookOnly = false
  /// The people in a network that the author of the change is asked to go through.
  var network: [NetworkMember]?
}

extension Outcome {
  /// The change as the record of changes holds it.
  var entry: ChangeTable.Entry {
    ChangeTable.Entry(
      words: words.english, subject: subject, client: client, relative: relative,
      practitioner: practitioner, agency: agency)
  }
}
