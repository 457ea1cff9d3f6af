import Testing

@testable import PatchworkSearch

@Suite(.timeLimit(.minutes(1))) struct OddRegisterTests {
  @Test func anEmptyRegisterAnswers() throws {
    let search = try Register().search()
    #expect(search.ids("sian watson 9/3/2016").isEmpty)
    #expect(search.ids("ST16 2LH 9990000018").isEmpty)
  }

  @Test func peopleWithoutNamesAreFoundByWhatTheyHave() throws {
    var register = Register()
    for _ in 0..<300 { register.add("", "") }
    register.add("", "", born: "1999-09-09", nhs: 9_990_000_018)
    let search = try register.search()
    #expect(search.ids("9990000018") == [301])
    _ = search.ids("smith")
  }

  @Test func namesOfFiveHundredLettersAreIndexed() throws {
    var register = Register()
    let long = String(repeating: "abcdefghij", count: 50)
    register.add(long, String(repeating: "x-", count: 250), born: "2001-01-01")
    register.add(String(repeating: "é ", count: 250), long)
    register.addCrowd(100)
    #expect(try register.search().ids("\(long) 1/1/2001").first == 1)
  }

  @Test func aCrowdOfOneNameAndDateIsAnswered() throws {
    var register = Register()
    for _ in 0..<30_000 { register.add("John", "Smith", born: "1980-01-01", postcode: "ST16 2LH") }
    register.add("Ada", "Lovell", born: "1980-01-01")
    let search = try register.search()
    #expect(search.ids("john smith 1/1/1980 ST16 2LH").count <= 10)
    #expect(search.ids("ada lovell 1/1/1980").first == 30_001)
  }
}
