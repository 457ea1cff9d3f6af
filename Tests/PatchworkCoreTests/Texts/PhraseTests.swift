import PatchworkCore
import Testing

@Suite struct PhraseTests {
  /// Another language, of which the forms of numbers are those of Welsh: zero, one, two, few, many,
  /// other.
  private func book(_ phrases: [String: String]) -> PhraseBook {
    PhraseBook(language: "xx", phrases: phrases) { number in
      switch number {
      case 0...3: number
      case 6: 4
      default: 5
      }
    }
  }

  private func read(_ phrase: Phrase, _ phrases: [String: String]) -> String {
    PhraseBook.$asked.withValue(book(phrases)) { worded(phrase) }
  }

  @Test func aPhraseKeepsItsPattern() {
    let (name, count) = ("Siân {1}", 3)
    let phrase: Phrase = "Opened \(name) at \(count)"
    #expect(phrase.pattern == "Opened {1} at {2}")
    #expect(worded(phrase) == "Opened Siân {1} at 3")
    #expect("\(phrase)" == "Opened Siân {1} at 3")
    #expect(Phrase("Opened \(name) at \(count)") == phrase)
  }

  @Test func aPhraseIsReadInTheLanguageOfWhoAsks() {
    let name = "Siân {2}"
    let phrase: Phrase = "Opened \(name) at \("10:00")"
    #expect(
      read(phrase, ["Opened {1} at {2}": "At {2} was {1} opened, {3}"])
        == "At 10:00 was Siân {2} opened, {3}")
    #expect(read(phrase, [:]) == "Opened Siân {2} at 10:00", "what is missing is said in English")
    #expect(worded(phrase) == "Opened Siân {2} at 10:00", "the language goes with the question")
  }

  @Test func aPhraseWithinAnotherHasATranslationOfItsOwn() {
    let inner: Phrase = "by \("fax")"
    let outer: Phrase = "Sent \(inner)."
    #expect(outer.pattern == "Sent {1}.")
    #expect(worded(outer) == "Sent by fax.")
    #expect(read(outer, ["by {1}": "o {1}", "Sent {1}.": "Anfonwyd {1}."]) == "Anfonwyd o fax.")
    #expect(read(outer, ["by {1}": "o {1}"]) == "Sent o fax.", "though the outer one is missing")
  }

  @Test(arguments: [
    (0, "0 clients", "dim"), (1, "1 client", "un"), (2, "2 clients", "dau 2"),
    (6, "6 clients", "chwe 6"), (9, "9 clients", "9 eraill"),
  ])
  func aNumberChoosesAmongTheFormsOfTheLanguage(_ number: Int, _ english: String, _ other: String) {
    let phrase = Phrase.counted(number, one: "1 client", other: "\(number) clients")
    #expect(phrase.pattern == "1 client | {1} clients")
    #expect(worded(phrase) == english)
    let forms = "dim | un | dau {1} | tri {1} | chwe {1} | {1} eraill"
    #expect(read(phrase, ["1 client | {1} clients": forms]) == other)
    #expect(
      read(phrase, ["1 client | {1} clients": "{1} rhywun"]) == "\(number) rhywun",
      "a language may have one form for all")
    let outer: Phrase = "Found \(phrase)."
    #expect(read(outer, ["1 client | {1} clients": forms]) == "Found \(other).")
  }

  /// What is on record is in English, and is read in any language.
  @Test func aRecordedTextIsAPattern() {
    let recorded: Phrase = "Added a client"
    #expect(
      read(Phrase(pattern: recorded.english), ["Added a client": "Ychwanegwyd cleient"])
        == "Ychwanegwyd cleient")
  }
}
