import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// A list of hits in its parts: my own clients, clients, colleagues.
@Suite(.timeLimit(.minutes(1))) struct HitPartsTests {
  private func client(
    _ name: String, _ id: Int64, own: Bool = false, _ tier: SearchHit.Tier = .possible
  ) -> SearchHit {
    SearchHit(
      subject: .client(
        ClientSummary(
          id: ClientID(rawValue: id), name: PersonName(given: name), birth: nil, sex: .notKnown,
          district: "")), tier: tier, bits: 1, reasons: [], isOwn: own ? true : nil)
  }

  private func colleague(_ name: String, _ id: Int64) -> SearchHit {
    SearchHit(
      subject: .practitioner(
        PractitionerID(rawValue: id), name: name, role: "midwife", agency: "Hospital"),
      tier: .possible, bits: 1, reasons: [])
  }

  private func pane(_ answer: SearchAnswer) -> SearchPane {
    var pane = SearchPane()
    pane.field.insert("x")
    pane.textChanged()
    let ticket = pane.ticket()
    pane.receive(answer, to: "x", ticket: ticket, took: .zero, on: Town.today)
    return pane
  }

  private var answer: SearchAnswer {
    SearchAnswer(
      hits: [client("A", 1, own: true), client("B", 2), client("C", 3), colleague("D", 4)],
      warnings: ["56 are called so", "two dates"],
      namesakes: SearchAnswer.Namesakes(count: 56, isMore: false, words: "56 are called so"),
      leftOut: SearchAnswer.LeftOut(clients: 53))
  }

  @Test func eachPartStandsByItself() {
    let pane = pane(answer)
    #expect(pane.parts.map(\.part) == [.own, .clients, .colleagues])
    #expect(pane.parts.map(\.rows) == [0..<1, 1..<3, 3..<4])
    #expect(pane.leftOut(of: .clients) == 53)
    #expect(pane.chosenRow?.title == "A")
    // Said once.
    #expect(pane.warnings == ["two dates"])
  }

  @Test func oneOfMineWhomOthersFitBetterThanIsMarked() {
    let pane = pane(SearchAnswer(hits: [client("A", 1), client("B", 2, own: true)]))
    #expect(pane.parts.map(\.part) == [.clients])
    #expect(pane.rows.map(\.why) == ["", "yours"])
  }

  @Test func theKeyForPanesGoesToColleaguesFirst() {
    var pane = pane(answer)
    let went = pane.goToPart(by: 1)
    #expect(went)
    #expect(pane.chosenRow?.title == "D")
    let wentFurther = pane.goToPart(by: 1)
    #expect(!wentFurther)
    let wentBack = pane.goToPart(by: -1)
    #expect(wentBack)
    #expect(pane.chosenRow?.title == "A")
    var alone = self.pane(SearchAnswer(hits: [client("A", 1), client("B", 2)]))
    let wentAlone = alone.goToPart(by: 1)
    #expect(!wentAlone)
  }

  @Test func goingOnPastTheLastClientAsksForMoreOfThem() {
    var pane = pane(answer)
    #expect(pane.request("x", for: nil).namesakes == SearchRequest.fewNamesakes)
    pane.move(.by(1), page: 10)
    pane.move(.by(1), page: 10)
    #expect(pane.chosenRow?.title == "C")
    #expect(!pane.isBehind)
    pane.move(.by(1), page: 10)
    #expect(pane.isBehind)
    #expect(pane.chosenRow?.title == "C")
    #expect(pane.request("x", for: nil).namesakes > SearchRequest.fewNamesakes)
    let ticket = pane.ticket()
    var more = answer
    more.hits.insert(client("E", 5), at: 3)
    more.leftOut = SearchAnswer.LeftOut(clients: 52)
    pane.receive(more, to: "x", ticket: ticket, took: .zero, on: Town.today)
    #expect(pane.chosenRow?.title == "E")
    pane.field.insert("y")
    pane.textChanged()
    #expect(pane.request("xy", for: nil).namesakes == SearchRequest.fewNamesakes)
  }

  /// Of a district fifty are answered at once, so that as many namesakes are no more of them.
  @Test func goingOnPastALongListAsksForMoreThanItHas() {
    let hits = (1...50).map { client("A\($0)", Int64($0)) }
    var pane = pane(SearchAnswer(hits: hits, leftOut: SearchAnswer.LeftOut(clients: 312)))
    pane.move(.last, page: 10)
    pane.move(.by(1), page: 10)
    #expect(pane.isBehind)
    #expect(pane.request("x", for: nil).limit > 50)
  }

  @Test func whileTheDirectoryIsReadNobodyIsSaidToBeMissing() {
    let words = "Still reading the directory, 40 of 100."
    let pane = pane(
      SearchAnswer(
        hits: [], warnings: [words], progress: SearchAnswer.Progress(percent: 40, words: words)))
    #expect(pane.tally == "")
    #expect(pane.guidance.isEmpty)
    #expect(pane.warnings.isEmpty)
    #expect(pane.progress?.percent == 40)
  }
}
