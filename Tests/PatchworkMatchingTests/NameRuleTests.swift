import PatchworkMatching
import RandomInput
import Testing

@Suite(.timeLimit(.minutes(1))) struct NameRuleTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: [
    ("olly", "oliver"), ("mo", "muhammad"), ("immy", "imogen"), ("albie", "albert"),
    ("kasia", "katarzyna"), ("tunde", "babatunde"), ("shiv", "siobhan"), ("bob", "robert"),
    ("gosia", "malgorzata"), ("emeka", "chukwuemeka"), ("harp", "harpreet"), ("zak", "zakariya"),
  ])
  func shortFormsAreKnownBothWays(short: String, formal: String) {
    #expect(Nicknames.relates(bytes(short), bytes(formal)))
    #expect(Nicknames.relates(bytes(formal), bytes(short)))
  }

  @Test func namesWithNothingToDoWithEachOtherAreNoShortForms() {
    #expect(!Nicknames.relates(bytes("olly"), bytes("robert")))
    #expect(!Nicknames.relates(bytes("o"), bytes("oliver")))
    #expect(!Nicknames.relates([], bytes("oliver")))
    #expect(!Nicknames.relates(bytes("; oliver"), bytes("olly")))
  }

  @Test(arguments: [
    ("mohammed", "muhammad"), ("chaudhry", "chowdhury"), ("ayesha", "aisha"),
    ("caoimhe", "keeva"), ("volodymyr", "vladimir"), ("nguyen", "ngyuen"),
    ("yevheniia", "evgenia"), ("padraig", "porrick"), ("mcguinness", "maginnis"),
    ("kuldip", "kuldeep"), ("zsofia", "sofia"), ("ruthven", "rivven"),
  ])
  func spellingsOfOneNameAreKnown(one: String, other: String) {
    #expect(Spellings.relates(bytes(one), bytes(other)))
    #expect(Spellings.relates(bytes(other), bytes(one)))
  }

  @Test(arguments: [
    ("philips", "filips"), ("knight", "nite"), ("wright", "rite"), ("siobhan", "shivaun"),
    ("niamh", "neve"), ("ciara", "keira"), ("eilidh", "ayley"), ("sian", "shan"),
    ("wojcik", "voychik"), ("hussain", "hossein"), ("shaikh", "sheikh"), ("qureshi", "koreshi"),
    ("khadija", "kadija"), ("mehmed", "mehmet"), ("kowalski", "kovalski"),
    ("mcdonald", "macdonald"), ("przybylska", "pshibilska"), ("nagy", "nadi"),
    ("yusuf", "yousef"), ("rhys", "reece"), ("stephen", "steven"), ("jones", "jhones"),
  ])
  func namesThatSoundAlikeShareAKey(one: String, other: String) {
    #expect(PhoneticKeys(bytes(one)).agrees(with: PhoneticKeys(bytes(other))))
  }

  @Test(arguments: [
    ("smith", "jones"), ("watson", "patel"), ("mary", "john"), ("karherine", "karin"),
    ("emmamuel", "emmalee"),
  ])
  func namesThatSoundDifferentDoNot(one: String, other: String) {
    #expect(!PhoneticKeys(bytes(one)).agrees(with: PhoneticKeys(bytes(other))))
  }

  /// The textbook recurrence, to hold the bit vectors against.
  private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = j }
    for i in stride(from: 1, through: a.count, by: 1) {
      for j in stride(from: 1, through: b.count, by: 1) {
        var cost = min(rows[i - 1][j], rows[i][j - 1]) + 1
        cost = min(cost, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        rows[i][j] = cost
      }
    }
    return rows[a.count][b.count]
  }

  /// A word of so many letters between `a` and another letter.
  private func word(
    _ lengths: ClosedRange<Int>, to last: UInt8, _ random: inout SeededRandom
  ) -> [UInt8] {
    (0..<Int.random(in: lengths, using: &random)).map { _ in
      UInt8.random(in: 97...last, using: &random)
    }
  }

  @Test func bitVectorsCountEditsAsTheTextbookDoes() {
    var random = SeededRandom()
    for _ in 0..<3_000 {
      let a = word(0...12, to: 100, &random)
      let b = word(0...12, to: 100, &random)
      #expect(TypedWord(a).distance(to: b) == distance(a, b), "\(random)")
    }
    #expect(TypedWord(Array("jhon".utf8)).distance(to: Array("john".utf8)) == 1)
  }

  @Test func theMostLikenessIsNeverLessThanTheLikeness() {
    var random = SeededRandom()
    for _ in 0..<3_000 {
      let a = word(1...12, to: 104, &random)
      let b = word(1...12, to: 104, &random)
      let likeness = a.withUnsafeBytes { a in b.withUnsafeBytes { JaroWinkler.likeness(a, $0) } }
      let most = b.withUnsafeBytes { TypedWord(a).mostLikeness(to: $0) }
      #expect(most >= likeness - 1e-9, "\(random)")
    }
  }
}
