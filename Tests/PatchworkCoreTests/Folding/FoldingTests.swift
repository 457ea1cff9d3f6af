import PatchworkCore
import RandomInput
import Testing

@Suite(.timeLimit(.minutes(1))) struct FoldingTests {
  @Test(arguments: [
    ("Siân", "sian"), ("O'Brien", "obrien"), ("O’Brien", "obrien"), ("Wójcik", "wojcik"),
    ("Łukasz", "lukasz"), ("Groß", "gross"), ("Sørensen", "sorensen"), ("Đặng", "dang"),
    ("Yıldırım", "yildirim"), ("İbrahim", "ibrahim"), ("Bjærke", "bjaerke"), ("Þórr", "thorr"),
    ("Nguyễn Thị Hồng", "nguyen thi hong"), ("Smith-Jones", "smith-jones"),
    ("Smith – Jones", "smith jones"), ("Żukauskas", "zukauskas"), ("Đorđević", "dordevic"),
    ("Ąžuolas", "azuolas"), ("Œuvre", "oeuvre"), ("Ибрагимов", "ibragimov"),
    ("Αλέξανδρος", "alexandros"), ("ＷＡＴＳＯＮ", "watson"),
  ])
  func namesFoldToWhatPeopleAgreeOn(name: String, folded: String) {
    #expect(String(decoding: Folding.fold(name), as: UTF8.self) == folded)
  }

  @Test func combiningMarksAndControlsVanish() {
    #expect(Folding.fold("Sia\u{302}n") == Array("sian".utf8))
    #expect(Folding.fold("Wat\u{200B}son\u{202E}") == Array("watson".utf8))
    #expect(
      Folding.fold("\u{1B}[31mred 😀 x") == Array("31mred x".utf8)
        || !Folding.fold("\u{1B}").contains(0x1B))
  }

  @Test(arguments: [
    ("SiÃ¢n", "sian"), ("ZoÃ«", "zoe"), ("WÃ³jcik", "wojcik"), ("Å\u{81}ukasz", "lukasz"),
    ("RenÃ©e", "renee"),
  ])
  func twiceEncodedTextIsReadRightly(mess: String, folded: String) {
    #expect(String(decoding: Folding.fold(mess), as: UTF8.self) == folded)
  }

  @Test func scriptsWithoutALatinReadingMatchThemselves() {
    #expect(Folding.fold("محمد") == Array("محمد".utf8))
    #expect(Folding.fold("李 小龙") == Array("李 小龙".utf8))
  }

  @Test func malformedBytesNeverTrap() {
    var random = SeededRandom()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let folded = bytes.withUnsafeBytes { Folding.fold($0) }
      #expect(!folded.contains { $0 < 32 }, "\(random)")
    }
  }
}
