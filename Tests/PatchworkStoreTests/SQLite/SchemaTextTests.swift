import Testing

@testable import PatchworkStore

@Suite struct SchemaTextTests {
  @Test(arguments: [
    ("CREATE TABLE a (b, c)", "CREATE TABLE \"a\"(b,\n  c )"),
    ("REFERENCES a (id)", "REFERENCES `a`([id])"),
    ("a -- why\n, b", "a /* because */ , b"),
  ])
  func layoutIsNoDifference(_ one: String, _ other: String) {
    #expect(SchemaText(one) == SchemaText(other))
  }

  @Test(arguments: [
    ("SELECT RAISE(ABORT, 'no')", "SELECT 'RAISE(ABORT, ''no'')'"),
    ("SELECT f(1)", "SELECT \"f(1)\""),
    ("a IS NOT NULL", "a IS NOT \"NULL\""),
    ("a = 'b c'", "a = 'bc'"),
    ("a = 'b'", "a = b"),
    ("a -- why\n, b", "a -- why , b"),
    ("a = 1 OR b", "a = 1 /* OR b"),
    ("NOT a", "NOTa"),
    ("X'00'", "X '00'"),
    ("a", "A"),
  ])
  func everythingElseIs(_ one: String, _ other: String) {
    #expect(SchemaText(one) != SchemaText(other))
  }
}
