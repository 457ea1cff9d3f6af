import PatchworkCore
import Testing

@testable import PatchworkViewModels

/// Nobody is opened who was found for another text than the one in the box, in whatever order answers
/// come, fail or stay away.
@Suite("Whom Enter opens, in every order of answers")
struct AnswerOrderTests {
  /// What happens to the box, in some order.
  private enum Step: Hashable {
    case type(Int)
    case answer(Int)
    case fail(Int)
    case refresh
  }

  private static let texts = ["ann", "ben", "cat"]
  private static let scene = Scene(
    now: LocalMoment(CivilDate(dayNumber: 20_786), TimeOfDay(10)), holidays: BankHolidays())

  private func client(_ number: Int) -> ClientID { ClientID(rawValue: Int64(number + 1)) }

  private func answer(_ number: Int) -> SearchAnswer {
    let name = PersonName(given: Self.texts[number], family: "Lowe")
    let summary = ClientSummary(Client(id: client(number), names: [name]), isShielded: false)
    return SearchAnswer(
      hits: [SearchHit(subject: .client(summary), tier: .likely, bits: 5, reasons: [])],
      understood: [], warnings: [])
  }

  private func type(_ text: String, into pane: inout SearchPane) {
    pane.field = TextField(text)
    pane.textChanged()
  }

  /// Every order of the steps in which no text is answered before it was typed, and each is answered or
  /// fails once or not at all.
  private func orders(
    of length: Int, typed: Int = 0, open: Set<Int> = [], _ body: ([Step]) -> Void,
    _ steps: [Step] = []
  ) {
    body(steps)
    guard length > 0 else { return }
    if typed < Self.texts.count {
      orders(
        of: length - 1, typed: typed + 1, open: open.union([typed]), body, steps + [.type(typed)])
    }
    for number in open {
      for step in [Step.answer(number), .fail(number)] {
        orders(of: length - 1, typed: typed, open: open.subtracting([number]), body, steps + [step])
      }
    }
    if steps.last != .refresh {
      orders(of: length - 1, typed: typed, open: open, body, steps + [.refresh])
    }
  }

  @Test("whom Enter opens was found for the text in the box")
  func order() {
    var (tried, opened) = (0, 0)
    orders(of: 7) { steps in
      tried += 1
      var pane = SearchPane()
      var tickets: [Int: Int] = [:]
      var last: Int?
      for step in steps {
        switch step {
        case .type(let number):
          type(Self.texts[number], into: &pane)
          tickets[number] = pane.ticket()
          last = number
        case .answer(let number):
          pane.receive(
            answer(number), to: Self.texts[number], ticket: tickets[number] ?? 0,
            took: .zero, on: Self.scene.today)
        case .fail(let number): pane.fail("no answer", ticket: tickets[number] ?? 0)
        case .refresh: pane.refresh()
        }
      }
      guard case .openClient(let found, _, _) = pane.confirm(in: Self.scene) else { return }
      opened += 1
      #expect(last.map(client) == found, "\(steps)")
    }
    #expect(tried > 1_000 && opened > 100)
  }
}
