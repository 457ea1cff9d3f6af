import PatchworkMatching
import Testing

/// A short form stands for few formal names, a formal name has many short forms: which of two is the
/// short one decides how much it says.
@Suite(.timeLimit(.minutes(1))) struct NicknameDirectionTests {
  private func related(_ word: String) -> [String: (forms: Int, isShort: Bool)] {
    var found: [String: (forms: Int, isShort: Bool)] = [:]
    Nicknames.related(to: Array(word.utf8)) { name, forms, isShort in
      found[String(decoding: name, as: UTF8.self)] = (forms, isShort)
    }
    return found
  }

  @Test(arguments: [("bob", "robert"), ("olly", "oliver"), ("kasia", "katarzyna")])
  func theWordIsTheShortOneOrTheFormalOne(short: String, formal: String) throws {
    let fromShort = try #require(related(short)[formal])
    #expect(fromShort.isShort)
    let fromFormal = try #require(related(formal)[short])
    #expect(!fromFormal.isShort)
    #expect(fromShort.forms == fromFormal.forms)
  }

  @Test func twoShortFormsOfOneNameAreNoFormsOfEachOther() {
    #expect(related("oliver")["olly"] != nil && related("oliver")["noll"] != nil)
    #expect(related("olly")["noll"] == nil)
  }
}
