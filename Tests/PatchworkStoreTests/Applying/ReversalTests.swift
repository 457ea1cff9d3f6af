import Foundation
import PatchworkCore
import Testing

@testable import PatchworkStore

/// What an undo does is written as earlier releases wrote it: they may run on the same file.
@Suite struct ReversalTests {
  /// The step as the first releases declared it.
  private struct EarlierStep: Codable {
    var before: Reversal.Image?
    var after: Reversal.Image?
    var living: Reversal.Request?
    var merged: ClientID?
    var sharing: SharingID?
    var correction: CorrectionID?
    var news: NetworkNewsID?
  }

  private static let ann = Client(
    id: ClientID(rawValue: 7), version: 3, names: [PersonName(given: "Ann", family: "Pugh")])
  private static let anna = Client(
    id: ClientID(rawValue: 8), version: 1, names: [PersonName(given: "Anna", family: "Pugh")])
  private static let link = Relationship(
    client: ClientID(rawValue: 7), relative: ClientID(rawValue: 8), kind: .sister)

  /// Every kind of step, and what an earlier release would have written for it.
  private static let steps: [(step: Reversal.Step, earlier: EarlierStep)] = {
    let (ann, anna) = (Reversal.Image.client(Self.ann), Reversal.Image.client(Self.anna))
    let links = Reversal.Image.relationship(link, reverse: link)
    let request = Reversal.Request.attentionSeen(
      AttentionID(rawValue: 5), by: PractitionerID(rawValue: 6))
    let merged = ClientID(rawValue: 8)
    return [
      (.added(ann), EarlierStep(after: ann)),
      (.changed(from: ann, to: anna), EarlierStep(before: ann, after: anna)),
      (.removed(link, reverse: link), EarlierStep(before: links)),
      (
        .merged(merged, survivor: Self.ann, joined: Self.anna),
        EarlierStep(before: ann, after: anna, merged: merged)
      ),
      (.mergedAway(Self.anna), EarlierStep(before: anna, merged: merged)),
      (.asked(request), EarlierStep(living: request)),
      (.sharingNoted(SharingID(rawValue: 4)), EarlierStep(sharing: SharingID(rawValue: 4))),
      (
        .correctionTold(CorrectionID(rawValue: 3)),
        EarlierStep(correction: CorrectionID(rawValue: 3))
      ),
      (.newsTold(NetworkNewsID(rawValue: 2)), EarlierStep(news: NetworkNewsID(rawValue: 2))),
    ]
  }()

  @Test(arguments: 0..<steps.count)
  func aStepIsWrittenAndReadAsBefore(_ place: Int) throws {
    let (step, earlier) = Self.steps[place]
    let written = try json(Reversal([step]))
    #expect(written == (try json([earlier])))
    #expect(try JSONDecoder().decode(Reversal.self, from: Data(written.utf8)).steps == [step])
  }

  /// As the database of an earlier release holds it, letter by letter.
  @Test func whatIsStoredAlreadyIsRead() throws {
    let stored = """
      [{"living":{"invitationAnswered":{"_0":"0000000000009","_1":"accepted"}}},
      {"news":"0000000000002"}]
      """
    let reversal = try JSONDecoder().decode(Reversal.self, from: Data(stored.utf8))
    #expect(
      reversal.steps == [
        .asked(.invitationAnswered(InvitationID(rawValue: 9), .accepted)),
        .newsTold(NetworkNewsID(rawValue: 2)),
      ])
  }

  @Test(arguments: ["[{}]", #"[{"merged":"0000000000008"}]"#, #"[{"later":"1"}]"#])
  func aStepThatSaysNothingKnownIsNotTaken(_ text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Reversal.self, from: Data(text.utf8))
    }
  }
}
