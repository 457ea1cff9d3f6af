import PatchworkCore
import PatchworkMatching
import Testing

@testable import PatchworkSearch

/// Whatever is typed is answered: with the person if it names one, else with nobody, and never with a
/// crash. How fast is for `patchwork-bench awkward` to say.
@Suite(.timeLimit(.minutes(1))) struct BadInputTests {
  private let search: ClientSearch
  private static let maryam = Int64(1)
  private static let may = Int64(2)
  private static let april = Int64(3)
  private static let ely = Int64(4)
  private static let bath = Int64(5)

  init() throws {
    var register = Register()
    register.add("مريم", "كريم", born: "2015-05-05")
    register.add("May", "Trevanion", born: "2016-04-12", postcode: "BA1 1AA")
    register.add("April", "June", born: "2016-06-01")
    register.add("Johanna", "Ely", born: "1990-01-02", postcode: "CB7 4DL")
    register.add("Ruaridh", "Bath", born: "1991-03-04", postcode: "BA2 3CD")
    register.addCrowd(2_000)
    search = try register.search()
  }

  @Test(
    arguments: [
      ("ten kilobytes", String(repeating: "smithjones", count: 1_000), nil),
      ("ten kilobytes of words", String(repeating: "zz yy ", count: 1_700), nil),
      ("two hundred words", (0..<200).map { "word\($0)" }.joined(separator: " "), nil),
      ("pictures", "😀👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿", nil),
      ("pictures around a name", "😀 Johanna 😀 Ely 😀", ely),
      ("control characters", "\u{1B}[31m\u{0}\u{7}\u{9B}2J\r\n\t", nil),
      ("control characters in a name", "joh\u{0}anna e\u{1B}ly", nil),
      ("a tab and a line end", "johanna\tely\r\n", ely),
      ("one letter", "x", nil),
      ("only digits", "7", nil),
      ("many digits", String(repeating: "9", count: 10_000), nil),
      ("right to left", "مريم كريم", maryam),
      ("right to left with marks", "\u{202B}مريم\u{202C} كريم\u{200F}", maryam),
      ("part of it", "مريم 2015", maryam),
      ("a name that is a month", "may trevanion", may),
      ("a month, a name and a year", "may trevanion 2016", may),
      ("a month and a name, each also the other", "april june", april),
      ("a month that is a name, a day and a year", "trevanion 12 april 2016", may),
      ("a name that is a month, with a date", "april june 1 june 2016", april),
      ("a family name that is a postcode area", "johanna ely", ely),
      ("the same with a postcode", "johanna ely cb7 4dl", ely),
      ("a town that is a name, with its district", "ruaridh bath ba2", bath),
    ] as [(String, String, Int64?)])
  func everythingIsAnswered(what: String, text: String, meant: Int64?) {
    let found = search.ids(text)
    #expect(found.count <= 10)
    if let meant { #expect(found.first == meant, "\(what)") }
  }
}
