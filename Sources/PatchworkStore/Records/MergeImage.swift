import PatchworkCore

/// Everything that taking two records apart again needs: how both were, and what became of each part
/// of the one that went.
struct MergeImage: Codable {
  /// An involvement of either record, before and after.
  struct Moved: Codable {
    var before: Involvement
    /// How it was left; nil when it was folded into one that says the same.
    var after: Involvement?
    /// What it was folded into.
    var into: InvolvementID?
    /// The days on which the client was seen, of one that was folded.
    var visits: [CivilDate] = []
    /// Those of them that were new to the involvement into which it was folded.
    var newVisits: [CivilDate] = []
    var invitations: [InvitationID] = []
  }

  /// Rows of one table that went over, by their identifiers.
  struct Rows: Codable {
    var table: String
    var column: String
    var ids: [Int64]
  }

  /// When somebody last opened the record that went.
  struct Opened: Codable {
    var practitioner: PractitionerID
    var moment: Int64
    /// Whether they had opened the one that stayed, too.
    var hadBoth: Bool
  }

  /// The record that went, as it was.
  var merged: Client
  /// The record that stayed, as it was.
  var survivor: Client
  /// The record that both became.
  var joined: Client
  /// The last involvement that the directory had; identifiers only rise.
  var newest: InvolvementID
  /// Involvements of the record that went, in their order.
  var moved: [Moved] = []
  /// Involvements of the record that stayed which changed.
  var changed: [Moved] = []
  /// Family links of the record that went, from its side.
  var links: [Relationship] = []
  /// Those of them that the record that stayed was given.
  var newLinks: [Relationship] = []
  /// What else went over.
  var rows: [Rows] = []
  /// Who had opened the record that went.
  var opened: [Opened] = []
  /// Invitations that asked the same of the same as one for the other record, and were taken back.
  var doubled: [InvitationID]?
  /// Which of the two had been taken back by its author; nil where neither was.
  var takenBack: TakenBack?

  struct TakenBack: Codable {
    var merged: KeptClientTable.Row?
    var survivor: KeptClientTable.Row?
  }
}
