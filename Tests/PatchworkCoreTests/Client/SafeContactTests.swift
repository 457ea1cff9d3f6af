import PatchworkCore
import Testing

/// How a client must not be contacted, in its text form.
@Suite(.timeLimit(.minutes(1))) struct SafeContactTests {
  @Test(arguments: [
    ("do-not-ring", "do not ring"),
    ("do-not-ring, do-not-post", "do not ring, do not post"),
    (
      "leave-no-message, do-not-visit; safe Mon-Fri 09:30-14:30",
      "leave no message, do not visit at home; safe Mon-Fri 09:30-14:30"
    ),
    (
      "safe Mon,Tue 09:30-14:30; Sat 10:00-11:00", "safe Mon,Tue 09:30-14:30; Sat 10:00-11:00"
    ),
  ])
  func isReadAsItIsWritten(text: String, words: String) throws {
    let safe = try #require(SafeContact(text))
    #expect(safe.description == text)
    #expect(safe.words == words)
  }

  @Test func marksStandOnceAndInOneOrder() {
    #expect(
      SafeContact("do-not-post,do-not-ring, do-not-post")?.description == "do-not-ring, do-not-post"
    )
  }

  @Test(arguments: [
    "", " ", "ring", "do-not-ring because", "safe", "safe always", "do-not-ring; safe x",
  ])
  func nothingElseIsRead(text: String) {
    #expect(SafeContact(text) == nil)
  }
}
