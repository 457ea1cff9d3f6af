import Testing

/// The catalogue's test is as good as its reading of the sources.
@Suite struct SwiftLiteralsTests {
  private func literals(_ source: String) -> [SwiftLiteral] { SwiftLiterals(source).found }

  @Test func textsAreReadAsTheCompilerReadsThem() {
    let source = ##"""
      // "a comment"
      /* "another /* inside */ " */
      let a = "one \"two\" \(call("three", 4)) five"
      let b = #"raw \(not) \#(x)"#
      let c = """
          long \
          line
            and \(y)
          """
      let d = "caf\u{e9}\n"
      """##
    #expect(
      literals(source).map(\.pattern) == [
        #"one "two" {1} five"#, "three", #"raw \(not) {1}"#, #"long line\n  and {1}"#, #"café\n"#,
      ])
    #expect(literals(source).map(\.line) == [3, 3, 4, 5, 10])
  }

  @Test func theCallAndTheLabelAroundATextAreKnown() {
    let found = literals(#"say(worded(x ? "a b" : "c d"), .counted(2, one: "e", other: "\(n) f"))"#)
    #expect(found.map(\.callee) == ["worded", "worded", "counted", "counted"])
    #expect(found.map(\.label) == ["", "", "one", "other"])
    // What stands in an interpolation is no argument of the call around it.
    #expect(literals(#"worded("a \(y ? "b c" : "d") e")"#).map(\.callee) == ["worded", "", ""])
  }

  @Test func textsWhoseTypeIsAPhraseAreKnown() {
    let source = #"""
      var text: Phrase {
        switch self {
        case .a: "One"
        case .b:
          if x { "Two" } else { "Three" }
        case .c: call("code")
        }
      }
      static let names: [String: Phrase] = ["cy": "Welsh"]
      var code: String { "Four" }
      func closure() -> Phrase { list.map { "Five" } }
      """#
    let phrases = literals(source).filter(\.isInPhrases).map(\.pattern)
    #expect(phrases == ["One", "Two", "Three", "cy", "Welsh"])
  }

  @Test func codesAreTold() {
    let source = #"""
      enum Kind: String { case one = "kind one", two = "kind two" }
      switch text { case "a b", "c d": "e f" }
      if text == "g h" || "i j" != text {}
      let table = ["k l": "m n"]
      let word = x ? "o p" : "q r"
      """#
    #expect(literals(source).filter(\.isRawValue).map(\.pattern) == ["kind one", "kind two"])
    #expect(
      literals(source).filter { !$0.isCode && !$0.isRawValue }.map(\.pattern)
        == ["e f", "m n", "o p", "q r"])
  }
}
