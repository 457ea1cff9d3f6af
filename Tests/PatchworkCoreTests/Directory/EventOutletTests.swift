import PatchworkCore
import Testing

@Suite("What a slow listener is told", .timeLimit(.minutes(1)))
struct EventOutletTests {
  /// Stands for everything among numbers.
  private let everything = 0

  @Test("what found no place is told as everything, behind what came before it")
  func overflow() async {
    let (stream, outlet) = EventOutlet.make(everything: everything, places: 4)
    for number in 1...1_000 { outlet.tell(number) }
    var told = stream.makeAsyncIterator()
    for expected in [1, 2, 3, everything] { #expect(await told.next() == expected) }
  }

  @Test("what happens after they have read is told again, and nothing is missed between")
  func goingOn() async {
    let (stream, outlet) = EventOutlet.make(everything: everything, places: 4)
    var told = stream.makeAsyncIterator()
    for number in 1...5 { outlet.tell(number) }
    #expect(await told.next() == 1)
    // In the place that reading freed; the event before it in the line is no younger.
    outlet.tell(6)
    for expected in [2, 3, everything, everything] { #expect(await told.next() == expected) }
    outlet.tell(7)
    outlet.tell(8)
    #expect(await told.next() == everything)
    #expect(await told.next() == 8)
  }

  @Test("whoever reads at once is told each by its name")
  func quick() async {
    let (stream, outlet) = EventOutlet.make(everything: everything, places: 4)
    var told = stream.makeAsyncIterator()
    for number in 1...100 {
      outlet.tell(number)
      #expect(await told.next() == number)
    }
  }
}
